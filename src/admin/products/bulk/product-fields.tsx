import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ChoiceField } from '../../kit/form-fields';
import { Aside } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import type { FieldsProps } from './price-fields';

const placings = ['add', 'remove', 'first'] as const;
const standard = 'standard';

export function CategoryFields({ draft, set, choices }: FieldsProps) {
  const text = useText();
  return (
    <>
      <ChoiceField
        label={text('storekeeper.bulk.category')}
        value={draft.category === '' ? undefined : draft.category}
        choices={choices.categories}
        onChange={(id) => set({ category: id })}
      />
      <ChoiceField
        label={text('storekeeper.bulk.placing')}
        value={draft.placing}
        choices={placings.map((id) => ({ id, name: text(`storekeeper.bulk.placing.${id}`) }))}
        onChange={(id) => set({ placing: placings.find((one) => one === id) ?? draft.placing })}
      />
    </>
  );
}

export function TaxFields({ draft, set, choices }: FieldsProps) {
  const text = useText();
  return (
    <ChoiceField
      label={text('storekeeper.bulk.tax')}
      value={draft.taxCategory === '' ? standard : draft.taxCategory}
      choices={[{ id: standard, name: text('storekeeper.bulk.tax.standard') }, ...choices.taxCategories]}
      onChange={(id) => set({ taxCategory: id === standard ? '' : id })}
    />
  );
}

/** The languages it is about: those somebody may publish products in. */
export function LanguagesField({ draft: { kind, languages }, set, choices }: FieldsProps) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const isShown = kind === 'category' || kind === 'tax';
  const label = text(isShown ? 'storekeeper.bulk.show' : 'storekeeper.bulk.languages');
  if (choices.languages.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="group" aria-label={label}>
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Flex wrap="wrap" gap={4}>
        {choices.languages.map((language) => (
          <Checkbox
            key={language}
            checked={languages.includes(language)}
            onCheckedChange={(on) =>
              set({ languages: choices.languages.filter((one) => (one === language ? on === true : languages.includes(one))) })
            }
          >
            {formatDisplayName(language, { type: 'language' }) ?? language}
          </Checkbox>
        ))}
      </Flex>
      {isShown ? <Aside>{text('storekeeper.bulk.show.hint')}</Aside> : null}
    </Flex>
  );
}
