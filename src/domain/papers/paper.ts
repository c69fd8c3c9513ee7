import type { Currency, Minor } from '../money/money';

/** What the shop issues about an order, numbered, and never changed afterwards. */
export const paperKinds = ['invoice', 'credit_note'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The company that sells, as the settings of the store said when the paper was issued. */
export type Seller = Readonly<{
  name: string;
  address: string | null;
  taxNumber: string | null;
  registrationNumber: string | null;
  bankAccount: string | null;
}>;

/** Who bought, as the order says: a company where its address names one. `address` is a line each. */
export type Buyer = Readonly<{
  name: string;
  company: string | null;
  taxNumber: string | null;
  address: readonly string[];
  /** ISO 3166-1, told in the language of the paper. */
  country: string | null;
  email: string | null;
}>;

/** What one rate of tax comes to. */
export type TaxSum = Readonly<{ name: string | null; basisPoints: number; net: Minor; tax: Minor; gross: Minor }>;

/** What was sold, or what is taken back of it. `unitPrice` and `discount` are as the price was told: with tax or without (`isTaxIncluded`). */
export type PaperItem = TaxSum &
  Readonly<{
    /** The line of the order; null for delivery and for what belongs to no line. */
    line: string | null;
    kind: 'line' | 'delivery' | 'reduction';
    title: string;
    sku: string | null;
    quantity: number;
    unitPrice: Minor;
    discount: Minor;
    isTaxIncluded: boolean;
  }>;

export type Sums = Readonly<{ net: Minor; tax: Minor; gross: Minor }>;

/** A day as the shop's clock told it, `2026-11-27`. Under `at`, which is no text of a person. */
export type Day = Readonly<{ at: string }>;

/** What was issued, word for word; `items` add up to `totals`, and so do `taxes`. */
export type PaperDocument = Readonly<{
  kind: PaperKind;
  number: string;
  language: string;
  currency: Currency;
  issued: Day;
  order: Readonly<{ number: string; placed: Day }>;
  /** The invoice a credit note takes something back of. */
  invoice: Readonly<{ number: string; issued: Day }> | null;
  seller: Seller;
  buyer: Buyer;
  items: readonly PaperItem[];
  taxes: readonly TaxSum[];
  totals: Sums;
  /** A customer who pays no tax: what was inside the prices was taken out of them. */
  isTaxExempt: boolean;
  footer: string | null;
}>;
