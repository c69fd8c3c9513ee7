import type { Minor } from '../../domain/money/money';

type Fields = Readonly<Record<string, unknown>>;
export type WebsiteOrderLine = Readonly<{
  sku: string;
  name?: string | undefined;
  quantity: number;
  unitPrice: Minor;
  discount: Minor;
  tax: Minor;
  taxBasisPoints: number;
  total: Minor;
}>;
/** An order that was placed on the website, with its own prices. */
export type PlacedThere = Readonly<{
  /** As the website calls it. */
  id: string;
  currency: string;
  email?: string | undefined;
  phone?: string | undefined;
  country?: string | undefined;
  language?: string | undefined;
  note?: string | undefined;
  shippingAddress?: Fields | undefined;
  billingAddress?: Fields | undefined;
  taxIncluded: boolean;
  lines: readonly WebsiteOrderLine[];
  delivery?: Readonly<{ name: string; tax: Minor; total: Minor }> | undefined;
  total: Minor;
  payment: Readonly<{ status: 'paid' | 'pending'; method?: string | undefined; reference?: string | undefined }>;
}>;
