import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { choicesOf } from '../choices-of';
import { useText } from '../kit/use-text';

type Props = Readonly<{
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { of?: string } };
}>;

/** Shows names to tick and stores their codes as a list. Nothing ticked means no restriction. */
export function ChoicesInput({ name, label, hint, required, disabled, attribute }: Props) {
  const text = useText();
  const { locale } = useIntl();
  const { value, onChange, error } = useField<unknown>(name);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        value={chosen}
        disabled={disabled}
        withTags
        placeholder={required ? undefined : text('storekeeper.choices.placeholder')}
        onChange={(next: string[]) => onChange(name, next)}
        onClear={() => onChange(name, [])}
      >
        {choicesOf(attribute.options?.of, locale, text).map((choice) => (
          <MultiSelectOption key={choice.value} value={choice.value}>
            {choice.label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
