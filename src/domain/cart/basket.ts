import type { Currency, Minor } from '../money/money';
import type { UnitRun } from '../money/unit-runs';
import type { Channel, PriceCandidate, SelectedPrice } from '../pricing/price';
import type { Sale } from '../pricing/sale';
import type { Discount, DiscountPhase, DiscountUsage, EnteredCode, NotAppliedReason } from '../promotions/discount';
import type { TaxRate, TaxRounding, TaxShare } from '../tax/tax';

/** One line as the customer put it there, with the facts the rules need. */
export type BasketLine = Readonly<{
  id: string;
  variantId: string;
  productId: string;
  /** The product's categories and all their ancestors. */
  categoryIds: readonly string[];
  brandId: string | null;
  taxCategory: string;
  quantity: number;
  /** For rules of delivery methods; left out where none is asked. */
  sku?: string;
  weightGrams?: number;
  cubicMillimetres?: number;
  /** What else tells two lines of one variant apart, such as an engraving, written one way only. Left out: nothing does. */
  optionsKey?: string;
  candidates: readonly PriceCandidate[];
  /** The sales that cover it; left out: none. */
  sales?: readonly Sale[];
}>;

export type BasketDelivery = Readonly<{
  methodId: string;
  /** The zones it goes to, by document id; none where the customer comes. */
  zones: readonly string[];
  price: Minor;
  taxIncluded: boolean;
  taxCategory: string;
}>;

export type BasketCustomer = Readonly<{
  /** Account or hashed e-mail; null while nobody said who they are. */
  key: string | null;
  groups: readonly string[];
  /** null while nobody said who they are, and where no discount asks. */
  hasOrdered: boolean | null;
  taxExempt: boolean;
}>;

/** Everything the totals of a basket depend on, loaded beforehand. */
export type Basket = Readonly<{
  currency: Currency;
  now: Date;
  channel: Channel;
  country: string | null;
  region: string | null;
  customer: BasketCustomer;
  paymentProvider: string | null;
  lines: readonly BasketLine[];
  delivery: BasketDelivery | null;
  codes: readonly EnteredCode[];
  /** Automatic discounts and those of the entered codes. */
  discounts: readonly Discount[];
  usage: Readonly<Record<string, DiscountUsage>>;
  /** When the next automatic discount begins that is not among `discounts` yet; null where none is planned. */
  nextDiscountStartsAt: Date | null;
  /** When the chosen delivery may cost something else, or is offered or no longer offered; null where nobody knows of any such moment. */
  nextDeliveryChangeAt: Date | null;
  taxRates: readonly TaxRate[];
  taxRounding: TaxRounding;
}>;

/** The categories of everything in the basket that may be taxed. */
export const taxCategoriesOf = ({ lines, delivery }: Basket): string[] => [
  ...new Set([...lines, ...(delivery ? [delivery] : [])].map(({ taxCategory }) => taxCategory)),
];

/**
 * What one discount takes off one line. `perUnit` adds up to `amount`. It is run-length, because a line may hold 9,999
 * units: `[{ count: 2, amount: 334 }, { count: 1, amount: 333 }]`. The n-th unit of a line is the same unit in every list.
 */
export type LineDiscount = Readonly<{
  discountId: string;
  name: string;
  code: string | null;
  phase: Exclude<DiscountPhase, 'delivery'>;
  amount: Minor;
  perUnit: readonly UnitRun[];
}>;

export type PricedLine = Readonly<{
  id: string;
  variantId: string;
  quantity: number;
  price: SelectedPrice;
  unitPrice: Minor;
  /** unitPrice × quantity, before discounts. */
  subtotal: Minor;
  discounts: readonly LineDiscount[];
  tax: TaxShare;
  /** What the customer pays for the line, discounts and tax in. */
  total: Minor;
  /** `total` spread over the units, so that any partial refund is exact. `sumOfUnits` adds up some of them. */
  perUnitTotal: readonly UnitRun[];
}>;

export type AppliedDiscount = Readonly<{ discountId: string; name: string; code: string | null; phase: DiscountPhase; amount: Minor }>;
export type NotApplied = Readonly<{ discountId: string | null; code: string | null; reason: NotAppliedReason }>;

export type PricedDelivery = Readonly<{
  methodId: string;
  /** Before discounts. */
  price: Minor;
  discounts: readonly Readonly<{ discountId: string; name: string; code: string | null; amount: Minor }>[];
  tax: TaxShare;
  /** What the customer pays for delivery, discounts and tax in. */
  total: Minor;
}>;

export type PricedBasket = Readonly<{
  currency: Currency;
  lines: readonly PricedLine[];
  /** Lines that have no price in this currency, country, channel and moment. They are left out of the totals. */
  unpriced: readonly string[];
  discounts: readonly AppliedDiscount[];
  notApplied: readonly NotApplied[];
  delivery: PricedDelivery | null;
  totals: Readonly<{
    /** Σ subtotals. */
    items: Minor;
    /** What line and order discounts take off the items; a delivery discount is inside `delivery`. */
    discounts: Minor;
    delivery: Minor;
    /** All tax, whether inside the prices or added to them. */
    tax: Minor;
    /** What an exempt customer is spared of prices that have tax in them; 0 for everybody else. */
    relief: Minor;
    /** Σ line totals + delivery, always, to the unit. */
    total: Minor;
  }>;
  nextChangeAt: Date | null;
}>;
