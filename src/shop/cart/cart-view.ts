import type { Core } from '@strapi/strapi';
import { chosenIn, ownChoices } from '../../domain/catalogue/options';
import type { PricedLine } from '../../domain/cart/basket';
import { withAddress } from '../catalog/pictures';
import type { VariantFacts } from '../catalog/variant-facts';
import { toBookedSlot } from '../delivery/slots/book-slot';
import { bookedSlotView } from '../delivery/slots/slot-view';
import type { ChosenPoint } from '../delivery/points/chosen-point';
import { withMeasure } from '../pricing/price-per-measure';
import { appliedView, moneyIn, totalsView, type ToMoney } from '../pricing/priced-view';
import type { PricedCart } from './price-cart';
import type { LastSeen } from './stored-cart';

export type CartChange = Readonly<{
  code: 'PRICE_CHANGED' | 'NOT_FOR_SALE';
  line: string;
  name: string;
  before?: unknown;
  after?: unknown;
}>;

/** `seenIn`: the currency of the prices they saw last, where the cart was in another one until now. */
type Showing = Readonly<{ token?: string; seenIn?: string }>;

/** The cart as its customer sees it. */
export function toCartView(strapi: Core.Strapi, pricedCart: PricedCart, { token, seenIn }: Showing = {}) {
  const { cart, settings, variants, delivery, slot, pickupPoint, priced, requirements } = pricedCart;
  const money = moneyIn(cart.currency);
  const { contents } = cart;
  const pricedLines = new Map(priced.lines.map((line) => [line.id, line]));
  return {
    id: cart.id,
    ...(token === undefined ? {} : { token }),
    revision: cart.revision,
    status: cart.status,
    currency: cart.currency,
    country: cart.country ?? settings.country,
    channel: cart.channel,
    locale: cart.language,
    lines: contents.lines.map(({ id, variantId, quantity, options }) => {
      const variant = variants.get(variantId);
      const line = pricedLines.get(id);
      return {
        id,
        variant: variantId,
        product: variant?.productId ?? null,
        sku: variant?.sku ?? null,
        name: variant ? variant.productName : null,
        variantName: variant?.name ?? null,
        slug: variant?.slug ?? null,
        image: withAddress(strapi, variant?.picture ?? null),
        options: [...(variant?.options ?? []).map((value) => chosenIn(value, cart.language)), ...ownChoices(options)],
        quantity,
        ...(line ? pricesOf(line, variant, money) : { unitPrice: null, compareAt: null, discounts: [], tax: null, total: money(0) }),
      };
    }),
    codes: contents.codes,
    discounts: priced.discounts.map((discount) => appliedView(discount, money)),
    notApplied: priced.notApplied.map(({ discountId, code, reason }) => ({
      ...(discountId === null ? {} : { discount: discountId }),
      ...(code === null ? {} : { code }),
      reason,
    })),
    contact: contents.contact,
    shippingAddress: contents.shippingAddress,
    billingAddress: contents.billingAddress,
    delivery:
      delivery && priced.delivery
        ? {
            method: delivery.id,
            name: delivery.name,
            kind: delivery.kind,
            ...(pickupPoint && { pickupPoint: pointView(pickupPoint) }),
            price: money(priced.delivery.price),
            discounts: priced.delivery.discounts.map(({ discountId, amount }) => ({ id: discountId, amount: money(amount) })),
            tax: money(priced.delivery.tax.amount),
            total: money(priced.delivery.total),
            ...(slot.slot ? { slot: bookedSlotView(toBookedSlot(slot.slot), cart.currency) } : {}),
          }
        : null,
    note: contents.note,
    totals: totalsView(priced.totals, money),
    requirements,
    changes: changesSince(cart.lastSeen, { cart, variants, priced, seenIn: seenIn ?? cart.currency }),
    nextChangeAt: priced.nextChangeAt?.toISOString() ?? null,
  };
}
/** The point as the cart tells it. */
const pointView = ({ id, carrier, code, name, address, city, postalCode, country, location, hours }: ChosenPoint) => ({
  ...{ id, carrier, code, name, address, city, postalCode, country, location, hours },
});
export type CartView = ReturnType<typeof toCartView>;

const pricesOf = (line: PricedLine, variant: VariantFacts | undefined, money: ToMoney) => ({
  unitPrice: money(line.unitPrice),
  ...withMeasure(line.unitPrice, variant?.contents, line.price.currency),
  compareAt: line.price.compareAt === null ? null : money(line.price.compareAt),
  taxIncluded: line.tax.included,
  subtotal: money(line.subtotal),
  // Told in full once, in the cart's own list: fifty lines with ten discounts each are read on a phone.
  discounts: line.discounts.map(({ discountId, amount }) => ({ id: discountId, amount: money(amount) })),
  tax: money(line.tax.amount),
  taxBasisPoints: line.tax.basisPoints,
  total: money(line.total),
});

/** What to remember, so that the next look can tell what changed. */
export const toLastSeen = ({ cart, variants, priced }: Pick<PricedCart, 'cart' | 'variants' | 'priced'>): LastSeen => {
  const names = new Map(cart.contents.lines.map(({ id, variantId }) => [id, variants.get(variantId)?.productName ?? '']));
  return Object.fromEntries(priced.lines.map(({ id, unitPrice }) => [id, { unitPrice, name: names.get(id) ?? '' }]));
};

function changesSince(
  lastSeen: LastSeen,
  { cart, variants, priced, seenIn }: Pick<PricedCart, 'cart' | 'variants' | 'priced'> & Readonly<{ seenIn: string }>,
): CartChange[] {
  const [seen, money] = [moneyIn(seenIn), moneyIn(cart.currency)];
  const now = toLastSeen({ cart, variants, priced });
  return cart.contents.lines.flatMap(({ id }): CartChange[] => {
    const before = lastSeen[id];
    const after = now[id];
    if (!before) return [];
    if (!after) return [{ code: 'NOT_FOR_SALE', line: id, name: before.name }];
    return before.unitPrice === after.unitPrice && seenIn === cart.currency
      ? []
      : [{ code: 'PRICE_CHANGED', line: id, name: after.name, before: seen(before.unitPrice), after: money(after.unitPrice) }];
  });
}
