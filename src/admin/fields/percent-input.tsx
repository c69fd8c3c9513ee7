import { useEffect, useState } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { basisFromPercent, percentFromBasis } from '../kit/percent-text';
import { useText } from '../kit/use-text';

type Props = Readonly<{ name: string; label: string; hint?: string; required?: boolean; disabled?: boolean }>;

/** Shows 19 and stores 1900. */
export function PercentInput({ name, label, hint, required, disabled }: Props) {
  const text = useText();
  const { value, onChange, error } = useField<string | number | null>(name);
  const [typed, setTyped] = useState(() => percentFromBasis(value));
  // A form that was just loaded or reset: show what is stored.
  useEffect(() => {
    if (String(value ?? '') !== String(basisFromPercent(typed) ?? '')) setTyped(percentFromBasis(value));
  }, [value]);
  const isWrong = typed !== '' && basisFromPercent(typed) === null;
  return (
    <Field.Root name={name} id={name} error={isWrong ? text('storekeeper.percent.invalid') : error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        name={name}
        value={typed}
        disabled={disabled}
        inputMode="decimal"
        endAction={<span>%</span>}
        onChange={(event: { target: { value: string } }) => {
          setTyped(event.target.value);
          onChange(name, basisFromPercent(event.target.value));
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
