import { toDecimalString } from '../money/money';
import type { Measure, MeasureUnit } from '../pricing/price-per-measure';
import { optionCalled, type FeedFormat, type FeedOffer } from './feed-offer';
import { element, escapeXml, shortened, withoutMarkdown } from './xml';

/** Product data as Google Merchant Center reads it, and Meta's catalogues do: RSS 2.0. Source: Google, "Product data specification". */
export const googleFeed: FeedFormat = {
  begin: ({ name, url }) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>` +
    `${element('title', name)}${element('link', url)}<description>${escapeXml(name)}</description>\n`,
  offer: (offer) => (offer.price > 0 && offer.images.length > 0 ? `<item>${fieldsOf(offer).join('')}</item>\n` : ''),
  end: '</channel></rss>\n',
};

// What can be sold beyond the stock has no date it will be there, and Google takes no backorder without one.
const availability = { in_stock: 'in_stock', low: 'in_stock', out: 'out_of_stock', backorder: 'out_of_stock' } as const;

function fieldsOf(offer: FeedOffer): string[] {
  const { currency, before, price, contents, base } = offer;
  const g = (name: string, text: string | null | undefined, most = 5_000) => element(`g:${name}`, text && shortened(text.trim(), most));
  const money = (amount: number) => `${toDecimalString({ amount, currency })} ${currency}`;
  const [image, ...more] = offer.images;
  const isOnSale = before !== null && before > price;
  return [
    g('id', offer.variant, 50),
    g('title', offer.title, 150),
    g('description', withoutMarkdown(offer.description ?? '') || offer.title),
    g('link', offer.link, 2_000),
    g('image_link', image, 2_000),
    ...more.slice(0, 10).map((url) => g('additional_image_link', url, 2_000)),
    g('availability', availability[offer.status]),
    g('price', money(isOnSale ? before : price)),
    isOnSale ? g('sale_price', money(price)) : '',
    g('condition', 'new'),
    g('brand', offer.brand, 70),
    g('gtin', offer.gtin),
    g('mpn', offer.sku, 70),
    offer.gtin === null && offer.brand === null ? g('identifier_exists', 'no') : '',
    offer.hasSisters ? g('item_group_id', offer.product, 50) : '',
    ...offer.categories.slice(0, 5).map(({ name }) => g('product_type', name, 750)),
    g('color', optionCalled(offer, 'colour'), 100),
    g('size', optionCalled(offer, 'size'), 100),
    g('material', optionCalled(offer, 'material'), 200),
    contents ? g('unit_pricing_measure', measureOf(contents)) : '',
    contents && base && base.unit !== 'cm2' ? g('unit_pricing_base_measure', measureOf(base)) : '',
  ];
}

const units: Readonly<Record<MeasureUnit, string>> = {
  ...{ g: 'g', kg: 'kg', ml: 'ml', l: 'l', cm: 'cm', m: 'm', cm2: 'sqm', m2: 'sqm', piece: 'ct' },
};

/** Google has no square centimetres. */
const measureOf = ({ amount, unit }: Measure): string => `${unit === 'cm2' ? amount / 10_000 : amount}${units[unit]}`;
