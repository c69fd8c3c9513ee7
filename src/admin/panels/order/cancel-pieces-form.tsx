import { useState } from 'react';
import { useText } from '../../texts/use-text';
import { ActionForm } from '../action-form';
import { NoteField } from '../form-fields';
import { Refusal } from '../summary-parts';
import { written, type FormProps } from './form-props';
import { chosen, leavesNothing, leftToCancel, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';

export function CancelPiecesForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const pieces = leftToCancel(order);
  const [quantities, setQuantities] = useState<Quantities>({});
  const [reason, setReason] = useState('');
  const { lines, isRight } = chosen(pieces, quantities);
  const isWhole = leavesNothing(order, lines);
  return (
    <ActionForm
      explanation={text('storekeeper.cancelPieces.explanation')}
      submit={text('storekeeper.cancelPieces.submit')}
      isReady={isRight && lines.length > 0 && !isWhole}
      isDangerous
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('/cancel-pieces', { lines, reason: written(reason) }, () => text('storekeeper.cancelPieces.done'))}
    >
      <PiecesFields title={text('storekeeper.pieces.toCancel')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
      <Refusal>{isWhole ? text('storekeeper.cancelPieces.whole') : null}</Refusal>
      <NoteField label={text('storekeeper.cancel.reason')} hint={text('storekeeper.action.optional')} value={reason} onChange={setReason} />
    </ActionForm>
  );
}
