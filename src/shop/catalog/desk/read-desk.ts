import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { findSaleProblems, type SaleProblem } from '../../../domain/catalogue/sale-problems';
import { toldTexts, type StoredTexts } from '../../../domain/pictures/picture-texts';
import { preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import { isVariantOf } from '../product-sql';
import type { DeskShop, DeskText, DeskVariant, ProductDesk } from './product-desk';
import { readDeskShop } from './read-desk-shop';

/** What somebody may see of it beside the product itself. */
export type DeskSight = Readonly<{ prices: boolean; costs: boolean; stock: boolean; pictureTexts: boolean }>;
/** Before anybody has looked at it. */
export type WholeDesk = Omit<ProductDesk, 'revision'>;

type VersionRow = Readonly<{
  locale: string;
  name: string | null;
  slug: string | null;
  description: string | null;
  state: 'draft' | 'published' | 'changed';
  tax_category: string | null;
  brand: string | null;
  categories: Json;
  attributes: Json;
  pictures: Json;
  options: Json;
}>;

/** The desk of a product, or with null that of one which is still to be made. Refuses `PRODUCT_NOT_FOUND`. */
export const readDesk = async (strapi: Core.Strapi, productId: string | null, sight: DeskSight): Promise<ProductDesk> =>
  seenBy(await wholeDesk(strapi, strapi.db.connection, productId), sight);

/** The same with everything, as it is in this transaction. */
export async function wholeDesk(strapi: Core.Strapi, db: Knex, productId: string | null): Promise<WholeDesk> {
  const settings = await storeSettings(strapi);
  const shop = await readDeskShop(db, settings);
  const versions = productId === null ? [] : await readVersions(db, productId);
  const [main] = [...versions].sort((a, b) => shop.languages.indexOf(a.locale) - shop.languages.indexOf(b.locale));
  if (productId !== null && !main) throw new DomainError('PRODUCT_NOT_FOUND', 'There is no such product');
  const texts = shop.languages.map((language) => toText(language, versions));
  const product = {
    texts,
    taxCategory: main?.tax_category ?? null,
    brand: main?.brand ?? null,
    categories: main ? [...new Set(toJson<string[]>(main.categories))] : [],
    pictures: main ? toJson<StoredPicture[]>(main.pictures).map((picture) => toPicture(picture, shop.languages)) : [],
    options: main ? toJson<string[]>(main.options) : [],
    variants: productId === null ? [] : await readVariants(db, productId, shop.currency),
  };
  return { id: productId, ...product, problems: problemsOf(product, shop), shop };
}

const readVersions = async (db: Knex, productId: string): Promise<VersionRow[]> =>
  (
    await preparedStatement<VersionRow>(
      db,
      `select p.locale, p.name, p.slug, p.description,
              case when shown.id is null then 'draft' when p.updated_at > shown.updated_at then 'changed' else 'published' end as state,
              (select t.document_id from tax_categories t where t.id = p.tax_category_id) as tax_category,
              (select b.document_id from brands b where b.id = p.brand_id) as brand,
              (select coalesce(jsonb_agg(c.document_id order by l.category_ord, l.id), '[]')
                 from products_categories_lnk l join categories c on c.id = l.category_id where l.product_id = p.id) as categories,
              (select coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'value', a.value) order by c."order"), '[]')
                 from products_cmps c join cmp_attributes a on a.id = c.cmp_id where c.entity_id = p.id and c.field = 'attributes') as attributes,
              (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'url', coalesce(f.formats -> 'thumbnail' ->> 'url', f.url),
                          'own', f.alternative_text, 'others', f.alternative_texts)
                        order by m."order"), '[]')
                 from files_related_mph m join files f on f.id = m.file_id
                where m.related_id = p.id and m.related_type = 'api::catalog.product' and m.field = 'images') as pictures,
              (select coalesce(jsonb_agg(o.document_id order by l.option_ord), '[]')
                 from products_options_lnk l join options o on o.id = l.option_id where l.product_id = p.id) as options
         from products p
         left join products shown on shown.document_id = p.document_id and shown.locale = p.locale and shown.published_at is not null
        where p.document_id = :productId and p.published_at is null`,
      { productId },
    )
  ).rows;

function toText(language: string, versions: readonly VersionRow[]): DeskText {
  const version = versions.find(({ locale }) => locale === language);
  const { name, slug, description } = version ?? { name: null, slug: null, description: null };
  const attributes = version ? toJson<DeskText['attributes']>(version.attributes) : [];
  return { language, name: name ?? '', slug: slug ?? '', description: description ?? '', attributes, state: version?.state ?? 'missing' };
}

type StoredPicture = Omit<ProductDesk['pictures'][number], 'texts'> & StoredTexts;

const toPicture = ({ id, name, url, ...stored }: StoredPicture, languages: readonly string[]): ProductDesk['pictures'][number] => ({
  ...{ id, name, url },
  texts: toldTexts(stored, { all: languages, default: languages[0] ?? '' }),
});

const readVariants = async (db: Knex, productId: string, currency: string): Promise<DeskVariant[]> =>
  (
    await preparedStatement<Readonly<{ variant: Json }>>(
      db,
      `select jsonb_build_object('id', v.document_id, 'sku', v.sku, 'name', v.name, 'barcode', v.barcode, 'enabled', v.enabled,
                'weightGrams', v.weight_grams, 'lengthMm', v.length_mm, 'widthMm', v.width_mm, 'heightMm', v.height_mm, 'inventoryPolicy', v.inventory_policy, 'backorderLimit', v.backorder_limit,
                'values', (select coalesce(jsonb_agg(o.document_id order by n.position, n.code), '[]') from variants_option_values_lnk l
                             join option_values o on o.id = l.option_value_id join options n on n.id = o.option_id where l.variant_id = v.id),
                'cost', (select c.amount from variant_costs c where c.variant_id = v.id and c.currency = :currency::text),
                'prices', (select coalesce(jsonb_agg(jsonb_build_object('list', l.document_id, 'minQuantity', r.min_quantity, 'amount', r.amount,
                             'compareAt', r.compare_at) order by l.document_id, r.min_quantity), '[]')
                             from prices r join price_lists l on l.id = r.price_list_id where r.variant_id = v.id),
                'stock', (select coalesce(jsonb_agg(jsonb_build_object('location', o.document_id, 'onHand', s.on_hand, 'held', s.held,
                             'allocated', s.allocated) order by o.document_id), '[]')
                             from stock_levels s join stock_locations o on o.id = s.location_id where s.variant_id = v.id)) as variant
         from variants v where ${isVariantOf('v.id', ':productId')} order by v.position, v.id`,
      { productId, currency },
    )
  ).rows.map(({ variant }) => toJson<DeskVariant>(variant));

type Product = Pick<ProductDesk, 'texts' | 'taxCategory' | 'brand' | 'categories' | 'pictures' | 'options' | 'variants'>;

/**
 * Of what is edited and seen: of a price in it, whoever may not see it could try all there can be. Not of stock, which customers change while
 * somebody types.
 */
function revisionOf({ texts, taxCategory, brand, categories, pictures, options, variants }: Product): string {
  const edited = {
    texts: texts.map(({ language, name, slug, description, attributes }) => [language, name, slug, description, attributes]),
    ...{ taxCategory, brand, categories, options, pictures: pictures.map(({ id, texts: seen }) => [id, seen]) },
    variants: variants.map(({ stock: _counted, ...variant }) => variant),
  };
  return createHash('sha256').update(JSON.stringify(edited)).digest('base64url').slice(0, 22);
}

function problemsOf(
  { texts, taxCategory, pictures, variants }: Pick<Product, 'texts' | 'taxCategory' | 'pictures' | 'variants'>,
  shop: DeskShop,
): SaleProblem[] {
  const currencyOf = new Map(shop.lists.filter((list) => list.isForEverybody).map(({ id, currency }) => [id, currency]));
  const inUse = new Set(shop.locations.map(({ id }) => id));
  return findSaleProblems({
    languages: shop.languages,
    told: texts.filter(({ name, slug }) => name !== '' && slug !== '').map(({ language }) => language),
    pictures: pictures.length,
    hasTaxCategory: taxCategory !== null || shop.taxCategories.some(({ isDefault }) => isDefault),
    currencies: shop.currencies,
    variants: variants.map(({ id, enabled, inventoryPolicy, prices, stock }) => ({
      id,
      enabled,
      isCounted: inventoryPolicy === 'tracked',
      available: stock
        .filter(({ location }) => inUse.has(location))
        .reduce((sum, { onHand, held, allocated }) => sum + onHand - held - allocated, 0),
      pricedIn: prices.flatMap(({ list }) => currencyOf.get(list) ?? []),
    })),
  });
}

/** Without what they may not see. What keeps it from being sold is told to everybody. */
export function seenBy(desk: WholeDesk, { prices, costs, stock, pictureTexts }: DeskSight): ProductDesk {
  const variants = desk.variants.map((variant) => ({
    ...variant,
    ...(prices ? {} : { prices: [] }),
    ...(costs ? {} : { cost: null }),
    ...(stock ? {} : { stock: [] }),
  }));
  const shop = { ...desk.shop, ...(prices ? {} : { lists: [] }), ...(stock ? {} : { locations: [] }) };
  const pictures = pictureTexts ? desk.pictures : desk.pictures.map((picture) => ({ ...picture, texts: {} }));
  const seen = { ...desk, variants, pictures, shop };
  return { ...seen, revision: revisionOf(seen) };
}
