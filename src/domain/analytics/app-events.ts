/** What apps tell of what customers do, by the names of Google Analytics 4, which others know too. Nothing else is taken. */
export const appEventNames = [
  'view_item',
  'view_item_list',
  'select_item',
  'search',
  'add_to_cart',
  'remove_from_cart',
  'view_cart',
  'begin_checkout',
  'add_shipping_info',
  'add_payment_info',
  'view_promotion',
  'select_promotion',
  'screen_view',
  'login',
  'sign_up',
  'share',
] as const;
export type AppEventName = (typeof appEventNames)[number];

/** What the shop knows better than any app: money that came, and that went back. */
const toldByTheShop: readonly string[] = ['purchase', 'refund'];

/** Why an event of this name is not taken. */
export const refusalOfName = (name: unknown): string =>
  typeof name === 'string' && toldByTheShop.includes(name)
    ? `must not be ${name}: the shop itself tells of orders and of money given back`
    : `must be one of ${appEventNames.join(', ')}`;

export const oldestHours = 72;
const oldestMs = oldestHours * 60 * 60 * 1_000;
/** Clocks are read one after the other: what happened a moment after it was sent happened as it was sent. */
const sameMomentMs = 60_000;

export type Untimely = 'too_old' | 'in_the_future';
type Times = Readonly<{ at: Date; sentAt: Date; receivedAt: Date }>;

/**
 * When something happened by the clock of the shop: as long before it was received as it was, by the clock of the phone, before it was sent.
 * So a phone that believes it is 1970 is right about what it does.
 */
export function shopTimeOf({ at, sentAt, receivedAt }: Times): Date | Untimely {
  const age = sentAt.getTime() - at.getTime();
  if (age > oldestMs) return 'too_old';
  if (age < -sameMomentMs) return 'in_the_future';
  return new Date(receivedAt.getTime() - Math.max(0, age));
}
