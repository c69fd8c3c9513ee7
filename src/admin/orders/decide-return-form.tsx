import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import { NoteField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';

type Props = FormProps & Readonly<{ requestId: string; accept: boolean }>;

export function DecideReturnForm({ order, act, isBusy, close, requestId, accept }: Props) {
  const text = useText();
  const [note, setNote] = useState('');
  return (
    <ActionForm
      explanation={text(accept ? 'storekeeper.accept.explanation' : 'storekeeper.decline.explanation')}
      submit={text(accept ? 'storekeeper.accept.submit' : 'storekeeper.decline.submit')}
      isDangerous={!accept}
      isBusy={isBusy}
      close={close}
      onSubmit={() =>
        act(
          'POST /orders/:id/return-requests/:request/decide',
          { params: { id: order.id, request: requestId }, body: { accept, note: written(note) } },
          () => text(accept ? 'storekeeper.accept.done' : 'storekeeper.decline.done'),
        )
      }
    >
      <NoteField label={text('storekeeper.action.note')} hint={text('storekeeper.refunding.reasonHint')} value={note} onChange={setNote} />
    </ActionForm>
  );
}
