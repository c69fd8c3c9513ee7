import { useEffect, useId, useState } from 'react';
import {
  Combobox,
  ComboboxOption,
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';

type Common = Readonly<{ label: string; hint?: string; error?: string | undefined; required?: boolean }>;
type Disabled = Readonly<{ disabled?: boolean }>;
type Typed = { target: { value: string } };

function Labelled({ label, hint, error, required, children }: Common & Readonly<{ children: React.ReactNode }>) {
  return (
    <Field.Root hint={hint} error={error} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

type TextProps = Common & Disabled & Readonly<{ value: string; onChange: (value: string) => void }>;

export function TextField({ value, onChange, placeholder, disabled, ...common }: TextProps & Readonly<{ placeholder?: string }>) {
  return (
    <Labelled {...common}>
      <TextInput value={value} disabled={disabled} placeholder={placeholder} onChange={(event: Typed) => onChange(event.target.value)} />
    </Labelled>
  );
}

/** A text that is mostly one of these, and may be any other. */
export function SuggestionField({
  value,
  onChange,
  suggestions,
  disabled,
  ...common
}: TextProps & Readonly<{ suggestions: readonly string[] }>) {
  const list = useId();
  return (
    <Labelled {...common}>
      <TextInput value={value} disabled={disabled} list={list} onChange={(event: Typed) => onChange(event.target.value)} />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </Labelled>
  );
}

export function NoteField({ value, onChange, longest = 1_000, disabled, ...common }: TextProps & Readonly<{ longest?: number }>) {
  return (
    <Labelled {...common}>
      <Textarea value={value} disabled={disabled} maxLength={longest} onChange={(event: Typed) => onChange(event.target.value)} />
    </Labelled>
  );
}

/** An amount as text, with its currency at the end. */
export function AmountField({ value, currency, onChange, disabled, ...common }: TextProps & Readonly<{ currency: string }>) {
  return (
    <Labelled {...common}>
      <TextInput
        value={value}
        disabled={disabled}
        inputMode="decimal"
        endAction={<Typography variant="pi">{currency}</Typography>}
        onChange={(event: Typed) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

type NumberProps = Common & Disabled & Readonly<{ value: number | undefined; onChange: (value: number | undefined) => void }>;

export function NumberField({ value, onChange, disabled, ...common }: NumberProps) {
  return (
    <Labelled {...common}>
      <NumberInput disabled={disabled} value={value} onValueChange={onChange} />
    </Labelled>
  );
}

export type Choice = Readonly<{ id: string; name: string }>;
type ChoiceProps = Common &
  Disabled &
  Readonly<{ value: string | undefined; choices: readonly Choice[]; placeholder?: string; onChange: (id: string) => void }>;

export function ChoiceField({ value, choices, placeholder, onChange, disabled, ...common }: ChoiceProps) {
  return (
    <Labelled {...common}>
      <SingleSelect value={value ?? null} disabled={disabled} placeholder={placeholder} onChange={(id) => onChange(String(id))}>
        {choices.map(({ id, name }) => (
          <SingleSelectOption key={id} value={id}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Labelled>
  );
}

/** One of many, found by typing a part of its name. */
export function SoughtChoiceField({
  value,
  choices,
  placeholder,
  onChange,
  disabled = false,
  onClear,
  ...common
}: ChoiceProps & Readonly<{ onClear?: () => void }>) {
  // What is typed to find one; otherwise the name of the chosen one stands there.
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  return (
    <Labelled {...common}>
      <Combobox
        value={value ?? ''}
        textValue={typed ?? choices.find(({ id }) => id === value)?.name ?? ''}
        autocomplete={{ type: 'list', filter: 'contains' }}
        onTextValueChange={setTyped}
        onOpenChange={(isOpen) => setTyped(isOpen ? (typed ?? '') : null)}
        disabled={disabled}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(onClear ? { onClear } : {})}
        onChange={(id) => (choices.some((choice) => choice.id === id) ? onChange(String(id)) : undefined)}
      >
        {choices.map(({ id, name }) => (
          <ComboboxOption key={id} value={id} textValue={name}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Labelled>
  );
}
