import type { Buyer } from './paper';

/** An address as an order keeps it, as far as papers tell it. */
export type PaperAddress = Readonly<{
  firstName?: string | undefined;
  lastName?: string | undefined;
  company?: string | undefined;
  taxNumber?: string | undefined;
  line1?: string | undefined;
  line2?: string | undefined;
  city?: string | undefined;
  region?: string | undefined;
  postalCode?: string | undefined;
  country?: string | undefined;
  phone?: string | undefined;
}>;

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** Whom an address names. */
export const nameIn = ({ firstName, lastName }: PaperAddress): string => joined(firstName, lastName);

/** Where it is, a line each. */
export const placeIn = ({ line1, line2, postalCode, city, region }: PaperAddress): string[] =>
  [line1, line2, joined(postalCode, city), region].flatMap((line) => (line ? [line] : []));

type Addresses = Readonly<{ shipping: PaperAddress | null; billing: PaperAddress | null; email: string | null }>;

/** Who an invoice is for: whom the billing address names, else whom the goods go to, else whoever left an e-mail. */
export function buyerOf({ shipping, billing, email }: Addresses): Buyer {
  const address = billing ?? shipping ?? {};
  const company = address.company ?? null;
  return {
    name: nameIn(address) || (company === null ? (email ?? '') : ''),
    company,
    taxNumber: address.taxNumber ?? null,
    address: placeIn(address),
    country: address.country ?? null,
    email,
  };
}
