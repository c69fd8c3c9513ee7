import { toDecimalString } from '../money/money';
import type { FeedFormat, FeedOffer, FeedShop } from './feed-offer';
import { element, escapeXml, shortened, withoutMarkdown } from './xml';

/** YML, as Rozetka and Prom read it. What only one of them knows, the other passes over. */
export const ymlFeed: FeedFormat = {
  begin: ({ name, url, currency, categories, writtenAt }) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog date="${escapeXml(writtenAt)}"><shop>` +
    `${element('name', shortened(name, 255))}${element('company', shortened(name, 255))}${element('url', url)}` +
    `<currencies><currency id="${escapeXml(currency)}" rate="1"/></currencies>\n<categories>` +
    `${categories.map(({ number, parent, name: called }) => element('category', called, { id: number, parentId: parent })).join('')}` +
    `</categories>\n<offers>\n`,
  offer: (offer, shop) => {
    const category = shop.categories.find(({ id }) => id === offer.categories[0]?.id);
    return offer.price > 0 && offer.images.length > 0 && category ? written(offer, shop, category.number) : '';
  },
  end: '</offers></shop></yml_catalog>\n',
};

function written(offer: FeedOffer, shop: FeedShop, category: number): string {
  const { currency, before, price } = offer;
  const money = (amount: number) => toDecimalString({ amount, currency });
  const isOnSale = before !== null && before > price;
  const isThere = offer.status === 'in_stock' || offer.status === 'low';
  const group = offer.hasSisters ? ` group_id="${offer.groupRow}"` : '';
  return [
    `<offer id="${offer.variantRow}" available="${isThere}"${group}>`,
    element('url', offer.link),
    element('price', money(price)),
    // Rozetka's word, and Prom's.
    ...(isOnSale ? [element('price_old', money(before)), element('oldprice', money(before))] : []),
    element('currencyId', currency),
    element('categoryId', category),
    ...offer.images.slice(0, 10).map((url) => element('picture', url)),
    // Rozetka takes no offer without one; what has no brand is the shop's own.
    element('vendor', shortened(offer.brand ?? shop.name, 100)),
    element('vendorCode', shortened(offer.sku, 100)),
    element('barcode', offer.gtin),
    element('name', shortened(offer.title, 255)),
    element('description', shortened(withoutMarkdown(offer.description ?? '') || offer.title, 12_000)),
    element('stock_quantity', offer.quantity),
    element('quantity_in_stock', offer.quantity),
    ...[...offer.options, ...offer.attributes].map(({ name, value }) => element('param', value, { name })),
    '</offer>\n',
  ].join('');
}
