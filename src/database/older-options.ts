import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { codesFor } from '../domain/catalogue/options';
import { strapiColumns } from '../shop/document-id';

type Older = Readonly<{ name: string; value: string }>;

/**
 * Makes options and values of what stood beside variants in an older version, once: database/migrations put it aside. Names that differ in
 * capitals or blanks alone are one option.
 */
export async function adoptOlderOptions(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    if (!(await trx.schema.hasTable('older_options'))) return;
    const { rows } = await trx.raw<{ rows: Older[] }>(
      'select name, value from older_options group by name, value order by min(position), min(variant_id), name, value',
    );
    const optionCodes = codesFor(
      rows.map(({ name }) => name),
      'option',
    );
    for (const [position, [code, own]] of [...Map.groupBy(rows, ({ name }) => String(optionCodes.get(name)))].entries()) {
      const option = await insert(trx, 'options', { code, name: own[0]?.name, position });
      const valueCodes = codesFor(
        own.map(({ value }) => value),
        'value',
      );
      for (const [place, [valueCode, alike]] of [...Map.groupBy(own, ({ value }) => String(valueCodes.get(value)))].entries()) {
        const value = await insert(trx, 'option_values', { code: valueCode, label: alike[0]?.value, position: place, option_id: option });
        await trx.raw(
          `insert into variants_option_values_lnk (variant_id, option_value_id, option_value_ord)
           select distinct o.variant_id, ?::int, ?::float from older_options o join variants v on v.id = o.variant_id
            where o.name = any(?) and o.value = any(?)`,
          [value, position + 1, own.map(({ name }) => name), alike.map((each) => each.value)],
        );
      }
    }
    // A product has the options of its variants, in every language and as draft and published.
    await trx.raw(
      `insert into products_options_lnk (product_id, option_id, option_ord)
       select found.id, found.option_id, row_number() over (partition by found.id order by o.position, o.id)
         from (select distinct twin.id, val.option_id from variants_product_lnk l
                 join products own on own.id = l.product_id join products twin on twin.document_id = own.document_id
                 join variants_option_values_lnk chosen on chosen.variant_id = l.variant_id
                 join option_values val on val.id = chosen.option_value_id) found
         join options o on o.id = found.option_id`,
    );
    await trx.schema.dropTable('older_options');
  });
}

async function insert(trx: Knex.Transaction, table: 'options' | 'option_values', columns: object): Promise<number> {
  const [row] = await trx(table)
    .insert({ ...strapiColumns(new Date()), ...columns })
    .returning('id');
  return Number(row?.id);
}
