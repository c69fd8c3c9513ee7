import { useState } from 'react';
import { Box, Button, Flex, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { orderDeskPath } from '../kit/order-paths';
import { StateBadge } from '../kit/state-badge';
import { Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { DriveActions, RunCash } from './drive-actions';
import { MoveForm } from './move-form';
import { isDone } from './progress';
import { ProofButton, proofOf, StopArrival, StopState } from './stop-state';
import { Replan } from './replan-form';
import { isMovable, LastPlace, StopPlace } from './stop-place';
import { isOpen, type Candidate, type Run, type Stop } from './use-day';
import type { Words } from './use-words';

type Props = Readonly<{
  day: string;
  run: Run;
  /** Those of the day and depot that can be changed. */
  open: readonly Run[];
  candidates: readonly Candidate[];
  words: Words;
  reload: () => void;
  print: () => void;
}>;

const states: Readonly<Record<Run['state'], TextKey>> = {
  planned: 'storekeeper.runs.state.planned',
  started: 'storekeeper.runs.state.started',
  finished: 'storekeeper.runs.state.finished',
  cancelled: 'storekeeper.runs.state.cancelled',
};

/** A run with its stops in order, and what can be done to it. */
export function RunCard(props: Props) {
  const { day, run, open, candidates, words, reload, print } = props;
  const text = useText();
  const isPlanned = run.state === 'planned';
  const heads = [
    ...(['stop', 'order', 'name', 'address', 'arrival', 'slot'] as const),
    ...(isPlanned ? (['load'] as const) : (['state', ...proofOf(run)] as const)),
    ...(isOpen(run) ? (['move', 'lock'] as const) : []),
  ].map((head) => text(`storekeeper.runs.${head}`));
  return (
    <Card
      title={`${run.courier.name}: ${text('storekeeper.runs.stopCount', { stops: run.stops.length })}`}
      hint={[words.span(run.departsAt, run.backAt), words.way(run.metres), words.minutes(run.seconds)].join(' · ')}
      aside={
        <Flex gap={2} wrap="wrap">
          <StateBadge variant={isOpen(run) ? 'primary' : 'secondary'}>{text(states[run.state])}</StateBadge>
          <DriveActions {...{ run, reload }} />
          {isOpen(run) ? (
            <>
              <Box>
                <ActionModal label={text('storekeeper.runs.addTo', { name: run.courier.name })} isBusy={false}>
                  {(close) => <MoveForm stop={null} from={null} to={run} {...{ open, candidates, words, reload, close }} />}
                </ActionModal>
              </Box>
              <Replan {...{ run, words, reload }} />
              <Button variant="tertiary" onClick={print} aria-label={text('storekeeper.runs.printOf', { name: run.courier.name })}>
                {text('storekeeper.runs.print')}
              </Button>
              {isPlanned ? (
                <Box>
                  <ActionModal label={text('storekeeper.runs.cancelOf', { name: run.courier.name })} variant="danger-light" isBusy={false}>
                    {(close) => <CancelForm {...{ run, reload, close }} />}
                  </ActionModal>
                </Box>
              ) : null}
            </>
          ) : null}
        </Flex>
      }
    >
      <RunCash run={run} />
      {run.stops.length === 0 ? <Typography>{text('storekeeper.runs.empty')}</Typography> : null}
      {run.stops.length > 0 ? (
        <DataTable heads={heads} rowCount={run.stops.length}>
          {run.stops.map((stop, index) => (
            <StopRow key={stop.id} {...{ day, run, open, candidates, words, reload, stop }} place={index + 1} />
          ))}
        </DataTable>
      ) : null}
      <LastPlace run={run} />
    </Card>
  );
}

function StopRow({
  day,
  run,
  open,
  candidates,
  words,
  reload,
  stop,
  place,
}: Omit<Props, 'print'> & Readonly<{ stop: Stop; place: number }>) {
  const text = useText();
  return (
    <Tr>
      <Td>
        <StopPlace {...{ run, stop, place }} />
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <TextLink tag={Link} to={orderDeskPath(stop.order)}>
            {stop.number}
          </TextLink>
          {stop.status === 'cancelled' ? <StateBadge variant="danger">{text('storekeeper.runs.orderCancelled')}</StateBadge> : null}
          {stop.locked ? <StateBadge>{text('storekeeper.runs.locked')}</StateBadge> : null}
        </Flex>
      </Td>
      <Td>
        <Typography>{stop.name}</Typography>
      </Td>
      <Td>
        <Typography>{words.address(stop.address)}</Typography>
      </Td>
      <Td>
        <StopArrival {...{ stop, words }} />
      </Td>
      <Td>
        <Typography>{words.slotOfStop(stop, day)}</Typography>
      </Td>
      {run.state === 'planned' ? (
        <Td>
          <Typography>{words.load(stop)}</Typography>
        </Td>
      ) : (
        <>
          <Td>
            <StopState stop={stop} />
          </Td>
          {proofOf(run).map((kind) => (
            <Td key={kind}>
              <ProofButton {...{ stop, kind }} />
            </Td>
          ))}
        </>
      )}
      {isOpen(run) ? <Changes {...{ run, open, candidates, words, reload, stop }} /> : null}
    </Tr>
  );
}

type Changing = Pick<Props, 'run' | 'open' | 'candidates' | 'words' | 'reload'> & Readonly<{ stop: Stop }>;

/** One thing to press in a cell: arrow keys lead from cell to cell, and would not let Enter through to two. */
function Changes({ run, open, candidates, words, reload, stop }: Changing) {
  const text = useText();
  return (
    <>
      <Td>
        {isMovable(run, stop) ? (
          <ActionModal label={text('storekeeper.runs.moveOf', { number: stop.number })} variant="tertiary" isBusy={false}>
            {(close) => <MoveForm from={run} to={run} {...{ stop, open, candidates, words, reload, close }} />}
          </ActionModal>
        ) : null}
      </Td>
      <Td>{isDone(stop) ? null : <LockButton {...{ run, stop, reload }} />}</Td>
    </>
  );
}

function LockButton({ run, stop, reload }: Readonly<{ run: Run; stop: Stop; reload: () => void }>) {
  const text = useText();
  const { act, isBusy } = useAct<Run>(reload);
  const [error, setError] = useState<string | null>(null);
  const turn = async () => {
    const body = { stop: stop.id, locked: !stop.locked, revision: run.revision };
    const outcome = await act('POST /delivery-runs/:id/lock', { params: { id: run.id }, body }, () =>
      text(body.locked ? 'storekeeper.runs.isLocked' : 'storekeeper.runs.isUnlocked', { number: stop.number }),
    );
    setError(outcome.error);
    if (!outcome.done) reload();
  };
  return (
    <>
      <Button variant="tertiary" loading={isBusy} onClick={() => void turn()}>
        {text(stop.locked ? 'storekeeper.runs.unlockOf' : 'storekeeper.runs.lockOf', { number: stop.number })}
      </Button>
      <Refusal>{error}</Refusal>
    </>
  );
}

function CancelForm({ run, reload, close }: Readonly<{ run: Run; reload: () => void; close: () => void }>) {
  const text = useText();
  const { act, isBusy } = useAct<Run>(reload);
  const cancel = async () => {
    const outcome = await act('POST /delivery-runs/:id/cancel', { params: { id: run.id }, body: { revision: run.revision } }, () =>
      text('storekeeper.runs.isCancelled'),
    );
    if (!outcome.done) reload();
    return outcome;
  };
  return (
    <ActionForm
      explanation={text('storekeeper.runs.cancelExplanation')}
      submit={text('storekeeper.runs.cancel')}
      isDangerous
      isBusy={isBusy}
      onSubmit={cancel}
      close={close}
    />
  );
}
