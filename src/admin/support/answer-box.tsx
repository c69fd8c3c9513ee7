import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { NoteField, SoughtChoiceField } from '../kit/form-fields';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { useDraft } from './use-draft';
import type { RequestDesk } from './use-request';

// As long as a message may be (src/api/support/shared.ts).
const longest = 5_000;

/** An answer to the customer, or a note for colleagues: which of them stands in the colour of the box, too. */
export function AnswerBox({ request: { id }, act, reply, isBusy }: RequestDesk) {
  const text = useText();
  const [{ text: typed, isNote }, keep] = useDraft(id);
  const [error, setError] = useState<string | null>(null);
  // Each pick begins anew: nothing stays chosen.
  const [picks, setPicks] = useState(0);
  const { data } = useResource('GET /support-requests/:id/prepared-answers', { params: { id } });
  const answers = data?.answers ?? [];
  const isEmpty = typed.trim() === '';
  const write = (next: string) => keep({ text: next, isNote });
  const done = () => {
    keep({ text: '', isNote: false });
    setError(null);
  };
  const send = async (closes: boolean) => {
    const { isDone, isLate, error: why } = await reply({ text: typed.trim(), closes });
    if (isDone) done();
    else setError(isLate ? text('storekeeper.support.late') : why);
  };
  const note = async () => {
    const asked = { params: { id }, body: { text: typed.trim() } };
    const outcome = await act('POST /support-requests/:id/notes', asked, () => text('storekeeper.support.noted'));
    if (outcome.done) done();
    else setError(outcome.error);
  };
  const pick = (answer: string) => {
    const found = answers.find((one) => one.id === answer);
    if (!found) return;
    write([typed.trimEnd(), found.text].filter(Boolean).join('\n\n').slice(0, longest));
    setPicks(picks + 1);
  };
  return (
    <Box
      tag="section"
      aria-label={text('storekeeper.support.write')}
      background={isNote ? 'warning100' : 'neutral0'}
      borderColor={isNote ? 'warning500' : 'neutral150'}
      hasRadius
      shadow="tableShadow"
      padding={6}
      width="100%"
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex role="group" aria-label={text('storekeeper.support.what')} gap={2} wrap="wrap">
          {[false, true].map((forNote) => (
            <Button
              key={String(forNote)}
              variant={forNote === isNote ? 'secondary' : 'tertiary'}
              aria-pressed={forNote === isNote}
              onClick={() => keep({ text: typed, isNote: forNote })}
            >
              {text(forNote ? 'storekeeper.support.asNote' : 'storekeeper.support.asAnswer')}
            </Button>
          ))}
        </Flex>
        {isNote || answers.length === 0 ? null : (
          <SoughtChoiceField
            key={picks}
            label={text('storekeeper.support.pick')}
            placeholder={text('storekeeper.support.pickHint')}
            value=""
            choices={answers.map((answer) => ({ id: answer.id, name: answer.title }))}
            onChange={pick}
          />
        )}
        <NoteField
          label={text(isNote ? 'storekeeper.support.noteText' : 'storekeeper.support.answerText')}
          hint={text(isNote ? 'storekeeper.support.noteHint' : 'storekeeper.support.answerHint')}
          value={typed}
          longest={longest}
          onChange={write}
        />
        <Refusal>{error}</Refusal>
        <Flex gap={2} wrap="wrap">
          {isNote ? (
            <Button loading={isBusy} disabled={isEmpty} onClick={() => void note()}>
              {text('storekeeper.support.writeNote')}
            </Button>
          ) : (
            <>
              <Button loading={isBusy} disabled={isEmpty} onClick={() => void send(false)}>
                {text('storekeeper.support.send')}
              </Button>
              <Button variant="secondary" disabled={isBusy || isEmpty} onClick={() => void send(true)}>
                {text('storekeeper.support.sendAndClose')}
              </Button>
            </>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
