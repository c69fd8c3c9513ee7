import { Notes } from '../kit/notes';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { OrderDesk } from './use-order';

/** What staff tell each other of an order. */
export function OrderNotes({ order, act, isBusy }: OrderDesk) {
  const text = useText();
  const mayDelete = useMay('api::orders.handle');
  const params = { id: order.id };
  return (
    <Notes
      notes={order.notes}
      mayDelete={mayDelete}
      isBusy={isBusy}
      write={(note) => act('POST /orders/:id/notes', { params, body: { text: note } }, () => text('storekeeper.notes.done'))}
      remove={(note) =>
        act('POST /orders/:id/notes/:note/delete', { params: { ...params, note } }, () => text('storekeeper.notes.deleted'))
      }
    />
  );
}
