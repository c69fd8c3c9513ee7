import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { codesFor } from '../../../domain/catalogue/options';
import type { Actor } from '../../actor';
import { readDeskShop } from './read-desk-shop';
import { namingField } from './name-field';
import type { DeskOption } from './product-desk';
import { makerOf } from './save-desk-product';
import { storeSettings } from '../../store/store-settings';

type MakeValues = Readonly<{ option: string | null; name: string; values: readonly string[]; actor: Actor }>;

/**
 * Makes an option with its values, or with `option` more values of one that is there, and answers all options. Codes are made of the names.
 * Refuses `CONTENT_INVALID` where the code is taken.
 */
export async function makeOption(strapi: Core.Strapi, { option, name, values, actor }: MakeValues): Promise<readonly DeskOption[]> {
  await strapi.db.transaction(async ({ trx }) => {
    const made = option ?? (await makeNamed(strapi, trx, { name, actor }));
    const codes = codesFor(values, 'value');
    const last: { position: number | null } | undefined = await trx('option_values as v')
      .join('options as o', 'o.id', 'v.option_id')
      .where('o.document_id', made)
      .max('v.position as position')
      .first();
    for (const [index, label] of values.entries())
      await namingField(`values[${index}]`, () =>
        strapi.documents('api::catalog.option-value').create({
          data: {
            label,
            code: codes.get(label) ?? label,
            option: made,
            position: (last?.position ?? -1) + 1 + index,
            ...makerOf(actor),
          } as never,
        }),
      );
  });
  return (await readDeskShop(strapi.db.connection, await storeSettings(strapi))).options;
}

/** Behind all others: which comes first staff decide on its own page. */
async function makeNamed(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { name, actor }: Readonly<{ name: string; actor: Actor }>,
): Promise<string> {
  const code = codesFor([name], 'option').get(name) ?? name;
  const [last]: { position: number | null }[] = await trx('options').max({ position: 'position' });
  const data = { name, code, position: (last?.position ?? -1) + 1, ...makerOf(actor) };
  return (await strapi.documents('api::catalog.option').create({ data: data as never })).documentId;
}
