import { useEffect, useState } from 'react';
import { Combobox, ComboboxOption, Field, Flex } from '@strapi/design-system';
import { PickedList } from '../../kit/pick-field';
import { Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import type { Named } from './sale-draft';

// Who types a word means all of it.
const pauseMs = 250;

type Props = Readonly<{ label: string; picked: readonly Named[]; onChange: (picked: readonly Named[]) => void }>;

/** Products, looked for by name, SKU or barcode, and picked one by one. */
export function ProductPicker({ label, picked, onChange }: Props) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, error } = useResource('GET /sale-products', sought.length < 2 ? null : { query: { q: sought } });
  const found = (data?.products ?? []).filter(({ id }) => !picked.some((one) => one.id === id));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Field.Root width="100%">
        <Field.Label>{label}</Field.Label>
        <Combobox
          key={picked.length}
          placeholder={text('storekeeper.sale.products.find')}
          noOptionsMessage={() => text(sought.length < 2 ? 'storekeeper.sale.products.type' : 'storekeeper.sale.products.none')}
          loading={sought.length >= 2 && data === null && error === null}
          // The server has looked: what it found need not begin with what was typed.
          autocomplete="none"
          textValue={typed}
          onTextValueChange={(value: string | undefined) => setTyped((value ?? '').slice(0, 100))}
          onChange={(id?: string | number) => {
            const product = found.find((one) => one.id === id);
            if (!product) return;
            setTyped('');
            onChange([...picked, product]);
          }}
        >
          {found.map(({ id, name }) => (
            <ComboboxOption key={id} value={id}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
      </Field.Root>
      <PickedList label={label} picked={picked} onRemove={(id) => onChange(picked.filter((one) => one.id !== id))} />
      <Refusal>{error}</Refusal>
    </Flex>
  );
}
