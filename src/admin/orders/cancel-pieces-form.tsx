import { useState } from 'react';
import { Checkbox, Field } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import type { StaffOrderView } from '../kit/admin-types';
import { NoteField } from '../kit/form-fields';
import { moneyText } from '../kit/money-text';
import { Refusal } from '../kit/summary-parts';
import { usePreview } from '../kit/use-preview';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';
import { refundedSince } from './money-moved';
import { chosen, leftTo, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';

export function CancelPiecesForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const { currency, payments, refunds } = order;
  const pieces = leftTo(order, 'cancel');
  const [quantities, setQuantities] = useState<Quantities>({});
  const [isGivenBack, setGivenBack] = useState(true);
  const [reason, setReason] = useState('');
  const shown = (amount: number) => moneyText({ amount, currency });
  const { lines, isRight } = chosen(pieces, quantities);
  const params = { id: order.id };
  const { preview, error } = usePreview(
    'POST /orders/:id/cancel-pieces/preview',
    isRight && lines.length > 0 ? { params, body: { lines } } : null,
  );
  const isWhole = preview?.leavesNothing ?? false;
  const paid = isWhole ? 0 : (preview?.amount.amount ?? 0);

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
      isReady={isRight && lines.length > 0 && preview !== null && !isWhole}
      isDangerous
      isBusy={isBusy}
      close={close}
      onSubmit={() =>
        act('POST /orders/:id/cancel-pieces', { params, body: { lines, refund: isGivenBack, reason: written(reason) } }, success)
      }
    >
      <PiecesFields title={text('storekeeper.pieces.toCancel')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
      <Refusal>{isWhole ? text('storekeeper.cancelPieces.whole') : error}</Refusal>
      {paid > 0 ? (
        <Field.Root
          hint={text(
            payments.some(({ confirmedByStaff }) => confirmedByStaff)
              ? 'storekeeper.refunding.byHand'
              : 'storekeeper.refunding.explanation',
          )}
        >
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
