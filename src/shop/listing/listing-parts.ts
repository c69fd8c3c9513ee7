import { chosenIn } from '../../domain/catalogue/options';
import { asOwn, type Picture } from '../catalog/pictures';
import { gtinOf } from '../../domain/catalogue/gtin';
import type { VariantFacts } from '../catalog/variant-facts';
import type { PriceHistory } from '../pricing/price-history';
import { toShownPrice, type PricedProduct } from './priced-products';
import type { ProductText } from './product-texts';

/**
 * How a card is kept: as JSON that is put together and never read. What all customers of a language see stands in `card`, `variants` and
 * `detail`, what those of a segment pay in `prices`; the parts of `variants` and `prices` are those of one variant each, in one order.
 */

// JSON escapes control characters, so none of its texts has this one.
const separator = '\u001E';

const open = (json: object): string => JSON.stringify(json).slice(0, -1);

export type TextParts = Readonly<{ card: string; variants: string; detail: string }>;

type Telling = Readonly<{
  locale: string;
  /** Those that variants have of their own, by their rows. */
  pictures: ReadonlyMap<number, Picture>;
}>;

export function toTextParts(text: ProductText, variants: readonly VariantFacts[], { locale, pictures }: Telling): TextParts {
  const { id, slug, name, brand, categories, images, description, attributes } = text;
  const { warnings, countryOfOrigin, passportUrl, manufacturer, responsiblePerson } = text;
  const byLaw = { manufacturer, responsiblePerson, warnings, countryOfOrigin, passportUrl };
  return {
    card: open({ id, slug, name, image: images[0] ?? null, brand, categories }),
    variants: variants
      .map((facts) => {
        const own = pictures.get(facts.rowId);
        const image = own ? asOwn(own, [name, facts.name]) : null;
        const options = facts.options.map((value) => chosenIn(value, locale));
        const { variantId: id, sku, name: variantName } = facts;
        return `${facts.rowId} ${open({ id, sku, gtin: gtinOf(facts.barcode), name: variantName, contents: contentsOf(facts), options, image })}`;
      })
      .join(separator),
    detail: open({ description, images, attributes, ...byLaw }).slice(1),
  };
}

const contentsOf = ({ contents }: VariantFacts) => contents && { amount: contents.amount, unit: contents.unit };

/** One part for each of `variants`, and nothing where one is not sold. */
export function toPriceParts(product: PricedProduct, variants: readonly VariantFacts[], history: PriceHistory): string {
  const [first] = product.variants;
  const priceFrom = JSON.stringify({ amount: product.priceFrom, currency: first?.price.currency });
  const byRow = new Map(product.variants.map((priced) => [priced.facts.rowId, JSON.stringify(toShownPrice(priced, history))]));
  return [priceFrom, ...variants.map(({ rowId }) => byRow.get(rowId) ?? '')].join(separator);
}

export type Parts = Readonly<{ card: string; variants: string; prices: string; detail?: string }>;

/** The JSON of a card, or of a product page where there is a detail. `availabilityOf` answers JSON for the row of a variant. */
export function writeCard({ card, variants, prices, detail }: Parts, availabilityOf: (variantRow: number) => string): string {
  const [priceFrom, ...each] = prices.split(separator);
  const sold = variants.split(separator).flatMap((part, index) => {
    const price = each[index];
    if (!price) return [];
    const space = part.indexOf(' ');
    return `${part.slice(space + 1)},"price":${price},"availability":${availabilityOf(Number(part.slice(0, space)))}}`;
  });
  const more = detail === undefined ? '' : `,${detail}`;
  return `${card},"priceFrom":${priceFrom},"variants":[${sold.join(',')}]${more}}`;
}

type ReadPrice = Readonly<{ amount: number; taxIncluded: boolean }>;

/** What was kept, read again, for who asks for amounts and shows no card: by the document ids of variants. */
export function readPrices({ variants, prices }: Pick<Parts, 'variants' | 'prices'>): Readonly<{
  from: number;
  variants: ReadonlyMap<string, ReadPrice>;
}> {
  const [priceFrom = '{}', ...each] = prices.split(separator);
  const read = variants.split(separator).flatMap((part, index): [string, ReadPrice][] => {
    const price = each[index];
    const { id } = JSON.parse(`${part.slice(part.indexOf(' ') + 1) || '{'}}`) as { id?: string };
    return price && id !== undefined ? [[id, JSON.parse(price) as ReadPrice]] : [];
  });
  return { from: (JSON.parse(priceFrom) as { amount?: number }).amount ?? 0, variants: new Map(read) };
}
