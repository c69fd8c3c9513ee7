import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { exponentOf } from '../../domain/money/money';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { minorFromText, textFromMinor } from '../kit/amount-text';
import { AmountField, NoteField } from '../kit/form-fields';
import { moneyText } from '../kit/money-text';
import { Aside } from '../kit/summary-parts';
import { useAct, type Outcome } from '../kit/use-act';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { differenceOf, isCounted } from './counted-cash';
import { isDone } from './progress';
import type { Run } from './use-day';

type Props = Readonly<{ run: Run; reload: () => void }>;
type Closing = Props & Readonly<{ close: () => void }>;

/** What becomes of a run once its courier leaves. */
export function DriveActions({ run, reload }: Props) {
  const text = useText();
  const { name } = run.courier;
  return (
    <>
      {run.state === 'planned' && run.stops.length > 0 ? (
        <Box>
          <ActionModal label={text('storekeeper.runs.startOf', { name })} isBusy={false}>
            {(close) => <StartForm {...{ run, reload, close }} />}
          </ActionModal>
        </Box>
      ) : null}
      {run.state === 'started' ? (
        <Box>
          <ActionModal label={text('storekeeper.runs.finishOf', { name })} isBusy={false}>
            {(close) => <FinishForm {...{ run, reload, close }} />}
          </ActionModal>
        </Box>
      ) : null}
      {run.state === 'finished' && run.cash.some(({ counted }) => counted === null) ? (
        <Box>
          <ActionModal label={text('storekeeper.runs.settleOf', { name })} isBusy={false}>
            {(close) => <SettleForm {...{ run, reload, close }} />}
          </ActionModal>
        </Box>
      ) : null}
    </>
  );
}

function StartForm({ run, reload, close }: Closing) {
  const text = useText();
  const { act, isBusy } = useAct<Run>(reload);
  const start = () =>
    act('POST /delivery-runs/:id/start', { params: { id: run.id }, body: { revision: run.revision } }, () =>
      text('storekeeper.runs.isStarted'),
    );
  return (
    <ActionForm
      explanation={text('storekeeper.runs.startExplanation', { orders: run.stops.length })}
      submit={text('storekeeper.runs.start')}
      isBusy={isBusy}
      onSubmit={start}
      close={close}
    />
  );
}

function FinishForm({ run, reload, close }: Closing) {
  const text = useText();
  const { act, isBusy } = useAct<Run>(reload);
  const open = run.stops.filter((stop) => !isDone(stop));
  const failed = run.stops.filter(({ state }) => state === 'failed').length;
  const finish = () =>
    act('POST /delivery-runs/:id/finish', { params: { id: run.id }, body: { revision: run.revision } }, () =>
      text('storekeeper.runs.isFinished'),
    );
  return (
    <ActionForm
      explanation={text('storekeeper.runs.finishExplanation', { failed: failed + open.length })}
      submit={text('storekeeper.runs.finish')}
      isDangerous={open.length > 0}
      isBusy={isBusy}
      onSubmit={finish}
      close={close}
    >
      {open.length > 0 ? (
        <Typography>{text('storekeeper.runs.notReached', { orders: open.map(({ number }) => number).join(', ') })}</Typography>
      ) : null}
    </ActionForm>
  );
}

function SettleForm({ run, reload, close }: Closing) {
  const text = useText();
  const { act, isBusy } = useAct<Run>(reload);
  const expected = run.cash.filter(({ counted }) => counted === null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const counted = expected.map(({ currency }) => ({ currency, amount: minorFromText(typed[currency] ?? '', exponentOf(currency)) }));
  const isReady = isCounted(expected, counted, note);
  const settle = (): Promise<Outcome> =>
    act(
      'POST /delivery-runs/:id/settle',
      {
        params: { id: run.id },
        body: {
          counted: counted.map(({ currency, amount }) => ({ currency, amount: amount ?? 0 })),
          note: note.trim() || null,
          revision: run.revision,
        },
      },
      () => text('storekeeper.runs.isSettled'),
    );
  return (
    <ActionForm
      explanation={text('storekeeper.runs.settleExplanation')}
      submit={text('storekeeper.runs.settle')}
      isBusy={isBusy}
      onSubmit={isReady ? settle : null}
      close={close}
    >
      {expected.map(({ currency, expected: amount }, index) => {
        const difference = differenceOf(amount, counted[index]?.amount ?? null);
        return (
          <AmountField
            key={currency}
            label={text('storekeeper.runs.counted', { currency })}
            hint={[
              text('storekeeper.runs.collected', { amount: moneyText({ amount, currency }) }),
              difference ? text('storekeeper.runs.difference', { amount: signed(difference, currency) }) : '',
            ]
              .filter(Boolean)
              .join(' ')}
            currency={currency}
            value={typed[currency] ?? ''}
            onChange={(value) => setTyped({ ...typed, [currency]: value })}
          />
        );
      })}
      <NoteField label={text('storekeeper.runs.cashNote')} hint={text('storekeeper.runs.cashNoteHint')} value={note} onChange={setNote} />
    </ActionForm>
  );
}

const signed = (amount: number, currency: string): string =>
  `${amount > 0 ? '+' : '−'}${textFromMinor(Math.abs(amount), exponentOf(currency))} ${currency}`;

/** What a run brought, and what was counted of it. */
export function RunCash({ run }: Readonly<{ run: Run }>) {
  const text = useText();
  const moment = useMoment();
  if (run.cash.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {run.cash.map(({ currency, expected, counted, difference, note, settledAt, by }) => {
        const settled = { amount: moneyText({ amount: counted ?? 0, currency }), name: by ?? '', at: settledAt ? moment(settledAt) : '' };
        const parts = [
          text('storekeeper.runs.collected', { amount: moneyText({ amount: expected, currency }) }),
          counted === null ? null : text('storekeeper.runs.countedBy', settled),
          difference ? text('storekeeper.runs.difference', { amount: signed(difference, currency) }) : null,
          note,
        ];
        return <Aside key={currency}>{parts.filter(Boolean).join(' ')}</Aside>;
      })}
    </Flex>
  );
}
