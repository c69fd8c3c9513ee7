import { useEffect, useState } from 'react';
import { Combobox, ComboboxOption, Field, Flex } from '@strapi/design-system';
import type { Choice } from './form-fields';
import { PickedList } from './pick-field';
import { Refusal } from './summary-parts';
import { useText } from './use-text';

// Who types a word means all of it.
const pauseMs = 250;
const fewestLetters = 2;

/** What is typed to find something, and what is to be sought once somebody paused; null while that is too little. */
export function useSought() {
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped, sought: sought.length < fewestLetters ? null : sought };
}

type Props = Readonly<{
  label: string;
  placeholder: string;
  sought: ReturnType<typeof useSought>;
  /** What the server found; null until it has answered. */
  found: readonly Choice[] | null;
  error: string | null;
  picked: readonly Choice[];
  onPick: (choice: Choice) => void;
  onRemove: (id: string) => void;
}>;

/** Something among more than can be listed: looked for by the server, and picked. */
export function FindField({ label, placeholder, sought: { typed, setTyped, sought }, found, error, picked, onPick, onRemove }: Props) {
  const text = useText();
  const offered = (found ?? []).filter(({ id }) => !picked.some((one) => one.id === id));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Field.Root width="100%">
        <Field.Label>{label}</Field.Label>
        <Combobox
          // Each pick begins anew: nothing stays chosen in it.
          key={picked.map(({ id }) => id).join()}
          placeholder={placeholder}
          noOptionsMessage={() => text(sought === null ? 'storekeeper.find.type' : 'storekeeper.find.none')}
          loading={sought !== null && found === null && error === null}
          // The server has looked: what it found need not begin with what was typed.
          autocomplete="none"
          textValue={typed}
          onTextValueChange={(value: string | undefined) => setTyped((value ?? '').slice(0, 100))}
          onChange={(id?: string | number) => {
            const choice = offered.find((one) => one.id === id);
            if (!choice) return;
            setTyped('');
            onPick(choice);
          }}
        >
          {offered.map(({ id, name }) => (
            <ComboboxOption key={id} value={id}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
      </Field.Root>
      <PickedList label={label} picked={picked} onRemove={onRemove} />
      <Refusal>{error}</Refusal>
    </Flex>
  );
}
