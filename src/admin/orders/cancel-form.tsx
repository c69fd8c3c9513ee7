import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { NoteField } from '../kit/form-fields';
import { moneyText } from '../kit/money-text';
import { Refusal, Row } from '../kit/summary-parts';
import { usePreview } from '../kit/use-preview';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';

/** What becomes of the money, part by part. */
function Money({ of: order }: Readonly<{ of: FormProps['order'] }>) {
  const text = useText();
  const { preview, error } = usePreview('POST /orders/:id/cancel/preview', { params: { id: order.id } });
  if (!preview) return <Refusal>{error}</Refusal>;
  const parts = [
    ['storekeeper.cancelling.refunded', preview.refunded],
    ['storekeeper.cancelling.byHand', preview.byHand],
    ['storekeeper.cancelling.released', preview.released],
  ] as const;
  const moving = parts.filter(([, { amount }]) => amount > 0);
  if (moving.length === 0) return <Typography>{text('storekeeper.cancelling.noMoney')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch">
      {moving.map(([label, sum]) => (
        <Row key={label} label={text(label)} value={moneyText(sum)} strong />
      ))}
    </Flex>
  );
}

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
      <Money of={order} />
      <NoteField label={text('storekeeper.cancel.reason')} hint={text('storekeeper.action.optional')} value={reason} onChange={setReason} />
    </ActionForm>
  );
}
