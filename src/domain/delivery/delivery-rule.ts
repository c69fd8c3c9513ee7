import type { Currency, Minor } from '../money/money';
import type { Channel } from '../pricing/price';
import type { Remark } from '../pricing/finding';

/** A line of the cart as far as its delivery depends on it. */
export type DeliveredLine = Readonly<{
  variantId: string;
  productId: string;
  /** The product's categories and all their ancestors. */
  categoryIds: readonly string[];
  brandId: string | null;
  sku: string;
  quantity: number;
  /** Of one piece; 0 where nobody said. */
  weightGrams: number;
  /** The room one piece takes; 0 where nobody said. */
  cubicMillimetres: number;
  /** What all pieces of the line cost after discounts, as displayed. */
  left: Minor;
}>;

/** Where it goes, as far as somebody said: a cart has no address at first, a quote perhaps only a region. */
export type DeliveryPlace = Readonly<{
  line1?: string | undefined;
  city?: string | undefined;
  region?: string | undefined;
  postalCode?: string | undefined;
  location?: Readonly<{ lat: number; lng: number }> | undefined;
}>;

/** What a rule is told. */
export type DeliveryFacts = Readonly<{
  currency: Currency;
  now: Date;
  channel: Channel;
  /** null while nobody knows it: a rule then answers what holds anywhere. */
  country: string | null;
  address: DeliveryPlace | null;
  /** The delivery zones it lies in (document ids), that with the highest priority first; null while nobody knows where it is. */
  zones: readonly string[] | null;
  /** Where the shop's stock locations lie, by document id, as far as staff said. */
  locations: Readonly<Record<string, Readonly<{ lat: number; lng: number }>>>;
  customerGroups: readonly string[];
  /** What is for sale of the cart. */
  lines: readonly DeliveredLine[];
  /** What the lines cost together after the discounts they get without a delivery, as displayed. */
  subtotal: Minor;
  /** What the method costs so far: its own price, changed by the rules before this one. */
  price: Minor;
}>;

/** A code that apps can act on, such as `CLUB_TOO_HEAVY`, and what else they need to put it into words. */
export type DeliveryReason = Readonly<{ code: string; params: ReasonParams }>;
export type ReasonParams = Readonly<Record<string, string | number | boolean | null>>;

/** What a rule makes of a method: not offered, dearer, another price (0: free); null where it changes nothing. */
export type DeliveryDecision =
  Readonly<{ notOffered: string; params?: ReasonParams }> | Readonly<{ surcharge: Minor }> | Readonly<{ price: Minor }> | null;

/** What one kind of rule decides about a delivery method it was added to, asked with the parameters staff gave it. */
export type DeliveryRule<Parameters> = Readonly<{
  /** Asked for each price of each cart: pure, quick, and changes nothing it is handed. */
  decide(parameters: Parameters, facts: DeliveryFacts): DeliveryDecision;
  /** For a rule on time: the next instant at which it may decide otherwise. It may be early, but never late. */
  nextChangeAt?(parameters: Parameters, now: Date): Date | null;
  /** Answers what staff must mend before they save it. Fields are paths below the rule. */
  check?(parameters: Parameters): readonly Remark[];
}>;

/** A rule of a delivery method, as staff filled it in. */
export type MethodRule = Readonly<{ kind: `${string}.${string}`; parameters: Readonly<Record<string, unknown>> }>;
