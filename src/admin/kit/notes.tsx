import { useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { NoteField } from './form-fields';
import { Aside, Refusal, Section } from './summary-parts';
import type { Outcome } from './use-act';
import { useMoment } from './use-moment';
import { useText } from './use-text';

export type Note = Readonly<{
  id: string;
  text: string;
  by: string | null;
  at: string;
  /** What it is, where it is more than a note; such a one is not taken away. */
  heading?: string | null;
}>;

type Props = Readonly<{
  notes: readonly Note[];
  mayDelete: boolean;
  isBusy: boolean;
  write: (text: string) => Promise<Outcome>;
  remove: (note: string) => Promise<Outcome>;
}>;

/** What staff tell each other of something, the oldest first. */
export function Notes({ notes, mayDelete, isBusy, write, remove }: Props) {
  const text = useText();
  const moment = useMoment();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const say = async () => {
    const outcome = await write(typed.trim());
    setError(outcome.error);
    if (outcome.done) setTyped('');
  };
  const take = async (note: string) => setError((await remove(note)).error);
  return (
    <Section title={text('storekeeper.notes.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {notes.map(({ id, text: note, by, at, heading = null }) => (
          <Flex key={id} justifyContent="space-between" alignItems="flex-start" gap={2}>
            <Flex direction="column" alignItems="flex-start" minWidth={0}>
              {heading === null ? null : <Typography fontWeight="bold">{heading}</Typography>}
              <Typography dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                {note}
              </Typography>
              <Aside>{[by, moment(at)].filter(Boolean).join(' · ')}</Aside>
            </Flex>
            {mayDelete && heading === null ? (
              <IconButton label={text('storekeeper.notes.delete')} variant="ghost" disabled={isBusy} onClick={() => void take(id)}>
                <Trash />
              </IconButton>
            ) : null}
          </Flex>
        ))}
        <NoteField label={text('storekeeper.notes.new')} hint={text('storekeeper.notes.hint')} value={typed} onChange={setTyped} />
        <Flex>
          <Button variant="secondary" disabled={isBusy || typed.trim() === ''} onClick={() => void say()}>
            {text('storekeeper.notes.submit')}
          </Button>
        </Flex>
        <Refusal>{error}</Refusal>
      </Flex>
    </Section>
  );
}
