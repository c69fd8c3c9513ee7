import type { PriceEnding } from '../../../domain/pricing/price-ending';
import type { BulkChoices } from '../../kit/admin-types';
import { AmountField, ChoiceField } from '../../kit/form-fields';
import { useText } from '../../kit/use-text';
import { isByPercent, typedValue, type BulkDraft } from './bulk-draft';

export type FieldsProps = Readonly<{ draft: BulkDraft; set: (part: Partial<BulkDraft>) => void; choices: BulkChoices }>;

const endings: readonly PriceEnding[] = ['exact', 'whole', 'ninety', 'ninety_five', 'ninety_nine'];
const ways = ['raise', 'lower', 'set'] as const;
const measures = ['percent', 'amount'] as const;

/** Which prices, and what becomes of them. */
export function PriceFields({ draft, set, choices, exponent }: FieldsProps & Readonly<{ exponent: number }>) {
  const text = useText();
  const { how, by, list, typed, ending } = draft;
  const isPercent = isByPercent(draft);
  const currency = choices.lists.find(({ id }) => id === list)?.currency ?? '';
  const isWrong = typed.trim() !== '' && typedValue(draft, exponent) === null;
  return (
    <>
      <ChoiceField
        label={text('storekeeper.bulk.list')}
        value={list}
        choices={choices.lists.map(({ id, name, currency: of }) => ({ id, name: `${name} ${of}` }))}
        onChange={(id) => set({ list: id })}
      />
      <ChoiceField
        label={text('storekeeper.bulk.how')}
        value={how}
        choices={ways.map((id) => ({ id, name: text(`storekeeper.bulk.how.${id}`) }))}
        onChange={(id) => set({ how: ways.find((way) => way === id) ?? how })}
      />
      {how === 'set' ? null : (
        <ChoiceField
          label={text('storekeeper.bulk.by')}
          value={by}
          choices={measures.map((id) => ({ id, name: text(`storekeeper.bulk.by.${id}`) }))}
          onChange={(id) => set({ by: id === 'amount' ? 'amount' : 'percent' })}
        />
      )}
      <AmountField
        label={text(isPercent ? 'storekeeper.bulk.percent' : 'storekeeper.bulk.amount')}
        hint={text(how === 'set' ? 'storekeeper.bulk.set.hint' : 'storekeeper.bulk.typed.hint')}
        error={isWrong ? text(isPercent ? 'storekeeper.bulk.wrong.percent' : 'storekeeper.bulk.wrong.amount') : undefined}
        currency={isPercent ? '%' : currency}
        value={typed}
        onChange={(value) => set({ typed: value })}
      />
      {how === 'set' || exponent === 0 ? null : (
        <ChoiceField
          label={text('storekeeper.bulk.ending')}
          value={ending}
          choices={endings.map((id) => ({ id, name: text(`storekeeper.bulk.ending.${id}`) }))}
          onChange={(id) => set({ ending: endings.find((one) => one === id) ?? ending })}
        />
      )}
    </>
  );
}
