import { Tags } from '../kit/tags';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { OrderDesk } from './use-order';

/** Words an order is marked with. */
export function OrderTags({ order, act, isBusy }: OrderDesk) {
  const text = useText();
  const mayChange = useMay('api::orders.handle', 'api::orders.ship', 'api::orders.money');
  return (
    <Tags
      tags={order.tags}
      hint={text('storekeeper.tags.hint')}
      mayChange={mayChange}
      isBusy={isBusy}
      change={(body) => act('POST /orders/:id/tags', { params: { id: order.id }, body }, () => text('storekeeper.tags.done'))}
    />
  );
}
