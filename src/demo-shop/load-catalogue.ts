import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { strapiColumns } from '../shop/document-id';
import { demoBrands, demoCategories, demoProducts, importer, makerOf } from './catalogue';
import type { DemoOperator, DemoProduct, DemoVariant } from './demo-types';
import type { Foundations } from './load-foundations';
import type { DrawnFile, Pictures } from './load-pictures';
import { loadOptions, type Options } from './load-options';
import { withCheckDigit } from '../domain/catalogue/gtin';
import { eachWithProgress, say } from './progress';

/** Document ids of what everything else refers to, and pictures by what they show. */
export type Catalogue = Readonly<{
  products: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
  variants: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, number>;
}>;

export async function loadCatalogue(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { pictures, ...foundations }: Foundations & { pictures: Pictures },
): Promise<Catalogue> {
  const files = await loadFiles(strapi, pictures);
  const categories = await loadCategories(strapi, files);
  const brands = await loadBrands(strapi);
  const options = await loadOptions(trx);
  const products = new Map<string, string>();
  const variants = new Map<string, string>();
  await eachWithProgress('Products', demoProducts, async (product) => {
    const documentId = await loadProduct(strapi, product, { files, categories, brands, options, taxCategories: foundations.taxCategories });
    products.set(product.slug, documentId);
    for (const [sku, variantId] of await loadVariants(trx, product, documentId, { ...foundations, options })) variants.set(sku, variantId);
  });
  return { products, categories, variants, files };
}

async function loadFiles(strapi: Core.Strapi, pictures: Pictures): Promise<Map<string, number>> {
  say('Media library');
  const files = new Map<string, number>();
  for (const [slug, file] of pictures)
    files.set(slug, (await strapi.db.query('plugin::upload.file').create({ data: file as DrawnFile })).id);
  return files;
}

async function loadCategories(strapi: Core.Strapi, files: ReadonlyMap<string, number>): Promise<Map<string, string>> {
  const documents = strapi.documents('api::catalog.category');
  const ids = new Map<string, string>();
  // Parents stand before their children in the list.
  for (const [position, { slug, name, description, parent }] of demoCategories.entries()) {
    const shared = { position, image: files.get(`category-${slug}`), ...(parent ? { parent: ids.get(parent) } : {}) };
    const { documentId } = await documents.create({ locale: 'en', data: { ...shared, name: name.en, slug, description: description.en } });
    await documents.update({ documentId, locale: 'uk', data: { ...shared, name: name.uk, slug, description: description.uk } });
    ids.set(slug, documentId);
  }
  return ids;
}

async function loadBrands(strapi: Core.Strapi): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const operator = async (data: DemoOperator) => (await strapi.documents('api::catalog.economic-operator').create({ data })).documentId;
  const responsiblePerson = await operator(importer);
  for (const brand of demoBrands) {
    const data = { ...brand, manufacturer: await operator(makerOf(brand)), responsiblePerson };
    ids.set(brand.slug, (await strapi.documents('api::catalog.brand').create({ data })).documentId);
  }
  return ids;
}

type Known = Readonly<{
  files: ReadonlyMap<string, number>;
  categories: ReadonlyMap<string, string>;
  brands: ReadonlyMap<string, string>;
  options: Options;
  taxCategories: Foundations['taxCategories'];
}>;

async function loadProduct(
  strapi: Core.Strapi,
  product: DemoProduct,
  { files, categories, brands, options, taxCategories }: Known,
): Promise<string> {
  const documents = strapi.documents('api::catalog.product');
  const picture = files.get(product.slug);
  const shared = {
    slug: product.slug,
    brand: brands.get(product.brand),
    categories: product.categories.flatMap((slug) => categories.get(slug) ?? []),
    taxCategory: taxCategories[product.taxCategory],
    options: [...new Set(product.variants.flatMap((variant) => variant.options.map(({ name }) => name)))].flatMap(
      (name) => options.get(name)?.id ?? [],
    ),
    images: picture === undefined ? [] : [picture],
    countryOfOrigin: 'UA',
    attributes: product.attributes.map(({ name, value }) => ({ name, value })),
  };
  const { documentId } = await documents.create({
    locale: 'en',
    status: 'published',
    data: { ...shared, name: product.name.en, description: product.description.en, warnings: product.warnings?.en },
  });
  await documents.update({
    documentId,
    locale: 'uk',
    status: 'published',
    data: { ...shared, name: product.name.uk, description: product.description.uk, warnings: product.warnings?.uk },
  });
  return documentId;
}

