import type { Refusals } from '../kit/refusal';

const count = (left: unknown): number => (typeof left === 'number' ? left : 0);

export const orderRefusals: Refusals = new Map([
  ['QUANTITY_TOO_LARGE', (text, { left }) => text('storekeeper.refusal.quantity', { left: count(left) })],
  ['STOCK_TOO_LOW', (text, { left }) => text('storekeeper.refusal.stock', { left: count(left) })],
  ['LOCATION_UNKNOWN', (text) => text('storekeeper.refusal.location_unknown')],
  ['LOCATION_AMBIGUOUS', (text) => text('storekeeper.refusal.location_ambiguous')],
  ['REFUND_EXCEEDS_PAYMENT', (text) => text('storekeeper.refusal.refund_exceeds')],
  ['ADDRESS_CHANGES_PRICE', (text) => text('storekeeper.refusal.addressPrice')],
  ['BARCODE_UNKNOWN', (text) => text('storekeeper.refusal.barcode')],
  ['TAGS_TOO_MANY', (text, { most }) => text('storekeeper.refusal.tagsMany', { most: count(most) })],
  ['SELLER_UNKNOWN', (text) => text('storekeeper.papers.nameless')],
  ['ORDER_CHANGED', (text) => text('storekeeper.refusal.orderChanged')],
  ['VARIANT_UNKNOWN', (text) => text('storekeeper.refusal.variantUnknown')],
  ['PRICE_UNKNOWN', (text, { sku }) => text('storekeeper.refusal.priceUnknown', { sku: String(sku) })],
  ['CARRIER_UNAVAILABLE', (text) => text('storekeeper.refusal.CARRIER_UNAVAILABLE')],
  ['CARRIER_UNKNOWN', (text) => text('storekeeper.refusal.CARRIER_UNKNOWN')],
  ['LABEL_IN_PROGRESS', (text) => text('storekeeper.refusal.LABEL_IN_PROGRESS')],
  ['LABEL_NOT_FOUND', (text) => text('storekeeper.refusal.LABEL_NOT_FOUND')],
  ['LABEL_ON_ITS_WAY', (text) => text('storekeeper.refusal.LABEL_ON_ITS_WAY')],
  ['LABEL_REFUSED', (text, { reason }) => text('storekeeper.refusal.LABEL_REFUSED', { reason: String(reason) })],
  ['RECIPIENT_INCOMPLETE', (text, { missing }) => text('storekeeper.refusal.RECIPIENT_INCOMPLETE', { missing: String(missing) })],
  ['REFUND_EMPTY', (text) => text('storekeeper.refusal.refund_empty')],
]);
