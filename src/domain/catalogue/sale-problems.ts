import type { Currency } from '../money/money';

/** What must be known of a product to say whether customers can buy it. */
export type SaleFacts = Readonly<{
  languages: readonly string[];
  /** The languages it has a name and an address in. */
  told: readonly string[];
  pictures: number;
  /** Its own, or the shop's standard one. */
  hasTaxCategory: boolean;
  /** That the shop sells in. */
  currencies: readonly Currency[];
  variants: readonly Readonly<{
    id: string;
    enabled: boolean;
    /** Whether it is sold only while there is some left. */
    isCounted: boolean;
    available: number;
    /** The currencies everybody has a price in. */
    pricedIn: readonly Currency[];
  }>[];
}>;

/**
 * Something that keeps a product from being bought, or customers from knowing what they buy. `NO_VARIANT`: none is for sale; `NO_PRICE`: in
 * `currency`; `NO_TAX_CATEGORY`; `NO_STOCK`: nothing is left; `NO_PICTURE`; `NO_TEXT`: in `language`. `variants`: those it is about, where it is
 * not about all.
 */
export type SaleProblem = Readonly<{
  code: 'NO_VARIANT' | 'NO_PRICE' | 'NO_TAX_CATEGORY' | 'NO_STOCK' | 'NO_PICTURE' | 'NO_TEXT';
  /** Whether nobody can buy it because of this: at all, in the currency, or until goods come in. */
  blocks: boolean;
  currency: Currency | null;
  language: string | null;
  variants: readonly string[];
}>;

const nothing = { currency: null, language: null, variants: [] } as const;

/** What keeps a product from being sold, were it published as it is: the worst first. */
export function findSaleProblems({ languages, told, pictures, hasTaxCategory, currencies, variants }: SaleFacts): SaleProblem[] {
  const sold = variants.filter(({ enabled }) => enabled);
  const problems: SaleProblem[] = [];
  if (sold.length === 0) problems.push({ ...nothing, code: 'NO_VARIANT', blocks: true });
  if (!hasTaxCategory) problems.push({ ...nothing, code: 'NO_TAX_CATEGORY', blocks: true });
  for (const currency of sold.length === 0 ? [] : currencies) {
    const priceless = sold.filter(({ pricedIn }) => !pricedIn.includes(currency));
    const isWhole = priceless.length === sold.length;
    if (priceless.length > 0)
      problems.push({ ...nothing, code: 'NO_PRICE', blocks: isWhole, currency, variants: isWhole ? [] : priceless.map(({ id }) => id) });
  }
  const gone = sold.filter(({ isCounted, available }) => isCounted && available <= 0);
  const isGone = gone.length === sold.length;
  if (gone.length > 0) problems.push({ ...nothing, code: 'NO_STOCK', blocks: isGone, variants: isGone ? [] : gone.map(({ id }) => id) });
  if (pictures === 0) problems.push({ ...nothing, code: 'NO_PICTURE', blocks: false });
  for (const language of languages) if (!told.includes(language)) problems.push({ ...nothing, code: 'NO_TEXT', blocks: false, language });
  return problems.toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
}
