import { Notes } from '../kit/notes';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { noteWords } from './customer-words';
import type { CustomerDesk } from './use-customer';

/** What staff tell each other of a customer; why somebody was blocked stands among it. */
export function NotesCard({ customer, act, isBusy }: CustomerDesk) {
  const text = useText();
  const mayDelete = useMay('api::customers.edit');
  const params = { id: customer.id };
  return (
    <Notes
      notes={customer.notes.map((note) => ({
        ...note,
        text: note.text || text('storekeeper.customers.noReason'),
        heading: note.kind === 'note' ? null : labelFor(text)(noteWords, note.kind),
      }))}
      mayDelete={mayDelete}
      isBusy={isBusy}
      write={(note) => act('POST /customers/:id/notes', { params, body: { text: note } }, () => text('storekeeper.notes.done'))}
      remove={(note) =>
        act('POST /customers/:id/notes/:note/delete', { params: { ...params, note } }, () => text('storekeeper.notes.deleted'))
      }
    />
  );
}
