import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import type { TextState } from '../../../domain/catalogue/product-views';
import { findSaleProblems, type SaleFacts, type SaleProblem } from '../../../domain/catalogue/sale-problems';
import { preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import type { StoreSettings } from '../../store/store-settings';
import { availableOf, isForEverybody, isVariantOf } from '../product-sql';

/** A product in a language. `seen` is another one whenever its draft or what customers see of it says something else. */
export type BulkText = Readonly<{ language: string; state: TextState; seen: string }>;

/** What is changed of a product with many others. */
export type BulkProduct = Readonly<{
  id: string;
  texts: readonly BulkText[];
  taxCategory: string | null;
  categories: readonly string[];
  /** Only where somebody asked for them. */
  problems: readonly SaleProblem[];
}>;

type Text = BulkText & Readonly<{ isTold: boolean }>;
type Row = Readonly<{
  product: string;
  texts: Json;
  tax_category: string | null;
  categories: Json;
  pictures: number;
  has_standard_tax: boolean;
  variants: Json;
}>;

/** What a version says, without what Strapi writes anew with each save. */
const digestOf = (version: string): string => `md5(
    (to_jsonb(${version}) - array['id', 'created_at', 'updated_at', 'published_at', 'created_by_id', 'updated_by_id'])::text
    || coalesce((select jsonb_agg(l.category_id order by l.category_ord) from products_categories_lnk l where l.product_id = ${version}.id)::text, '')
    || coalesce((select jsonb_agg(l.option_id order by l.option_ord) from products_options_lnk l where l.product_id = ${version}.id)::text, '')
    || coalesce((select jsonb_agg(m.file_id order by m."order") from files_related_mph m
                  where m.related_id = ${version}.id and m.related_type = 'api::catalog.product' and m.field = 'images')::text, '')
    || coalesce((select jsonb_agg(a.name || ':' || a.value order by c."order") from products_cmps c join cmp_attributes a on a.id = c.cmp_id
                  where c.entity_id = ${version}.id and c.field = 'attributes')::text, ''))`;

const textsOf = `(
    select jsonb_agg(jsonb_build_object('language', d.locale, 'isTold', coalesce(d.name, '') <> '' and coalesce(d.slug, '') <> '',
             'state', case when shown.id is null then 'draft' when d.updated_at > shown.updated_at then 'changed' else 'published' end,
             'seen', ${digestOf('d')} || coalesce(${digestOf('shown')}, '')))
      from products d
      left join products shown on shown.document_id = d.document_id and shown.locale = d.locale and shown.published_at is not null
     where d.document_id = w.id and d.published_at is null)`;

const soldAs = `(
    select coalesce(jsonb_agg(jsonb_build_object('id', v.document_id, 'enabled', v.enabled, 'isCounted', v.inventory_policy = 'tracked',
             'available', ${availableOf},
             'pricedIn', (select coalesce(jsonb_agg(distinct l.currency), '[]') from prices r join price_lists l on l.id = r.price_list_id
                           where r.variant_id = v.id and ${isForEverybody}))), '[]')
      from variants v where ${isVariantOf('v.id', 'w.id')})`;

const picturesOf = `(select count(*)::int from files_related_mph m
    where m.related_id = main.id and m.related_type = 'api::catalog.product' and m.field = 'images')`;

// Brand, category and tax category can differ by language: what holds is that of the default one, or of the first there is.
const statement = (forSale: boolean): string => `
  select w.id as product, ${textsOf} as texts, main.tax_category, main.categories,
         ${forSale ? picturesOf : '0'} as pictures, ${forSale ? soldAs : "'[]'::jsonb"} as variants,
         exists (select 1 from tax_categories where is_default) as has_standard_tax
    from unnest(:ids::text[]) with ordinality w (id, place)
    join lateral (
      select d.id, (select t.document_id from tax_categories t where t.id = d.tax_category_id) as tax_category,
             (select coalesce(jsonb_agg(c.document_id order by l.category_ord, l.id), '[]')
                from products_categories_lnk l join categories c on c.id = l.category_id where l.product_id = d.id) as categories
        from products d where d.document_id = w.id and d.published_at is null
       order by (d.locale = :defaultLocale::text) desc, d.locale limit 1) main on true
   order by w.place`;
const statements = { plain: statement(false), forSale: statement(true) };

type Asked = Readonly<{ ids: readonly string[]; settings: StoreSettings; forSale: boolean }>;

/** The products that are there, by id, in one statement; with what keeps each from being sold where that is asked for. */
export async function readBulkProducts(db: Knex, { ids, settings, forSale }: Asked): Promise<ReadonlyMap<string, BulkProduct>> {
  const { rows } = await preparedStatement<Row>(db, forSale ? statements.forSale : statements.plain, {
    ids: [...ids],
    defaultLocale: settings.defaultLocale,
  });
  return new Map(rows.map((row) => [row.product, toProduct(row, forSale ? settings : null)]));
}

function toProduct(row: Row, settings: StoreSettings | null): BulkProduct {
  const texts = toJson<Text[]>(row.texts);
  return {
    id: row.product,
    texts: texts.map(({ language, state, seen }) => ({ language, state, seen })),
    taxCategory: row.tax_category,
    categories: [...new Set(toJson<string[]>(row.categories))],
    problems: settings === null ? [] : problemsOf(row, texts, settings),
  };
}

const problemsOf = (row: Row, texts: readonly Text[], { languages, currencies }: StoreSettings): SaleProblem[] =>
  findSaleProblems({
    languages,
    told: texts.filter(({ isTold }) => isTold).map(({ language }) => language),
    pictures: row.pictures,
    hasTaxCategory: row.tax_category !== null || row.has_standard_tax,
    currencies,
    variants: toJson<SaleFacts['variants']>(row.variants),
  });
