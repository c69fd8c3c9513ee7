import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import { minorFromText, textFromMinor } from '../kit/amount-text';
import { AmountField, NoteField } from '../kit/form-fields';
import { moneyText } from '../kit/money-text';
import { useText } from '../kit/use-text';
import { written, type FormProps } from './form-props';

export function ConfirmPaymentForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const { currency, exponent } = order;
  const owed = order.owed.amount;
  const [typed, setTyped] = useState(() => textFromMinor(owed, exponent));
  const [note, setNote] = useState('');

  const amount = minorFromText(typed, exponent);
  const isRight = amount !== null && amount > 0 && amount <= owed;
  const shown = (minor: number) => moneyText({ amount: minor, currency });
  return (
    <ActionForm
      explanation={text('storekeeper.confirm.explanation')}
      submit={text('storekeeper.confirm.submit')}
      isReady={isRight}
      isBusy={isBusy}
      close={close}
      onSubmit={() =>
        act(
          'POST /orders/:id/confirm-payment',
          { params: { id: order.id }, body: { amount: amount ?? undefined, note: written(note) } },
          () => text('storekeeper.confirm.done', { amount: shown(amount ?? 0) }),
        )
      }
    >
      <AmountField
        label={text('storekeeper.confirm.amount')}
        hint={text('storekeeper.confirm.missing', { amount: shown(owed) })}
        error={isRight ? undefined : text('storekeeper.action.amountUpTo', { amount: shown(owed) })}
        value={typed}
        currency={currency}
        onChange={setTyped}
      />
      <NoteField label={text('storekeeper.action.note')} hint={text('storekeeper.confirm.noteHint')} value={note} onChange={setNote} />
    </ActionForm>
  );
}
