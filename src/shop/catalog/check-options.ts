import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { comparableCode, findOptionFault, type Option, type OptionedVariant, type OptionValue } from '../../domain/catalogue/options';
import { refuse } from '../content/refuse-invalid';
import type { Result } from '../prepared-statement';
import { toJson } from '../rows';
import { termsQuestions } from '../terms/terms';
import { runTogether } from '../queries';

type Data = Readonly<Record<string, unknown>>;

/**
 * A value names its option, not the other way round: refuses `CONTENT_INVALID` where an option names values, for it would take them from
 * another option, from under the variants that have them, or let them go. A copy begins without, or it would take those of the original.
 */
export function keepValues(documentId: string | null, data: Record<string, unknown>): void {
  if (data.values !== undefined && !isUnchanged(data.values))
    refuse('OPTION_FIXED', 'values', 'A value names its option, and stays with it. Make another value under Option value.');
  if (documentId === null) data.values = { set: [] };
  else delete data.values;
}

/** As forms send what nobody changed. */
const isUnchanged = (links: unknown): boolean =>
  typeof links === 'object' &&
  links !== null &&
  Object.entries(links).every(([way, named]) => way !== 'set' && Array.isArray(named) && named.length === 0) &&
  !Array.isArray(links);

/** Refuses `CONTENT_INVALID` when another option has the code already, but for capitals. */
export async function checkOptionCode(strapi: Core.Strapi, documentId: string | null, { code }: Data): Promise<void> {
  if (typeof code !== 'string') return;
  await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const others = await trx('options').whereRaw('document_id is distinct from ?', [documentId]).select('code', 'name');
    // Compared here, as filters are: the database makes other small letters of some capitals, such as İ and Σ.
    const taken = others.find((other) => comparableCode(other.code) === comparableCode(code));
    if (taken) refuse('CODE_TAKEN', 'code', `The option “${taken.name}” has this code already. Choose another.`);
  });
}

/** The same of a value, among those of its option. `data.option` is its row by now (strapi/join-columns.ts). */
export async function checkValueCode(strapi: Core.Strapi, documentId: string | null, data: Data): Promise<void> {
  await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const own = documentId === null ? undefined : await trx('option_values').where({ document_id: documentId }).first();
    const code = typeof data.code === 'string' ? data.code : own?.code;
    const option = typeof data.option === 'number' ? data.option : own?.option_id;
    if (own && option !== own.option_id)
      refuse('OPTION_FIXED', 'option', 'A value stays with its option, for variants have it. Make another value there.');
    if (code === undefined || !option) return;
    const others = await trx('option_values')
      .where({ option_id: option })
      .whereRaw('document_id is distinct from ?', [documentId])
      .select('code', 'label');
    const taken = others.find((other) => comparableCode(other.code) === comparableCode(code));
    if (taken) refuse('CODE_TAKEN', 'code', `“${taken.label}” of this option has this code already. Choose another.`);
  });
}

type ProductOptions = Readonly<{ product: string; versions: readonly (readonly Option[])[]; variants: readonly OptionedVariant[] }>;

/** Refuses `CONTENT_INVALID` when a variant that was just saved has not one value of each option of its product, or what another one is. */
export async function checkVariantOptions(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const { rows } = await trx.raw<Result<{ product: string }>>(
      `select distinct p.document_id as product from variants v join variants_product_lnk l on l.variant_id = v.id join products p on p.id = l.product_id
        where v.document_id = :documentId`,
      { documentId },
    );
    for (const { product } of rows) {
      const { versions, variants } = await optionsOf(trx, product);
      const variant = variants.find(({ id }) => id === documentId);
      if (!variant) continue;
      const all = versions.flat();
      // One that the product is about to get or to lose may be there or not.
      const required = (versions[0] ?? []).filter(({ id }) => versions.every((version) => version.some((option) => option.id === id)));
      const fault = findOptionFault(variant, { allowed: all, required, others: variants });
      if (fault) refuse(fault.code, 'optionValues', fault.message);
    }
  });
}

/**
 * After a product was saved or published. Values of options it has no more go; refuses `CONTENT_INVALID` when a variant of what customers
 * see lacks one, or two would be the same.
 */
