// Years for which a seller has to keep invoices, from the end of the year they were issued in. Where nothing is known, as long as anywhere.
const yearsOf: Readonly<Record<string, number>> = {
  ...{
    AT: 7,
    BE: 10,
    CZ: 10,
    DE: 8,
    ES: 6,
    FR: 10,
    GB: 6,
    HU: 8,
    IE: 6,
    IT: 10,
    LT: 10,
    NL: 7,
    PL: 5,
    PT: 10,
    RO: 5,
    SE: 7,
    SK: 10,
    UA: 3,
  },
};
const longest = 10;

/** Invoices that were issued before this may lose their buyer, where the seller is in `country`. */
export const invoicesKeptSince = (country: string, now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear() - (yearsOf[country] ?? longest), 0, 1));
