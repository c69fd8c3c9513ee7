import { useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { NoteField } from '../kit/form-fields';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { OrderDesk } from './use-order';

/** What staff tell each other of an order, the oldest first. */
export function OrderNotes({ order, act, isBusy }: OrderDesk) {
  const text = useText();
  const moment = useMoment();
  const mayDelete = useMay('api::orders.handle');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const params = { id: order.id };
  const write = async () => {
    const outcome = await act('POST /orders/:id/notes', { params, body: { text: typed.trim() } }, () => text('storekeeper.notes.done'));
    setError(outcome.error);
    if (outcome.done) setTyped('');
  };
  const remove = async (note: string) => {
    const outcome = await act('POST /orders/:id/notes/:note/delete', { params: { ...params, note } }, () =>
      text('storekeeper.notes.deleted'),
    );
    setError(outcome.error);
  };
  return (
    <Section title={text('storekeeper.notes.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {order.notes.map(({ id, text: note, by, at }) => (
          <Flex key={id} justifyContent="space-between" alignItems="flex-start" gap={2}>
            <Flex direction="column" alignItems="flex-start" minWidth={0}>
              <Typography dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                {note}
              </Typography>
              <Aside>{[by, moment(at)].filter(Boolean).join(' · ')}</Aside>
            </Flex>
            {mayDelete ? (
              <IconButton label={text('storekeeper.notes.delete')} variant="ghost" disabled={isBusy} onClick={() => void remove(id)}>
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
