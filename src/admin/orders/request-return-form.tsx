import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import { NoteField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';
import { chosen, leftTo, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';

export function RequestReturnForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const pieces = leftTo(order, 'return');
  const [quantities, setQuantities] = useState<Quantities>({});
  const [reason, setReason] = useState('');
  const { lines, isRight } = chosen(pieces, quantities);
  return (
    <ActionForm
      explanation={text('storekeeper.asking.explanation')}
      submit={text('storekeeper.asking.submit')}
      isReady={isRight && lines.length > 0}
      isBusy={isBusy}
      close={close}
      onSubmit={() =>
        act('POST /orders/:id/return-requests', { params: { id: order.id }, body: { lines, reason: written(reason) } }, () =>
          text('storekeeper.asking.done'),
        )
      }
    >
      <PiecesFields title={text('storekeeper.pieces.toReturn')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
      <NoteField
        label={text('storekeeper.asking.reason')}
        hint={text('storekeeper.refunding.reasonHint')}
        value={reason}
        onChange={setReason}
      />
    </ActionForm>
  );
}
