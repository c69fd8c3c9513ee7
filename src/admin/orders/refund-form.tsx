import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import type { StaffOrderView } from '../kit/admin-types';
import { AmountField, NoteField } from '../kit/form-fields';
import { amountOrZero, moneyText } from '../kit/money-text';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';
import { confirmable, refundable, refundedSince } from './money-left';
import { chosen, leftToRefund, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';

export function RefundForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const { currency, exponent, payments, refunds } = order;
  const pieces = leftToRefund(order);
  const [quantities, setQuantities] = useState<Quantities>({});
  const [deliveryText, setDelivery] = useState('');
  const [goodwillText, setGoodwill] = useState('');
  const [reason, setReason] = useState('');

  const shown = (amount: number) => moneyText({ amount, currency });
  const most = refundable(payments, refunds);
  const mostDelivery = Math.min(most, order.totals.delivery.amount - order.deliveryRefunded.amount);
  const { lines, isRight } = chosen(pieces, quantities);
  const delivery = amountOrZero(deliveryText, exponent);
  const goodwill = amountOrZero(goodwillText, exponent);
  const isDeliveryRight = delivery !== null && delivery <= mostDelivery;
  const isGoodwillRight = goodwill !== null && goodwill <= most;
  const isSomething = lines.length > 0 || (delivery ?? 0) > 0 || (goodwill ?? 0) > 0;

  const success = (after: StaffOrderView) => {
    const { amount, outcome } = refundedSince(refunds, after.refunds);
    if (outcome === 'failed') return text('storekeeper.refunding.failed');
    return text(outcome === 'pending' ? 'storekeeper.refunding.onItsWay' : 'storekeeper.refunding.done', { amount: shown(amount) });
  };
  return (
    <ActionForm
      explanation={text(confirmable(payments) ? 'storekeeper.refunding.byHand' : 'storekeeper.refunding.explanation')}
      submit={text('storekeeper.refunding.submit')}
      isDangerous
      isReady={isRight && isDeliveryRight && isGoodwillRight && isSomething}
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('/refund', { lines, delivery, goodwill, reason: written(reason) }, success)}
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
      <NoteField
        label={text('storekeeper.refunding.reason')}
        hint={text('storekeeper.refunding.reasonHint')}
        value={reason}
        onChange={setReason}
      />
    </ActionForm>
  );
}
