import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import type { StaffOrderView } from '../kit/admin-types';
import { AmountField, NoteField } from '../kit/form-fields';
import { amountOrZero, moneyText } from '../kit/money-text';
import { Refusal, Row } from '../kit/summary-parts';
import { usePreview } from '../kit/use-preview';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';
import { refundedSince } from './money-moved';
import { chosen, leftTo, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';

export function RefundForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const { currency, exponent, payments, refunds } = order;
  const pieces = leftTo(order, 'refund');
  const [quantities, setQuantities] = useState<Quantities>({});
  const [deliveryText, setDelivery] = useState('');
  const [goodwillText, setGoodwill] = useState('');
  const [reason, setReason] = useState('');

  const shown = (amount: number) => moneyText({ amount, currency });
  const most = order.refundable.amount;
  const mostDelivery = order.deliveryRefundable.amount;
  const { lines, isRight } = chosen(pieces, quantities);
  const delivery = amountOrZero(deliveryText, exponent);
  const goodwill = amountOrZero(goodwillText, exponent);
  const isDeliveryRight = delivery !== null && delivery <= mostDelivery;
  const isGoodwillRight = goodwill !== null && goodwill <= most;
  const isSomething = lines.length > 0 || (delivery ?? 0) > 0 || (goodwill ?? 0) > 0;
  const isRightSoFar = isRight && isDeliveryRight && isGoodwillRight && isSomething;
  const params = { id: order.id };
  const sums = { lines, delivery: delivery ?? 0, goodwill: goodwill ?? 0 };
  const { preview, error } = usePreview('POST /orders/:id/refund/preview', isRightSoFar ? { params, body: sums } : null);

  const success = (after: StaffOrderView) => {
    const { amount, outcome } = refundedSince(refunds, after.refunds);
    if (outcome === 'failed') return text('storekeeper.refunding.failed');
    return text(outcome === 'pending' ? 'storekeeper.refunding.onItsWay' : 'storekeeper.refunding.done', { amount: shown(amount) });
  };
  return (
    <ActionForm
      explanation={text(
        payments.some(({ confirmedByStaff }) => confirmedByStaff) ? 'storekeeper.refunding.byHand' : 'storekeeper.refunding.explanation',
      )}
      submit={text('storekeeper.refunding.submit')}
      isDangerous
      isReady={isRightSoFar && preview !== null}
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('POST /orders/:id/refund', { params, body: { ...sums, reason: written(reason) } }, success)}
    >
      <PiecesFields title={text('storekeeper.pieces.toRefund')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
      {mostDelivery > 0 ? (
        <AmountField
          label={text('storekeeper.refunding.delivery')}
          hint={text('storekeeper.refunding.deliveryHint', { amount: moneyText(order.totals.delivery) })}
          error={isDeliveryRight ? undefined : text('storekeeper.action.amountUpTo', { amount: shown(mostDelivery) })}
          value={deliveryText}
          currency={currency}
          onChange={setDelivery}
        />
      ) : null}
      <AmountField
        label={text('storekeeper.refunding.goodwill')}
        hint={text('storekeeper.refunding.goodwillHint', { amount: shown(most) })}
        error={isGoodwillRight ? undefined : text('storekeeper.action.amountUpTo', { amount: shown(most) })}
        value={goodwillText}
        currency={currency}
        onChange={setGoodwill}
      />
      {preview ? <Row label={text('storekeeper.refunding.goesBack')} value={moneyText(preview.amount)} strong /> : null}
      <Refusal>{error}</Refusal>
      <NoteField
        label={text('storekeeper.refunding.reason')}
        hint={text('storekeeper.refunding.reasonHint')}
        value={reason}
        onChange={setReason}
      />
    </ActionForm>
  );
}
