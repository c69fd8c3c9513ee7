import { useState } from 'react';
import { Checkbox, Field, Flex, Radio } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import type { StaffOrderView } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import { Aside, Row } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { capturedSince, promisedOf, sumOfPieces } from './capture-sum';
import type { FormProps } from './form-props';
import { chosen, everyPiece, sentOrAll, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';

type Sum = ReturnType<typeof sumOfPieces>;

/** What is taken for some pieces, and what stays with the customer for good. */
function Split({ sum, promised, currency }: Readonly<{ sum: Sum; promised: number; currency: string }>) {
  const text = useText();
  if (!sum) return <Aside>{text('storekeeper.capture.unknown')}</Aside>;
  const shown = (minor: number) => {
    const amount = moneyText({ amount: Math.max(0, minor), currency });
    return sum.isExact ? amount : text('storekeeper.capture.about', { amount });
  };
  return (
    <Flex direction="column" alignItems="stretch">
      <Row label={text('storekeeper.capture.takes')} value={shown(sum.amount)} strong />
      <Row label={text('storekeeper.capture.letsGo')} value={shown(promised - sum.amount)} />
    </Flex>
  );
}

export function CaptureForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const { currency, payments, totals } = order;
  const pieces = everyPiece(order);
  const [isAll, setAll] = useState(true);
  const [quantities, setQuantities] = useState<Quantities>(() => sentOrAll(order));
  const [withDelivery, setDelivery] = useState(true);
  const [isUnderstood, setUnderstood] = useState(false);

  const promised = promisedOf(payments);
  const owed = Math.min(promised, order.due.amount);
  const shown = (amount: number) => moneyText({ amount, currency });
  const { lines, isRight } = chosen(pieces, quantities);
  const sum = sumOfPieces(order, quantities, withDelivery);
  const isReady = isAll || (isRight && lines.length > 0 && isUnderstood);
  const success = (after: StaffOrderView) => text('storekeeper.capture.done', { amount: shown(capturedSince(payments, after.payments)) });
  return (
    <ActionForm
      explanation={text('storekeeper.capture.explanation', { amount: shown(promised) })}
      submit={text('storekeeper.capture.submit')}
      isReady={isReady}
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('/capture', isAll ? {} : { lines, delivery: withDelivery }, success)}
    >
      <Field.Root width="100%">
        <Field.Label>{text('storekeeper.capture.what')}</Field.Label>
        <Radio.Group value={isAll ? 'all' : 'some'} onValueChange={(value) => setAll(value === 'all')}>
          <Radio.Item value="all">{text('storekeeper.capture.all', { amount: shown(owed) })}</Radio.Item>
          <Radio.Item value="some">{text('storekeeper.capture.some')}</Radio.Item>
        </Radio.Group>
      </Field.Root>
      {isAll ? null : (
        <>
          <PiecesFields title={text('storekeeper.capture.pieces')} pieces={pieces} quantities={quantities} onChange={setQuantities} />
          {totals.delivery.amount > 0 ? (
            <Checkbox checked={withDelivery} onCheckedChange={(checked) => setDelivery(checked === true)}>
              {text('storekeeper.capture.delivery', { amount: moneyText(totals.delivery) })}
            </Checkbox>
          ) : null}
          <Split sum={sum} promised={promised} currency={currency} />
          <Checkbox checked={isUnderstood} onCheckedChange={(checked) => setUnderstood(checked === true)}>
            {text('storekeeper.capture.confirm')}
          </Checkbox>
        </>
      )}
    </ActionForm>
  );
}