/** In SQL: hundreds of documents through the Document Service would take longer than a person waits. */
async function loadVariants(
  trx: Knex.Transaction,
  product: DemoProduct,
  productId: string,
  { priceLists, locations, options }: Foundations & { options: Options },
): Promise<[sku: string, documentId: string][]> {
  const now = new Date();
  const rows: { id: number; document_id: string; sku: string }[] = await trx('variants')
    .insert(
      product.variants.map((variant, position) => ({
        ...strapiColumns(now),
        sku: variant.sku,
        name: variant.name,
        position,
        enabled: true,
        barcode: gtins.get(variant.sku) ?? null,
        weight_grams: variant.weightGrams,
        content_amount: variant.contents?.amount ?? null,
        content_unit: variant.contents?.unit ?? null,
        inventory_policy: variant.inventoryPolicy ?? 'tracked',
        backorder_limit: variant.backorderLimit ?? 0,
      })),
    )
    .returning(['id', 'document_id', 'sku']);
  const bySku = new Map(product.variants.map((variant) => [variant.sku, variant]));
  const pairs = rows.flatMap((row) => {
    const variant = bySku.get(row.sku);
    return variant ? [{ row, variant }] : [];
  });

  // Both versions of the product, as Strapi links them itself.
  const versions: { id: number }[] = await trx('products').where({ document_id: productId, locale: 'en' }).select('id');
  await trx('variants_product_lnk').insert(
    rows.flatMap(({ id }) => versions.map((version) => ({ variant_id: id, product_id: version.id }))),
  );

  const chosen = pairs.flatMap(({ row, variant }) =>
    variant.options.map(({ name, value }, index) => ({
      variant_id: row.id,
      option_value_id: options.get(name)?.values.get(value),
      option_value_ord: index + 1,
    })),
  );
  if (chosen.length > 0) await trx('variants_option_values_lnk').insert(chosen);
  await trx('prices').insert(
    pairs.flatMap(({ row, variant }) =>
      pricesOf(variant).map(({ list, amount, minQuantity }) => ({
        ...strapiColumns(now),
        variant_id: row.id,
        price_list_id: priceLists[list],
        amount,
        min_quantity: minQuantity,
      })),
    ),
  );
  // A shop does not begin on the day of its sale: the normal prices have held for two months.
  await trx('price_history')
    .whereIn(
      'variant_id',
      rows.map(({ id }) => id),
    )
    .update({ valid_from: trx.raw("valid_from - interval '60 days'") });
  const counted = pairs.filter(({ variant }) => variant.inventoryPolicy !== 'untracked');
  const stock = counted.flatMap(({ row, variant }) =>
    Object.entries(variant.stock).map(([location, onHand]) => ({ row, location: locations[location], onHand })),
  );
  if (stock.length > 0) {
    await trx('stock_levels').insert(
      stock.map(({ row, location, onHand }) => ({
        ...strapiColumns(now),
        variant_id: row.id,
        location_id: location,
        on_hand: onHand,
        held: 0,
        allocated: 0,
      })),
    );
    const received = stock.filter(({ onHand }) => onHand > 0);
    if (received.length > 0) {
      await trx('stock_movements').insert(
        received.map(({ row, location, onHand }) => ({
          ...strapiColumns(now),
          variant_id: row.id,
          location_id: location,
          sku: row.sku,
          kind: 'receive',
          on_hand_delta: onHand,
          held_delta: 0,
          allocated_delta: 0,
          reason: 'Opening stock',
          actor: 'system',
          occurred_at: now,
        })),
      );
    }
  }
  return rows.map(({ sku, document_id: documentId }) => [sku, documentId]);
}

/** As if GS1 Ukraine had given them: no other shop's, and what scanners read. */
const gtins: ReadonlyMap<string, string> = new Map(
  demoProducts
    .flatMap(({ variants }) => variants)
    .map(({ sku }, index) => [sku, withCheckDigit(`482999${String(index).padStart(6, '0')}`)]),
);

type DemoPrice = Readonly<{ list: string; amount: number; minQuantity: number }>;

function pricesOf({ priceEur, saleEur, tierEur }: DemoVariant): DemoPrice[] {
  const price = (list: string, amount: number, minQuantity = 1): DemoPrice => ({ list, amount, minQuantity });
  return [
    price('base-eur', priceEur),
    price('base-uah', toHryvnia(priceEur)),
    price('base-jpy', toYen(priceEur)),
    // Net prices for resellers, a third below.
    price('wholesale-eur', Math.round((priceEur * 2) / 3)),
    ...(saleEur === undefined ? [] : [price('autumn-sale-eur', saleEur), price('autumn-sale-uah', toHryvnia(saleEur))]),
    ...(tierEur === undefined ? [] : [price('base-eur', tierEur, 10), price('base-uah', toHryvnia(tierEur), 10)]),
  ];
}

// Prices a shop would print, not a rate of exchange: whole tens of hryvnias and of yen.
const toHryvnia = (cents: number) => Math.round((cents * 49) / 1_000) * 1_000;
const toYen = (cents: number) => Math.round((cents * 170) / 1_000) * 10;
