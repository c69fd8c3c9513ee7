import { useEffect, useState } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { exponentOf, isCurrency } from '../../domain/money/money';
import { minorFromText, textFromMinor } from '../kit/amount-text';
import { useText } from '../kit/use-text';

type Props = Readonly<{
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { currencyFrom?: string } };
}>;

/** Reads a value out of the form by its path, such as `effect.0.amounts.1.currency`. */
const valueAt = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined),
      values,
    );

/** Shows 4.99 and stores 499. How many digits there are after the point is told by the currency beside it. */
export function MoneyInput({ name, label, hint, required, disabled, attribute }: Props) {
  const text = useText();
  const { value, onChange, error } = useField<string | number | null>(name);
  const currencyPath = [...name.split('.').slice(0, -1), attribute.options?.currencyFrom ?? 'currency'].join('.');
  const currency = useForm('MoneyInput', (form) => valueAt(form.values, currencyPath));
  const exponent = typeof currency === 'string' && isCurrency(currency) ? exponentOf(currency) : 2;

  const [typed, setTyped] = useState(() => textFromMinor(value, exponent));
  // Another currency, or a form that was just loaded or reset: show what is stored.
  useEffect(() => {
    if (String(value ?? '') !== String(minorFromText(typed, exponent) ?? '')) setTyped(textFromMinor(value, exponent));
  }, [value, exponent]);

  const isWrong = typed !== '' && minorFromText(typed, exponent) === null;
  const change = (next: string) => {
    setTyped(next);
    const minor = minorFromText(next, exponent);
    onChange(name, minor === null ? null : String(minor));
  };

  return (
    <Field.Root name={name} id={name} error={isWrong ? text('storekeeper.money.invalid') : error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        name={name}
        value={typed}
        disabled={disabled}
        inputMode="decimal"
        endAction={typeof currency === 'string' ? <span>{currency}</span> : undefined}
        onChange={(event: { target: { value: string } }) => change(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
