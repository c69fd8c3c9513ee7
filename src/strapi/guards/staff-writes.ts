/**
 * Whether content of a type may be written as content: in the Content Manager, its bulk actions, generated endpoints, an
 * import or an assistant. `nothing` holds for everybody, the owner included. A type that does not stand here is closed, and a
 * test says so: whoever adds one decides.
 */
export type StaffMay =
  | Readonly<{ may: 'everything' }>
  /** There is one of it and it stays: it is changed, never made or deleted. */
  | Readonly<{ may: 'change'; because: string }>
  | Readonly<{ may: 'nothing'; because: string }>
  /** Staff write it elsewhere; machines, entry by entry, with an API token that may. */
  | Readonly<{ may: 'by machines'; because: string }>;

const everything: StaffMay = { may: 'everything' };
const nothing = (because: string): StaffMay => ({ may: 'nothing', because });
const byMachines = (because: string): StaffMay => ({ may: 'by machines', because });
const onlyChange = (because: string): StaffMay => ({ may: 'change', because });

const order = nothing('Orders are placed by customers and moved by their actions. They are not edited or deleted here.');
const money = nothing('What happened to money is written down by the shop alone. Use the actions beside the order.');
const stock = nothing('Stock is counted and moved in the panels of the product, so that its history stays right.');
const provider = nothing('What payment providers told the shop is kept as it came. It can be processed again, not edited.');
const notYet = nothing('This is not managed here.');
const elsewhere = nothing('This is managed in the settings, not as content.');

export const staffWrites: Readonly<Record<string, StaffMay>> = {
  'api::cart.cart': nothing('A cart belongs to its customer. Staff read it; it closes by itself when its time is over.'),
  'api::catalog.brand': everything,
  'api::catalog.category': everything,
  'api::catalog.option': everything,
  'api::catalog.option-value': everything,
  'api::catalog.economic-operator': everything,
  'api::catalog.pinned-search': everything,
  'api::catalog.product': everything,
  'api::catalog.synonym': everything,
  'api::catalog.variant': everything,
  'api::delivery.delivery-method': everything,
  'api::delivery.delivery-zone': everything,
  'api::delivery.delivery-slot': everything,
  'api::inventory.stock-hold': stock,
  'api::inventory.stock-level': stock,
  'api::inventory.stock-location': everything,
  'api::inventory.stock-movement': stock,
  'api::operations.staff-alert': nothing('The shop raises alerts by itself. Say that one is done in the panel beside it.'),
  'api::order.order': order,
  'api::order.order-event': order,
  'api::order.order-line': order,
  'api::order.return-request': order,
  'api::order.shipment': order,
  'api::payment.payment': money,
  'api::payment.payment-event': money,
  'api::payment.provider-cursor': provider,
  'api::payment.provider-customer': provider,
  'api::payment.provider-event': provider,
  'api::payment.refund': money,
  'api::pricing.customer-group': everything,
  'api::pricing.price': byMachines('Prices are typed in the grid of their product.'),
  'api::pricing.price-list': everything,
  'api::pricing.tax-category': everything,
  'api::pricing.tax-rate': everything,
  'api::promotion.discount': everything,
  'api::promotion.discount-code': everything,
  'api::promotion.discount-redemption': nothing('Uses of a discount are counted by the shop.'),
  'api::store.app-release': everything,
  'api::store.feature-flag': everything,
  'api::store.home-section': everything,
  'api::store.integration-setting': notYet,
  'api::store.product-feed': everything,
  'api::store.legal-text': everything,
  'api::store.message-template': everything,
  'api::store.store-settings': onlyChange('A shop has its settings once. Change them; they are neither copied nor deleted.'),
  'plugin::users-permissions.user': everything,
  'plugin::users-permissions.role': elsewhere,
  'plugin::users-permissions.permission': elsewhere,
  'plugin::upload.file': nothing('Pictures and files are managed in the media library.'),
  'plugin::upload.folder': nothing('Pictures and files are managed in the media library.'),
  'plugin::i18n.locale': elsewhere,
  'plugin::content-releases.release': elsewhere,
  'plugin::content-releases.release-action': elsewhere,
  'plugin::review-workflows.workflow': elsewhere,
  'plugin::review-workflows.workflow-stage': elsewhere,
  'admin::user': elsewhere,
  'admin::role': elsewhere,
  'admin::permission': elsewhere,
  'admin::api-token': elsewhere,
  'admin::api-token-permission': elsewhere,
  'admin::transfer-token': elsewhere,
  'admin::transfer-token-permission': elsewhere,
  'admin::session': elsewhere,
};

const added = new Map<string, StaffMay>();

/** Says whether content of a plugin's type may be written as content. Throws where somebody has decided already. */
export function addStaffWrites(uid: string, may: StaffMay): void {
  if (!uid.startsWith('plugin::')) throw new Error(`${uid} is no type of a plugin`);
  if (Object.hasOwn(staffWrites, uid) || added.has(uid)) throw new Error(`Somebody has decided already whether ${uid} may be edited`);
  added.set(uid, may);
}

/** The types that plugins brought, and staff may see. */
export const addedTypes = (): readonly string[] => [...added.keys()];

export const staffMay = (uid: string): StaffMay =>
  staffWrites[uid] ?? added.get(uid) ?? nothing('Nobody has decided yet that this may be edited here.');
