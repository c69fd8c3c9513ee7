import type { Translations } from '../content/translations';
import type { Minor, Money } from '../money/money';
import type { Channel } from '../pricing/price';

/**
 * What a discount acts on: a line that any of the lists names. Empty everywhere means every line. Categories hold for
 * their descendants too. A delivery discount acts on the delivery, whatever its targets.
 */
export type Targets = Readonly<{
  products: readonly string[];
  variants: readonly string[];
  categories: readonly string[];
  brands: readonly string[];
}>;

export const discountPhases = ['line', 'order', 'delivery'] as const;
export type DiscountPhase = (typeof discountPhases)[number];

/**
 * What a discount does. `amounts` holds one amount per currency; a currency that is missing makes it not applicable.
 * What exactly each kind takes is written in its file in `effects/`.
 */
export type Effect =
  | Readonly<{ kind: 'percent_off_lines'; basisPoints: number }>
  | Readonly<{ kind: 'amount_off_lines'; amounts: readonly Money[]; per: 'unit' | 'line' }>
  | Readonly<{ kind: 'fixed_price'; amounts: readonly Money[] }>
  | Readonly<{
      kind: 'buy_x_get_y';
      buyQuantity: number;
      getQuantity: number;
      basisPoints: number;
      getTargets: Targets | null;
      maxTimes: number | null;
    }>
  | Readonly<{
      kind: 'buy_x_get_y_amount';
      buyQuantity: number;
      getQuantity: number;
      amounts: readonly Money[];
      as: 'amount_off' | 'fixed_price';
      getTargets: Targets | null;
      maxTimes: number | null;
    }>
  | Readonly<{ kind: 'fixed_price_set'; quantity: number; amounts: readonly Money[]; maxTimes: number | null }>
  | Readonly<{ kind: 'cheapest_free'; every: number; free: number }>
  | Readonly<{
      kind: 'tiered_percent';
      by: 'quantity' | 'subtotal';
      tiers: readonly Readonly<{ from: number; currency: string | null; basisPoints: number }>[];
    }>
  | Readonly<{ kind: 'percent_off_order'; basisPoints: number }>
  | Readonly<{ kind: 'amount_off_order'; amounts: readonly Money[] }>
  | Readonly<{ kind: 'fixed_price_order'; amounts: readonly Money[] }>
  | Readonly<{ kind: 'free_delivery' }>
  | Readonly<{ kind: 'percent_off_delivery'; basisPoints: number }>
  | Readonly<{ kind: 'reduced_delivery'; amounts: readonly Money[] }>
  | Readonly<{ kind: 'gift_product'; variant: string; quantity: number }>;
export type EffectKind = Effect['kind'];

/** An effect that a plugin brought, such as `loyalty.spend_points`. Its kind has a point in it, ours have none. */
export type PluginEffect = Readonly<{ kind: `${string}.${string}`; parameters: Readonly<Record<string, unknown>> }>;

/**
 * What must hold. All conditions of a discount must. Weekdays are 1 (Monday) to 7 (Sunday), minutes count from midnight;
 * `untilMinute` 0 is midnight at the end of the day, and hours that end before they start go on over midnight.
 */
export type Condition =
  | Readonly<{ kind: 'min_subtotal'; amounts: readonly Money[] }>
  | Readonly<{ kind: 'min_quantity'; quantity: number; targets: Targets | null }>
  | Readonly<{ kind: 'contains_products'; targets: Targets; quantity: number }>
  | Readonly<{ kind: 'customer_group'; groups: readonly string[] }>
  | Readonly<{ kind: 'first_order' }>
  | Readonly<{ kind: 'channel'; channels: readonly Channel[] }>
  | Readonly<{ kind: 'weekday_hours'; weekdays: readonly number[]; fromMinute: number; untilMinute: number; timeZone: string }>
  | Readonly<{ kind: 'payment_method'; providers: readonly string[] }>
  | Readonly<{ kind: 'delivery_zone'; zones: readonly string[] }>
  | Readonly<{ kind: 'not_on_sale' }>;
