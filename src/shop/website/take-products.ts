import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { namingField } from '../catalog/desk/name-field';
import { refuse } from '../content/refuse-invalid';
import { preparedStatement } from '../prepared-statement';
import { answerRows, type RowAnswer, type RowMode, type RowRefusal } from '../row-answers';
import { storeSettings } from '../store/store-settings';
import { assertOwner } from './assert-owner';

/** The texts of the product that has this variant. Without a language, the shop's first. */
export type ProductRow = Readonly<{
  sku: string;
  language?: string | undefined;
  name?: string | undefined;
  description?: string | null | undefined;
}>;
type Take = Readonly<{ rows: readonly ProductRow[]; mode: RowMode }>;

const uid = 'api::catalog.product';
type Text = Readonly<{ name: string; description: string | null; isShown: boolean; isTouched: boolean }>;

/**
 * What the website calls products and says of them. What customers see changes with it, unless staff are at work on a draft: then it stands there,
 * and is published with theirs. Refuses `WEBSITE_NOT_OWNER`, `CONTENT_INVALID` for a language the product has no text in and for what the desk would
 * refuse, and of rows `VARIANT_UNKNOWN`.
 */
export async function takeProducts(strapi: Core.Strapi, trx: Knex.Transaction, { rows, mode }: Take): Promise<RowAnswer[]> {
  if (rows.some(({ name }) => name !== undefined)) await assertOwner(strapi, 'names');
  if (rows.some(({ description }) => description !== undefined)) await assertOwner(strapi, 'descriptions');
  const { defaultLocale } = await storeSettings(strapi);
  const products = await productsBySku(
    trx,
    rows.map(({ sku }) => sku),
  );
  const refusals = rows.flatMap(({ sku }, row): RowRefusal[] =>
    products.has(sku) ? [] : [{ row, field: 'sku', code: 'VARIANT_UNKNOWN', message: `No variant has the SKU ${sku}` }],
  );
  const answers = answerRows(rows.length, refusals, mode);
  for (const [index, { sku, language = defaultLocale, ...wanted }] of rows.entries()) {
    const documentId = products.get(sku);
    if (documentId !== undefined) await namingField(`rows[${index}]`, () => saveText(strapi, trx, { documentId, language, ...wanted }));
  }
  return answers;
}

async function productsBySku(db: Knex, skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await preparedStatement<{ sku: string; product: string }>(
    db,
    `select distinct v.sku, p.document_id as product
       from variants v join variants_product_lnk l on l.variant_id = v.id join products p on p.id = l.product_id
      where v.sku = any(:skus::text[])`,
    { skus: [...skus] },
  );
  return new Map(rows.map(({ sku, product }) => [sku, product]));
}

type Save = Pick<ProductRow, 'name' | 'description'> & Readonly<{ documentId: string; language: string }>;

async function saveText(strapi: Core.Strapi, trx: Knex.Transaction, { documentId, language, name, description }: Save): Promise<void> {
  const before = await textOf(trx, { documentId, language });
  if (!before) return refuse('LANGUAGE_MISSING', 'language', 'The product says nothing in this language yet. Staff begin that.');
  const data = {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description: description === '' ? null : description }),
  };
  if (Object.entries(data).every(([field, value]) => before[field as 'name' | 'description'] === value)) return;
  const documents = strapi.documents(uid);
  await documents.update({ documentId, locale: language, data: data as never });
  if (before.isShown && !before.isTouched) await documents.publish({ documentId, locale: language });
}

/** The draft, and whether it was touched since it was published. */
async function textOf(trx: Knex.Transaction, { documentId, language }: Pick<Save, 'documentId' | 'language'>): Promise<Text | null> {
  const { rows } = await preparedStatement<Text>(
    trx,
    `select d.name, d.description, p.id is not null as "isShown", coalesce(d.updated_at > p.updated_at, false) as "isTouched"
       from products d
       left join products p on p.document_id = d.document_id and p.locale = d.locale and p.published_at is not null
      where d.document_id = :documentId and d.locale = :language and d.published_at is null`,
    { documentId, language },
  );
  return rows[0] ?? null;
}
