import type { Json, OptionValuesRow } from 'knex/types/tables';
import type { Option, OptionValue } from '../../domain/catalogue/options';
import type { Translations } from '../../domain/content/translations';
import type { Query } from '../queries';
import { toJson } from '../rows';

/** The values of all options of the shop, by their rows: what variants are chosen by. */
export type OptionValues = ReadonlyMap<number, OptionValue>;

type StoredOption = Omit<Option, 'translations'> & Readonly<{ row: number; translations: Json | null }>;
type ValueRow = Pick<OptionValuesRow, 'id' | 'document_id' | 'code' | 'label' | 'translations' | 'swatch' | 'position'> &
  Readonly<{ option: Json }>;

export const optionsQuestion: Query<OptionValues, ValueRow> = {
  sql: `select v.id, v.document_id, v.code, v.label, v.translations, v.swatch, v.position,
               jsonb_build_object('row', o.id, 'id', o.document_id, 'code', o.code, 'name', o.name, 'translations', o.translations, 'position', o.position) as option
          from option_values v join options o on o.id = v.option_id order by v.id`,
  types: {},
  values: {},
  read(rows) {
    const options = new Map<number, Option>();
    const optionOf = ({ row, translations, ...option }: StoredOption): Option => {
      const known = options.get(row) ?? { ...option, translations: toJson<Translations | null>(translations) };
      options.set(row, known);
      return known;
    };
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.document_id,
          code: row.code,
          label: row.label,
          translations: toJson<Translations | null>(row.translations),
          swatch: row.swatch,
          position: row.position,
          option: optionOf(toJson<StoredOption>(row.option)),
        },
      ]),
    );
  },
};
