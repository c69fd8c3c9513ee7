import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import type { PreparedAnswer, PreparedAnswers } from '../kit/admin-types';
import { NoteField, TextField } from '../kit/form-fields';
import type { Act } from '../kit/use-act';
import { useText } from '../kit/use-text';

// As long as it may be (src/domain/support/prepared-answer.ts).
const longest = 5_000;

type Desk = Readonly<{ act: Act<PreparedAnswers>; isBusy: boolean; reload: () => Promise<void>; close: () => void }>;
type Props = Desk & Readonly<{ languages: readonly string[]; answer: PreparedAnswer | null }>;

/** A title for colleagues, and the answer in each language. Where a colleague changed it meanwhile, what was typed stands. */
export function PreparedForm({ languages, answer, act, isBusy, reload, close }: Props) {
  const text = useText();
  const [title, setTitle] = useState(answer?.title ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries((answer?.texts ?? []).map(({ language, text: written }) => [language, written])),
  );
  const all = [...new Set([...languages, ...Object.keys(typed)])];
  const isReady = title.trim() !== '' && Object.values(typed).some((written) => written.trim() !== '');
  const save = async () => {
    const body = { title: title.trim(), texts: all.map((language) => ({ language, text: (typed[language] ?? '').trim() })) };
    const said = () => text('storekeeper.support.answerSaved');
    const outcome = answer
      ? await act('PUT /support-answers/:id', { params: { id: answer.id }, body: { ...body, revision: answer.revision } }, said)
      : await act('POST /support-answers', { body }, said);
    // Saved again, it is written over what stands there then.
    if (!outcome.done && answer) await reload();
    return outcome;
  };
  return (
    <ActionForm
      explanation={text('storekeeper.support.placeholders', { names: '{customer}, {order}, {shop}' })}
      submit={text('storekeeper.support.saveAnswer')}
      isReady={isReady}
      isBusy={isBusy}
      onSubmit={save}
      close={close}
    >
      <TextField label={text('storekeeper.support.answerTitle')} value={title} onChange={(next) => setTitle(next.slice(0, 100))} />
      {all.map((language) => (
        <NoteField
          key={language}
          label={text('storekeeper.support.answerIn', { language })}
          value={typed[language] ?? ''}
          longest={longest}
          onChange={(next) => setTyped({ ...typed, [language]: next })}
        />
      ))}
    </ActionForm>
  );
}

export function DeleteForm({ answer: { id }, act, isBusy, close }: Desk & Readonly<{ answer: PreparedAnswer }>) {
  const text = useText();
  return (
    <ActionForm
      explanation={text('storekeeper.support.deleteSure')}
      submit={text('storekeeper.support.deleteAnswer')}
      isDangerous
      isBusy={isBusy}
      onSubmit={() => act('POST /support-answers/:id/delete', { params: { id } }, () => text('storekeeper.support.answerDeleted'))}
      close={close}
    />
  );
}
