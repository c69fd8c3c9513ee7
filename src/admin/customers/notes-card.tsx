import { useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { NoteField } from '../kit/form-fields';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { noteWords } from './customer-words';
import type { CustomerDesk } from './use-customer';

type Note = CustomerDesk['customer']['notes'][number];

function NoteText({ note: { kind, text: written, by, at } }: Readonly<{ note: Note }>) {
  const text = useText();
  const moment = useMoment();
  return (
    <Flex direction="column" alignItems="flex-start" minWidth={0}>
      {kind === 'note' ? null : <Typography fontWeight="bold">{labelFor(text)(noteWords, kind)}</Typography>}
      <Typography dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {written}
      </Typography>
      <Aside>{[by, moment(at)].filter(Boolean).join(' · ')}</Aside>
    </Flex>
  );
}

/** What staff tell each other of a customer, the oldest first. */
export function NotesCard({ customer, act, isBusy }: CustomerDesk) {
  const text = useText();
  const mayDelete = useMay('api::customers.edit');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const params = { id: customer.id };
  const write = async () => {
    const outcome = await act('POST /customers/:id/notes', { params, body: { text: typed.trim() } }, () => text('storekeeper.notes.done'));
    setError(outcome.error);
    if (outcome.done) setTyped('');
  };
  const remove = async (note: string) => {
    const outcome = await act('POST /customers/:id/notes/:note/delete', { params: { ...params, note } }, () =>
      text('storekeeper.notes.deleted'),
    );
    setError(outcome.error);
  };
  return (
    <Section title={text('storekeeper.notes.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {customer.notes.map((note) => (
          <Flex key={note.id} justifyContent="space-between" alignItems="flex-start" gap={2}>
            <NoteText note={note} />
            {mayDelete && note.kind === 'note' ? (
              <IconButton label={text('storekeeper.notes.delete')} variant="ghost" disabled={isBusy} onClick={() => void remove(note.id)}>
                <Trash />
              </IconButton>
            ) : null}
          </Flex>
        ))}
        <NoteField label={text('storekeeper.notes.new')} hint={text('storekeeper.notes.hint')} value={typed} onChange={setTyped} />
        <Flex>
          <Button variant="secondary" disabled={isBusy || typed.trim() === ''} onClick={() => void write()}>
            {text('storekeeper.notes.submit')}
          </Button>
        </Flex>
        <Refusal>{error}</Refusal>
      </Flex>
    </Section>
  );
}
