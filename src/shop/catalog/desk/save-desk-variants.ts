import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { comparableSku } from '../../../domain/catalogue/comparable-sku';
import type { Actor } from '../../actor';
import { refuse } from '../../content/refuse-invalid';
import type { DeskChange, WantedVariant } from './desk-change';
import { namingField } from './name-field';
import type { DeskVariant, ProductDesk } from './product-desk';
import { editorOf, makerOf } from './save-desk-product';

const uid = 'api::catalog.variant';
type SaveVariants = Readonly<{ productId: string; before: ProductDesk; change: DeskChange; actor: Actor }>;

/** Where a variant stands in what was sent, with the id it has now, and how its row is numbered. */
export type SavedVariant = Readonly<{ id: string; rowId: number; sku: string; wanted: WantedVariant; at: string }>;

/** Deletes, changes and makes variants, and answers those that were named, in their order. */
export async function saveVariants(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { productId, before, change, actor }: SaveVariants,
): Promise<SavedVariant[]> {
  checkSkus(change.variants);
  const documents = strapi.documents(uid);
  for (const [index, documentId] of change.deleted.entries())
    await namingField(`deleted[${index}]`, () => documents.delete({ documentId }));
  const had = new Map(before.variants.map((variant, place) => [variant.id, { ...variant, place }]));
  // By now they may have lost those of options the product has no more.
  const values = await valuesNow(trx, productId);
  const ids: string[] = [];
  for (const [index, wanted] of change.variants.entries()) {
    const old = wanted.id === null ? undefined : had.get(wanted.id);
    const { sku, name, barcode, enabled, weightGrams } = wanted;
    const { inventoryPolicy = old?.inventoryPolicy ?? 'tracked', backorderLimit = old?.backorderLimit ?? 0 } = wanted;
    const { lengthMm = old?.lengthMm ?? null, widthMm = old?.widthMm ?? null, heightMm = old?.heightMm ?? null } = wanted;
    const fields = { sku, name, barcode, enabled, weightGrams, lengthMm, widthMm, heightMm, inventoryPolicy, backorderLimit };
    const chosen = [...wanted.values, ...leftOver(old, wanted, values, change, before)];
    const data = {
      ...fields,
      position: index,
      optionValues: { set: chosen.map((documentId) => ({ documentId })) },
    };
    await namingField(`variants[${index}]`, async () => {
      if (!old) {
        const product = { connect: [{ documentId: productId, locale: await localeOf(trx, productId) }] };
        const made = await documents.create({ data: { ...data, product, ...makerOf(actor) } as never });
        ids.push(made.documentId);
        return;
      }
      ids.push(old.id);
      const isSame = old.place === index && isUnchanged(old, fields, chosen);
      if (!isSame) await documents.update({ documentId: old.id, data: { ...data, ...editorOf(actor) } as never });
    });
  }
  const rows: { id: number; document_id: string }[] = await trx('variants').whereIn('document_id', ids).select('id', 'document_id');
  const rowOf = new Map(rows.map((row) => [row.document_id, row.id]));
  return change.variants.flatMap((wanted, index) => {
    const id = ids[index] ?? '';
    const rowId = rowOf.get(id);
    return rowId === undefined ? [] : [{ id, rowId, sku: wanted.sku, wanted, at: `variants[${index}]` }];
  });
}

/** Two that are new are not in the database yet, where the check of a SKU looks. */
function checkSkus(variants: readonly WantedVariant[]): void {
  const seen = new Set<string>();
  for (const [index, { sku }] of variants.entries()) {
    const comparable = comparableSku(sku);
    if (seen.has(comparable))
      refuse('SKU_TAKEN', `variants[${index}].sku`, `Another variant of this product is ${sku} already. Choose another.`);
    seen.add(comparable);
  }
}

async function valuesNow(trx: Knex.Transaction, productId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { variant: string; value: string }[] = await trx('variants_option_values_lnk as l')
    .join('variants as v', 'v.id', 'l.variant_id')
    .join('option_values as o', 'o.id', 'l.option_value_id')
    .whereIn(
      'v.id',
      trx('variants_product_lnk as k')
        .join('products as p', 'p.id', 'k.product_id')
        .where('p.document_id', productId)
        .select('k.variant_id'),
    )
    .select('v.document_id as variant', 'o.document_id as value');
  return new Map([...Map.groupBy(rows, ({ variant }) => variant)].map(([variant, own]) => [variant, own.map(({ value }) => value)]));
}

/** What it still has of options the draft has no more: customers see the product with them until it is published again. */
function leftOver(
  old: DeskVariant | undefined,
  wanted: WantedVariant,
  values: ReadonlyMap<string, readonly string[]>,
  { options }: DeskChange,
  { shop }: ProductDesk,
): string[] {
  if (!old) return [];
  const kept = new Set(shop.options.filter(({ id }) => options.includes(id)).flatMap((option) => option.values.map(({ id }) => id)));
  return (values.get(old.id) ?? []).filter((value) => !kept.has(value) && !wanted.values.includes(value));
}

const fieldNames = [
  ...(['sku', 'name', 'barcode', 'enabled', 'weightGrams', 'lengthMm', 'widthMm', 'heightMm'] as const),
  ...(['inventoryPolicy', 'backorderLimit'] as const),
] as const;
type Fields = Pick<DeskVariant, (typeof fieldNames)[number]>;
const fieldsOf = (variant: Fields): unknown[] => fieldNames.map((name) => variant[name]);
const isUnchanged = (old: DeskVariant, now: Fields, values: readonly string[]): boolean =>
  JSON.stringify([fieldsOf(old), [...old.values].sort()]) === JSON.stringify([fieldsOf(now), [...values].sort()]);

/** A language the product has: without one Strapi looks for the default one, which it may not have. */
async function localeOf(trx: Knex.Transaction, productId: string): Promise<string | undefined> {
  const row = await trx('products').where({ document_id: productId }).orderBy('id').first('locale');
  return row?.locale ?? undefined;
}
