import { useEffect, useState } from 'react';
import { Combobox, ComboboxOption, Field, Flex } from '@strapi/design-system';
import { PickedList } from '../pick-field';
import { Refusal } from '../summary-parts';
import { useMay } from '../use-may';
import { useResource } from '../use-resource';
import { useText } from '../use-text';
import type { TrialDraft } from './trial-draft';

// Who types a word means all of it.
const pauseMs = 250;
const mostFound = '20';

type Props = Readonly<{ customer: TrialDraft['customer']; onChange: (customer: TrialDraft['customer']) => void }>;

/** A customer to try the basket as, for who may see customers. */
export function CustomerField({ customer, onChange }: Props) {
  const text = useText();
  const mayRead = useMay('api::customers.read');
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, error } = useResource('GET /customers', !mayRead || sought.length < 2 ? null : { query: { q: sought, limit: mostFound } });
  if (!mayRead) return null;
  const found = (data?.customers ?? []).map(({ id, name, email }) => ({ id, name: [name, email].filter(Boolean).join(', ') }));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Field.Root width="100%">
        <Field.Label>{text('storekeeper.trial.customer')}</Field.Label>
        <Combobox
          key={customer?.id ?? ''}
          placeholder={text('storekeeper.trial.customer.find')}
          noOptionsMessage={() => text(sought.length < 2 ? 'storekeeper.trial.customer.type' : 'storekeeper.trial.customer.none')}
          loading={sought.length >= 2 && data === null && error === null}
          // The server has looked: what it found need not begin with what was typed.
          autocomplete="none"
          textValue={typed}
          onTextValueChange={(value: string | undefined) => setTyped((value ?? '').slice(0, 100))}
          onChange={(id?: string | number) => {
            const chosen = found.find((one) => one.id === id);
            if (!chosen) return;
            setTyped('');
            onChange(chosen);
          }}
        >
          {found.map(({ id, name }) => (
            <ComboboxOption key={id} value={id}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
      </Field.Root>
      <PickedList label={text('storekeeper.trial.customer')} picked={customer === null ? [] : [customer]} onRemove={() => onChange(null)} />
      <Refusal>{error}</Refusal>
    </Flex>
  );
}
