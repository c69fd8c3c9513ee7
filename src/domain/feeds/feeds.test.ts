import type { FeedOffer, FeedShop } from './feed-offer';
import { tokenOf } from './feed-address';
import { googleFeed } from './google-feed';
import { ymlFeed } from './yml-feed';

const offer: FeedOffer = {
  ...{ variant: 'v1', variantRow: 7, product: 'p1', groupRow: 5, hasSisters: true, sku: 'TEA-50', gtin: '4006381333931' },
  ...{ title: 'Tea, 50 g', description: '**Thyme** & mint', link: 'https://shop.example/p/tea', images: ['https://shop.example/a.jpg'] },
  ...{ price: 890, before: null, currency: 'EUR', status: 'low', quantity: 3, brand: 'Zelo', country: 'UA' },
  categories: [{ id: 'c1', name: 'Tea' }],
  options: [{ code: 'colour', name: 'Колір', value: 'зелений' }],
  attributes: [],
  contents: { amount: 50, unit: 'g' },
  base: { amount: 100, unit: 'g' },
};
const shop: FeedShop = {
  ...{ name: 'Shop', url: 'https://shop.example', currency: 'EUR', writtenAt: '2026-11-27 08:45' },
  categories: [{ id: 'c1', number: 3, parent: 1, name: 'Tea' }],
};
const google = (change: Partial<FeedOffer> = {}) => googleFeed.offer({ ...offer, ...change }, shop);
const yml = (change: Partial<FeedOffer> = {}) => ymlFeed.offer({ ...offer, ...change }, shop);

test('Google is told all that it asks for', () => {
  expect(google()).toBe(
    '<item><g:id>v1</g:id><g:title>Tea, 50 g</g:title><g:description>Thyme &amp; mint</g:description><g:link>https://shop.example/p/tea</g:link>' +
      '<g:image_link>https://shop.example/a.jpg</g:image_link><g:availability>in_stock</g:availability><g:price>8.90 EUR</g:price>' +
      '<g:condition>new</g:condition><g:brand>Zelo</g:brand><g:gtin>4006381333931</g:gtin><g:mpn>TEA-50</g:mpn>' +
      '<g:item_group_id>p1</g:item_group_id><g:product_type>Tea</g:product_type><g:color>зелений</g:color>' +
      '<g:unit_pricing_measure>50g</g:unit_pricing_measure><g:unit_pricing_base_measure>100g</g:unit_pricing_base_measure></item>\n',
  );
  expect(google({ before: 1_000 })).toContain('<g:price>10.00 EUR</g:price><g:sale_price>8.90 EUR</g:sale_price>');
  expect(google({ contents: { amount: 5_000, unit: 'cm2' }, base: { amount: 1, unit: 'm2' } })).toContain(
    '<g:unit_pricing_measure>0.5sqm</g:unit_pricing_measure><g:unit_pricing_base_measure>1sqm</g:unit_pricing_base_measure>',
  );
  expect(google({ status: 'backorder' })).toContain('<g:availability>out_of_stock</g:availability>');
  expect(google({ gtin: null, brand: null })).toContain('<g:identifier_exists>no</g:identifier_exists>');
});

test('Rozetka and Prom are told all that they ask for', () => {
  expect(yml({ before: 1_000 })).toBe(
    '<offer id="7" available="true" group_id="5"><url>https://shop.example/p/tea</url><price>8.90</price><price_old>10.00</price_old>' +
      '<oldprice>10.00</oldprice><currencyId>EUR</currencyId><categoryId>3</categoryId><picture>https://shop.example/a.jpg</picture>' +
      '<vendor>Zelo</vendor><vendorCode>TEA-50</vendorCode><barcode>4006381333931</barcode><name>Tea, 50 g</name>' +
      '<description>Thyme &amp; mint</description><stock_quantity>3</stock_quantity><quantity_in_stock>3</quantity_in_stock>' +
      '<param name="Колір">зелений</param></offer>\n',
  );
  expect(yml({ status: 'out', hasSisters: false })).toContain('<offer id="7" available="false">');
  expect(yml({ brand: null })).toContain('<vendor>Shop</vendor>');
  expect(ymlFeed.begin(shop)).toContain('<category id="3" parentId="1">Tea</category>');
});

test('what a marketplace would refuse is left out', () => {
  expect([google({ images: [] }), google({ price: 0 }), yml({ images: [] }), yml({ price: 0 }), yml({ categories: [] })]).toEqual([
    '',
    '',
    '',
    '',
    '',
  ]);
});

test('only what can be an address is looked for', () => {
  expect(tokenOf(`${'a'.repeat(32)}.xml`)).toBe('a'.repeat(32));
  expect([tokenOf('a.xml'), tokenOf('a'.repeat(32)), tokenOf(`${'a'.repeat(31)}%.xml`)]).toEqual([null, null, null]);
});
