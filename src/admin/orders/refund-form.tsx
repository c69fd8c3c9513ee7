import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import type { StaffOrderView } from '../kit/admin-types';
import { AmountField, NoteField } from '../kit/form-fields';
import { amountOrZero, moneyText } from '../kit/money-text';
import { Refusal } from '../kit/summary-parts';
import { usePreview } from '../kit/use-preview';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';
import { refundedSince } from './money-moved';
import { chosen, leftTo, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';
import { RefundSums } from './refund-sums';

type Props = FormProps &
  Readonly<{
    /** The return it is for, and what came back with it. */
    forReturn?: StaffOrderView['returnRequests'][number];
  }>;

/** How many pieces it proposes: of a return, those that came and are not paid back. */
const proposed = (order: StaffOrderView, forReturn: Props['forReturn']): Quantities =>
  Object.fromEntries(
    (forReturn?.received ?? []).map(({ line, quantity }) => [
      line,
      Math.min(quantity, order.lines.find(({ id }) => id === line)?.left.refund ?? 0),
    ]),
  );

export function RefundForm({ order, act, isBusy, close, forReturn }: Props) {
  const text = useText();
  const { currency, exponent, payments, refunds } = order;
  const pieces = leftTo(order, 'refund');
  const [quantities, setQuantities] = useState<Quantities>(() => proposed(order, forReturn));
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
      onSubmit={() =>
        act('POST /orders/:id/refund', { params, body: { ...sums, reason: written(reason), returnRequest: forReturn?.id } }, success)
      }
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
      {preview ? (
        <RefundSums
          {...preview}
          names={new Map(order.lines.map(({ id, name }) => [id, name]))}
          delivery={{ amount: sums.delivery, currency }}
          goodwill={{ amount: sums.goodwill, currency }}
        />
      ) : null}
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
