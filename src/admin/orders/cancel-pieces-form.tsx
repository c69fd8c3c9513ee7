import { useState } from 'react';
import { Checkbox, Field } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import type { StaffOrderView } from '../kit/admin-types';
import { NoteField } from '../kit/form-fields';
import { moneyText } from '../kit/money-text';
import { Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';
import { confirmable, overpaidWithout, refundedSince } from './money-left';
import { chosen, leavesNothing, leftToCancel, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';

export function CancelPiecesForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const { currency, payments, refunds, actions } = order;
  const pieces = leftToCancel(order);
  const [quantities, setQuantities] = useState<Quantities>({});
  const [isGivenBack, setGivenBack] = useState(true);
  const [reason, setReason] = useState('');
  const shown = (amount: number) => moneyText({ amount, currency });
  const { lines, isRight } = chosen(pieces, quantities);
  const isWhole = leavesNothing(order, lines);
  const paid = isRight && !isWhole && actions.includes('refund') ? overpaidWithout(order, lines) : 0;

  const success = (after: StaffOrderView) => {
    const { amount, outcome } = refundedSince(refunds, after.refunds);
    if (amount === 0) return text('storekeeper.cancelPieces.done');
    return text(outcome === 'failed' ? 'storekeeper.cancelPieces.notGivenBack' : 'storekeeper.cancelPieces.givenBack', {
      amount: shown(amount),
    });
  };
  return (
    <ActionForm
      explanation={text('storekeeper.cancelPieces.explanation')}
      submit={text('storekeeper.cancelPieces.submit')}
      isReady={isRight && lines.length > 0 && !isWhole}
      isDangerous
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('/cancel-pieces', { lines, refund: isGivenBack, reason: written(reason) }, success)}
    >
      <PiecesFields title={text('storekeeper.pieces.toCancel')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
      <Refusal>{isWhole ? text('storekeeper.cancelPieces.whole') : null}</Refusal>
      {paid > 0 ? (
        <Field.Root hint={text(confirmable(payments) ? 'storekeeper.refunding.byHand' : 'storekeeper.refunding.explanation')}>
          <Checkbox checked={isGivenBack} onCheckedChange={(checked) => setGivenBack(checked === true)}>
            {text('storekeeper.cancelPieces.giveBack', { amount: shown(paid) })}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
      ) : null}
      <NoteField label={text('storekeeper.cancel.reason')} hint={text('storekeeper.action.optional')} value={reason} onChange={setReason} />
    </ActionForm>
  );
}
