import type { Knex } from 'knex';
import { codeFrom } from '../domain/catalogue/options';
import { strapiColumns } from '../shop/document-id';
import { demoProducts } from './catalogue';
import { optionWords, swatches, valueWords } from './goods/options';

/** Document ids of the options, with the rows of their values, by the English name of each. */
export type Options = ReadonlyMap<string, Readonly<{ id: string; values: ReadonlyMap<string, number> }>>;

/** In SQL, as the variants that have them. */
export async function loadOptions(trx: Knex.Transaction): Promise<Options> {
  const now = new Date();
  const insert = async (table: 'options' | 'option_values', rows: readonly object[]) =>
    (await trx(table)
      .insert(rows.map((row) => ({ ...strapiColumns(now), ...row })))
      .returning(['id', 'document_id'])) as { id: number; document_id: string }[];
  const inUkrainian = (field: string, text: string | undefined) => (text === undefined ? null : JSON.stringify({ uk: { [field]: text } }));

  const options = new Map<string, { id: string; values: Map<string, number> }>();
  for (const [position, [name, uk]] of Object.entries(optionWords).entries()) {
    const [option] = await insert('options', [{ code: codeFrom(name), name, translations: inUkrainian('name', uk), position }]);
    const labels = [...new Set(demoProducts.flatMap(({ variants }) => variants.flatMap((variant) => valuesOf(variant.options, name))))];
    const values = await insert(
      'option_values',
      labels.map((label, place) => ({
        option_id: option?.id,
        code: codeFrom(label),
        label,
        translations: inUkrainian('label', valueWords[label]),
        swatch: name === 'Colour' ? swatches[label] : null,
        position: place,
      })),
    );
    options.set(name, {
      id: String(option?.document_id),
      values: new Map(labels.map((label, index) => [label, Number(values[index]?.id)])),
    });
  }
  return options;
}

const valuesOf = (options: readonly Readonly<{ name: string; value: string }>[], wanted: string): string[] =>
  options.flatMap(({ name, value }) => (name === wanted ? [value] : []));