export async function checkProductOptions(strapi: Core.Strapi, product: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const { versions, published, variants } = await optionsOf(trx, product);
    const allowed = new Set(versions.flat().map(({ id }) => id));
    const left = variants.map((variant) => ({ ...variant, values: variant.values.filter(({ option }) => allowed.has(option.id)) }));
    for (const variant of left) {
      const fault = findOptionFault(variant, { allowed: versions.flat(), required: published ?? [], others: left });
      if (fault) refuse(fault.code, 'options', fault.message);
    }
    const told = await trx('products_options_lnk as l')
      .join('products as p', 'p.id', 'l.product_id')
      .join('options as o', 'o.id', 'l.option_id')
      .where({ 'p.document_id': product })
      .distinct()
      .select('o.document_id as id', 'o.name');
    // Strapi keeps relations per language: what is gone in one may be a slip, and the values of variants would be lost with it.
    const elsewhere = told.find(
      ({ id }) => !allowed.has(id) && variants.some(({ values }) => values.some(({ option }) => option.id === id)),
    );
    if (elsewhere)
      refuse(
        'OPTION_IN_OTHER_LANGUAGE',
        'options',
        `“${elsewhere.name}” is still an option of this product in another language, and its variants have it. Take it out there first.`,
      );
    const gone = variants.flatMap((variant) =>
      variant.values.filter(({ option }) => !allowed.has(option.id)).map((value) => [variant.id, value.id]),
    );
    if (gone.length > 0)
      await trx.raw(
        `delete from variants_option_values_lnk l using variants v, option_values o
          where v.id = l.variant_id and o.id = l.option_value_id
            and (v.document_id, o.document_id) in (select g ->> 0, g ->> 1 from jsonb_array_elements(:gone::jsonb) g)`,
        { gone: JSON.stringify(gone) },
      );
  });
}

type VersionRow = Readonly<{ is_published: boolean; options: unknown }>;
type VariantRow = Readonly<{ id: string; sku: string; values: unknown }>;

/** The options a product has, as draft and as published, and its variants. Two who save at once see each other: the second waits. */
async function optionsOf(trx: Knex.Transaction, product: string): Promise<ProductOptions & { published: readonly Option[] | null }> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`options ${product}`]);
  const { optionValues } = await runTogether(trx, { optionValues: termsQuestions.optionValues });
  const byOption = new Map([...optionValues.values()].map(({ option }) => [option.id, option]));
  // Strapi keeps relations per language; those of the shop's own language hold, as for brands and categories.
  const versions = await trx.raw<Result<VersionRow>>(
    `select distinct on (p.published_at is not null) p.published_at is not null as is_published,
            (select coalesce(json_agg(json_build_object('id', o.document_id, 'code', o.code, 'name', o.name) order by l.option_ord), '[]')
               from products_options_lnk l join options o on o.id = l.option_id where l.product_id = p.id) as options
       from products p where p.document_id = :product
      order by p.published_at is not null, (p.locale = (select default_locale from store_settings order by id limit 1)) desc, p.locale`,
    { product },
  );
  const variants = await trx.raw<Result<VariantRow>>(
    `select v.document_id as id, v.sku, coalesce((select json_agg(l.option_value_id) from variants_option_values_lnk l where l.variant_id = v.id), '[]') as values
       from variants v
      where v.id in (select l.variant_id from variants_product_lnk l join products p on p.id = l.product_id where p.document_id = :product)
      order by v.position, v.id`,
    { product },
  );
  const toOptions = ({ options }: VersionRow): Option[] =>
    toJson<Pick<Option, 'id' | 'code' | 'name'>[]>(options).map(
      (option) => byOption.get(option.id) ?? { ...option, translations: null, position: 0 },
    );
  const published = versions.rows.find((version) => version.is_published);
  return {
    product,
    versions: versions.rows.map(toOptions),
    published: published ? toOptions(published) : null,
    variants: variants.rows.map(({ id, sku, values }) => ({
      id,
      sku,
      values: toJson<number[]>(values).flatMap((row): OptionValue[] => {
        const value = optionValues.get(row);
        return value ? [value] : [];
      }),
    })),
  };
}