export type ConditionKind = Condition['kind'];

/** A condition that a plugin brought. Its kind has a point in it, ours have none. */
export type PluginCondition = Readonly<{ kind: `${string}.${string}`; parameters: Readonly<Record<string, unknown>> }>;

export type Policy = Readonly<{
  /** Higher comes first within its phase. */
  priority: number;
  /** Once it took something off, every discount that would come after it is left out, in later phases too. */
  stopFurther: boolean;
  /** Members of one group exclude each other: the one that saves the customer most wins. */
  group: string | null;
  /** Combining is mutual: two discounts stand together only if each allows the other's phase. */
  combinesWith: Readonly<Record<DiscountPhase, boolean>>;
  /** The most it takes off one order. Empty: no such limit. A limit in other currencies only: not applicable in this one. */
  maxDiscount: readonly Money[];
  limitTotal: number | null;
  limitPerCustomer: number | null;
  /** The most it takes off all orders together: what is left of it limits an order like `maxDiscount`. */
  budget: readonly Money[];
}>;

/** A discount as the rules see it, however staff composed it. */
export type Discount = Readonly<{
  id: string;
  name: string;
  /** What customers read instead, by language. */
  translations?: Translations | null;
  method: 'automatic' | 'code';
  enabled: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  conditions: readonly (Condition | PluginCondition)[];
  targets: Targets;
  effect: Effect | PluginEffect;
  policy: Policy;
}>;

/**
 * How often a discount was already redeemed: reserved and consumed redemptions, this cart's own left out. `spent` is in the basket's currency.
 * `balance`: what the customer may still have taken off by an effect they have a balance for, such as points; null where that could not be
 * told.
 */
export type DiscountUsage = Readonly<{ total: number; byCustomer: number; spent: Minor; balance?: Minor | null }>;

/** A code the customer entered, as stored: `null` discount means nobody knows this code. */
export type EnteredCode = Readonly<{ code: string; discountId: string | null; usable: boolean }>;

export const notAppliedReasons = [
  'CODE_UNKNOWN',
  'CODE_USED_UP',
  'DISABLED',
  'NOT_STARTED',
  'ENDED',
  'LIMIT_REACHED',
  'CUSTOMER_LIMIT_REACHED',
  'CUSTOMER_UNKNOWN',
  'BUDGET_SPENT',
  'BALANCE_EMPTY',
  'WRONG_CURRENCY',
  'MIN_SUBTOTAL_NOT_REACHED',
  'MIN_QUANTITY_NOT_REACHED',
  'PRODUCTS_MISSING',
  'WRONG_CUSTOMER_GROUP',
  'NOT_FIRST_ORDER',
  'WRONG_CHANNEL',
  'WRONG_TIME',
  'WRONG_PAYMENT_METHOD',
  'WRONG_DELIVERY_ZONE',
  'ONLY_NOT_ON_SALE',
  'NO_MATCHING_LINES',
  'NO_DELIVERY',
  'NOTHING_LEFT_TO_DISCOUNT',
  'GIFT_NOT_IN_BASKET',
  'EXCLUDED_BY_GROUP',
  'EXCLUDED_BY_COMBINATION',
  'STOPPED_BY_EARLIER',
  'KIND_UNKNOWN',
  'KIND_FAILED',
] as const;
/**
 * Why a discount, or an entered code, took nothing off. Reasons of its own come before reasons others gave it: only a
 * discount that would have taken something is `EXCLUDED_BY_…` or `STOPPED_BY_EARLIER`. A second code of one discount is
 * `EXCLUDED_BY_COMBINATION`; an effect or condition whose plugin is gone is `KIND_UNKNOWN`, and
 * one whose plugin broke `KIND_FAILED`.
 */
export type NotAppliedReason = (typeof notAppliedReasons)[number];
