import type { Minor } from '../money/money';
import type { PriceEnding } from '../pricing/price-ending';

/** Sets the price of one piece, which need not have been there, or raises or lowers every price of a list, tiers included. */
export type PriceChange = Readonly<
  { how: 'set'; amount: Minor } | { how: 'raise' | 'lower'; by: Readonly<{ basisPoints: number } | { amount: Minor }>; ending: PriceEnding }
>;

/** What staff change of many products at once. */
export type BulkChange =
  | (Readonly<{ kind: 'prices'; list: string }> & PriceChange)
  /** `first`: it becomes the category a product is shown in where only one is. `show`: languages customers are to see it in at once. */
  | Readonly<{ kind: 'category'; how: 'add' | 'remove' | 'first'; category: string; show: readonly string[] }>
  | Readonly<{ kind: 'tax'; taxCategory: string | null; show: readonly string[] }>
  | Readonly<{ kind: 'publish' | 'unpublish'; languages: readonly string[] }>;
export const bulkKinds = ['prices', 'category', 'tax', 'publish', 'unpublish'] as const satisfies readonly BulkChange['kind'][];
export type BulkKind = BulkChange['kind'];

/** Of so many products at most, and so many rows: what is looked at before it is done must still be looked at. */
export const mostBulkProducts = 5_000;
export const mostBulkRows = 20_000;

/**
 * Why a row of a change is left as it is. `SAME`: it is so already; `NO_PRICE`: none in that list to raise or lower; `BELOW_NOUGHT`, `TOO_HIGH`: what
 * it would come to; `NOT_FOR_SALE`: something keeps the product from being bought; `NO_TEXT`: it is not begun in the language; `NOT_SHOWN`;
 * `NO_VARIANT`; `CHANGED_SINCE`: by somebody else since it was looked at; `GONE`; `REFUSED`: by a rule of content; `STOPPED`: by staff;
 * `NOT_KEPT`: what customers saw before is not kept, so it cannot be shown again.
 */
export const bulkReasons = [
  'SAME',
  'NO_PRICE',
  'BELOW_NOUGHT',
  'TOO_HIGH',
  'NOT_FOR_SALE',
  'NO_TEXT',
  'NOT_SHOWN',
  'NO_VARIANT',
  'CHANGED_SINCE',
  'GONE',
  'REFUSED',
  'STOPPED',
  'NOT_KEPT',
] as const;
export type BulkReason = (typeof bulkReasons)[number];

/** What a change does to one thing: it becomes `after`, or is left for a reason. */
export type Outcome<T> = Readonly<{ after: T; reason: null } | { after: null; reason: BulkReason }>;
export const becomes = <T>(after: T): Outcome<T> => ({ after, reason: null });
export const left = (reason: BulkReason): Readonly<{ after: null; reason: BulkReason }> => ({ after: null, reason });
