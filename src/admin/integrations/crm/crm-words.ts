import type { TextKey } from '../../texts';
import type { Words } from '../../kit/word';
import type { Crm, Kind, Problem } from './crm-draft';

export const kindWords: Readonly<Record<Kind, TextKey>> = {
  contact: 'storekeeper.crm.kind.contact',
  order: 'storekeeper.crm.kind.order',
  line: 'storekeeper.crm.kind.line',
};

export const ruleWords: Readonly<Record<Crm['rule'], TextKey>> = {
  newest: 'storekeeper.crm.rule.newest',
  shop: 'storekeeper.crm.rule.shop',
  crm: 'storekeeper.crm.rule.crm',
};

export const problemWords: Readonly<Record<Problem['is'], TextKey>> = {
  unknown_here: 'storekeeper.crm.problem.unknown_here',
  unknown_there: 'storekeeper.crm.problem.unknown_there',
  read_only: 'storekeeper.crm.problem.read_only',
  twice: 'storekeeper.crm.problem.twice',
  value_unknown: 'storekeeper.crm.problem.value_unknown',
};

/** What of the shop can be written into a CRM. */
export const fieldWords: Words = {
  id: 'storekeeper.crm.field.id',
  email: 'storekeeper.crm.field.email',
  phone: 'storekeeper.crm.field.phone',
  firstName: 'storekeeper.crm.field.firstName',
  lastName: 'storekeeper.crm.field.lastName',
  fullName: 'storekeeper.crm.field.fullName',
  language: 'storekeeper.crm.field.language',
  group: 'storekeeper.crm.field.group',
  marketingEmail: 'storekeeper.crm.field.marketingEmail',
  marketingSms: 'storekeeper.crm.field.marketingSms',
  marketingPush: 'storekeeper.crm.field.marketingPush',
  registeredAt: 'storekeeper.crm.field.registeredAt',
  number: 'storekeeper.crm.field.number',
  title: 'storekeeper.crm.field.title',
  status: 'storekeeper.crm.field.status',
  paymentStatus: 'storekeeper.crm.field.paymentStatus',
  fulfilmentStatus: 'storekeeper.crm.field.fulfilmentStatus',
  placedAt: 'storekeeper.crm.field.placedAt',
  channel: 'storekeeper.crm.field.channel',
  currency: 'storekeeper.crm.field.currency',
  total: 'storekeeper.crm.field.total',
  items: 'storekeeper.crm.field.items',
  discounts: 'storekeeper.crm.field.discounts',
  delivery: 'storekeeper.crm.field.delivery',
  tax: 'storekeeper.crm.field.tax',
  deliveryMethod: 'storekeeper.crm.field.deliveryMethod',
  tracking: 'storekeeper.crm.field.tracking',
  note: 'storekeeper.crm.field.note',
  recipient: 'storekeeper.crm.field.recipient',
  recipientPhone: 'storekeeper.crm.field.recipientPhone',
  address: 'storekeeper.crm.field.address',
  city: 'storekeeper.crm.field.city',
  region: 'storekeeper.crm.field.region',
  postalCode: 'storekeeper.crm.field.postalCode',
  country: 'storekeeper.crm.field.country',
  sku: 'storekeeper.crm.field.sku',
  name: 'storekeeper.crm.field.name',
  quantity: 'storekeeper.crm.field.quantity',
  unitPrice: 'storekeeper.crm.field.unitPrice',
};

/** The words that fields of an order and of a person can be. */
export const valueWords: Words = {
  placed: 'storekeeper.status.placed',
  completed: 'storekeeper.status.completed',
  cancelled: 'storekeeper.status.cancelled',
  expired: 'storekeeper.status.expired',
  unpaid: 'storekeeper.money.unpaid',
  authorized: 'storekeeper.money.authorized',
  partially_paid: 'storekeeper.money.partially_paid',
  paid: 'storekeeper.money.paid',
  partially_refunded: 'storekeeper.money.partially_refunded',
  refunded: 'storekeeper.money.refunded',
  disputed: 'storekeeper.money.disputed',
  unfulfilled: 'storekeeper.goods.unfulfilled',
  partially_fulfilled: 'storekeeper.goods.partially_fulfilled',
  fulfilled: 'storekeeper.goods.fulfilled',
  delivered: 'storekeeper.goods.delivered',
  returned: 'storekeeper.goods.returned',
  app: 'storekeeper.channel.app',
  web: 'storekeeper.channel.web',
  pos: 'storekeeper.channel.pos',
  true: 'storekeeper.crm.value.true',
  false: 'storekeeper.crm.value.false',
};
