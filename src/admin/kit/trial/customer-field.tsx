import { FindField, useSought } from '../find-field';
import { useMay } from '../use-may';
import { useResource } from '../use-resource';
import { useText } from '../use-text';
import type { TrialDraft } from './trial-draft';

const mostFound = '20';

type Props = Readonly<{ customer: TrialDraft['customer']; onChange: (customer: TrialDraft['customer']) => void }>;

/** A customer to try the basket as, for who may see customers. */
export function CustomerField({ customer, onChange }: Props) {
  const text = useText();
  const mayRead = useMay('api::customers.read');
  const sought = useSought();
  const asked = mayRead && sought.sought !== null ? { query: { q: sought.sought, limit: mostFound } } : null;
  const { data, error } = useResource('GET /customers', asked);
  if (!mayRead) return null;
  return (
    <FindField
      {...{ sought, error }}
      label={text('storekeeper.trial.customer')}
      placeholder={text('storekeeper.trial.customer.find')}
      found={data?.customers.map(({ id, name, email }) => ({ id, name: [name, email].filter(Boolean).join(', ') })) ?? null}
      picked={customer === null ? [] : [customer]}
      onPick={onChange}
      onRemove={() => onChange(null)}
    />
  );
}
