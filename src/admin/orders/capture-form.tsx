import { useState } from 'react';
import { Checkbox, Field, Flex, Radio } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import type { Money } from '../../domain/money/money';
import type { StaffOrderView } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import { Refusal, Row } from '../kit/summary-parts';
import { usePreview } from '../kit/use-preview';
import { useText } from '../kit/use-text';
import { capturedSince } from './money-moved';
import type { FormProps } from './form-props';
import { chosen, everyPiece, sentOrAll, type Quantities } from './pieces';
import { PiecesFields } from './pieces-fields';

/** What is taken for some pieces, and what stays with the customer for good. */
function Split({ amount, released }: Readonly<{ amount: Money; released: Money }>) {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch">
      <Row label={text('storekeeper.capture.takes')} value={moneyText(amount)} strong />
      <Row label={text('storekeeper.capture.released')} value={moneyText(released)} />
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

  const authorized = order.authorized.amount;
  const shown = (amount: number) => moneyText({ amount, currency });
  const { lines, isRight } = chosen(pieces, quantities);
  const params = { id: order.id };
  const body = isAll ? {} : { lines, delivery: withDelivery };
  const { preview, error } = usePreview(
    'POST /orders/:id/capture/preview',
    !isAll && isRight && lines.length > 0 ? { params, body } : null,
  );
  const isReady = isAll || (preview !== null && isUnderstood);
  const success = (after: StaffOrderView) => text('storekeeper.capture.done', { amount: shown(capturedSince(payments, after.payments)) });
  return (
    <ActionForm
      explanation={text('storekeeper.capture.explanation', { amount: shown(authorized) })}
      submit={text('storekeeper.capture.submit')}
      isReady={isReady}
      isBusy={isBusy}
      close={close}
      onSubmit={() => act('POST /orders/:id/capture', { params, body }, success)}
    >
      <Field.Root width="100%">
        <Field.Label>{text('storekeeper.capture.what')}</Field.Label>
        <Radio.Group value={isAll ? 'all' : 'some'} onValueChange={(value) => setAll(value === 'all')}>
          <Radio.Item value="all">{text('storekeeper.capture.all', { amount: moneyText(order.capturable) })}</Radio.Item>
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
          {preview ? <Split {...preview} /> : null}
          <Refusal>{error}</Refusal>
          <Checkbox checked={isUnderstood} onCheckedChange={(checked) => setUnderstood(checked === true)}>
            {text('storekeeper.capture.confirm')}
          </Checkbox>
        </>
      )}
    </ActionForm>
  );
}
