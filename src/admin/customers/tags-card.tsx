import { Tags } from '../kit/tags';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { CustomerDesk } from './use-customer';

/** Words a customer is marked with; those in use are offered. */
export function TagsCard({ customer, act, isBusy }: CustomerDesk) {
  const text = useText();
  const mayChange = useMay('api::customers.edit');
  const { data } = useResource('GET /customer-choices', mayChange ? {} : null);
  return (
    <Tags
      tags={customer.tags}
      suggestions={data?.tags ?? []}
      hint={text('storekeeper.customers.tagHint')}
      mayChange={mayChange}
      isBusy={isBusy}
      change={(body) => act('POST /customers/:id/tags', { params: { id: customer.id }, body }, () => text('storekeeper.tags.done'))}
    />
  );
}
