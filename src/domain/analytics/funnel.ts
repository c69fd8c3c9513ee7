import type { AppEventName } from './app-events';

/** The way from looking to buying. The last is known by the shop: an order came of the cart. */
export const funnelSteps = ['viewed', 'carted', 'began', 'ordered'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** What is told of each step but the last. */
export const stepEvents: Readonly<Record<Exclude<FunnelStep, 'ordered'>, readonly AppEventName[]>> = {
  viewed: ['view_item'],
  carted: ['add_to_cart'],
  began: ['begin_checkout', 'add_shipping_info', 'add_payment_info'],
};

/** What is counted each time it is done, however often by whom. */
export const countedEvents = {
  looks: 'view_item',
  searches: 'search',
  carts: 'add_to_cart',
  checkouts: 'begin_checkout',
} as const satisfies Record<string, AppEventName>;

/** Visitors of a day, and how many of them came as far as a step, or farther. */
export type Visitors = Readonly<Record<'visitors' | FunnelStep, number>>;
export type FunnelFigures = Visitors & Readonly<Record<keyof typeof countedEvents, number>>;
export const funnelFigures = [
  'visitors',
  ...funnelSteps,
  'looks',
  'searches',
  'carts',
  'checkouts',
] as const satisfies readonly (keyof FunnelFigures)[];

/** All days together: who came on two of them is two visitors, as nobody is told apart for longer than a day. */
export const sumOfDays = (days: readonly FunnelFigures[]): FunnelFigures =>
  Object.fromEntries(funnelFigures.map((figure) => [figure, days.reduce((sum, day) => sum + day[figure], 0)])) as FunnelFigures;
