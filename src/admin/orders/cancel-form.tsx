import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import { NoteField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';

export function CancelForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const [reason, setReason] = useState('');
  return (
    <ActionForm
      explanation={text('storekeeper.cancel.explanation')}
      submit={text('storekeeper.cancel.submit')}
      isDangerous
      isBusy={isBusy}
      close={close}
      onSubmit={() =>
        act('POST /orders/:id/cancel', { params: { id: order.id }, body: { reason: written(reason) } }, () =>
          text('storekeeper.cancel.done'),
        )
      }
    >
      <NoteField label={text('storekeeper.cancel.reason')} hint={text('storekeeper.action.optional')} value={reason} onChange={setReason} />
    </ActionForm>
  );
}
