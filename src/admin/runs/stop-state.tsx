import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { moneyText } from '../kit/money-text';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useOpenFile } from '../kit/use-open-file';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import type { Run, Stop } from './use-day';
import type { Words } from './use-words';

const states: Readonly<Record<Stop['state'], TextKey>> = {
  waiting: 'storekeeper.runs.stop.waiting',
  arrived: 'storekeeper.runs.stop.arrived',
  delivered: 'storekeeper.runs.stop.delivered',
  failed: 'storekeeper.runs.stop.failed',
};
const colours = { waiting: 'secondary', arrived: 'primary', delivered: 'success', failed: 'danger' } as const;
const reasons: Readonly<Record<NonNullable<Stop['reason']>, TextKey>> = {
  nobody_home: 'storekeeper.runs.reason.nobody_home',
  refused: 'storekeeper.runs.reason.refused',
  wrong_address: 'storekeeper.runs.reason.wrong_address',
  damaged: 'storekeeper.runs.reason.damaged',
  no_time: 'storekeeper.runs.reason.no_time',
  other: 'storekeeper.runs.reason.other',
  not_reached: 'storekeeper.runs.reason.not_reached',
};
const places: Readonly<Record<NonNullable<Stop['leftAt']>, TextKey>> = {
  hand: 'storekeeper.runs.left.hand',
  door: 'storekeeper.runs.left.door',
  neighbour: 'storekeeper.runs.left.neighbour',
  reception: 'storekeeper.runs.left.reception',
};
const files: Readonly<Record<Kind, TextKey>> = {
  photo: 'storekeeper.runs.proof.photo',
  signature: 'storekeeper.runs.proof.signature',
};

/** When it was planned, and when it came or is expected. */
export function StopArrival({ stop, words }: Readonly<{ stop: Stop; words: Words }>) {
  const text = useText();
  const { arrivesAt, expectedAt, doneAt, lateSeconds } = stop;
  const at = doneAt ?? expectedAt ?? arrivesAt;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography>{words.time(at)}</Typography>
      {words.time(at) === words.time(arrivesAt) ? null : <Aside>{text('storekeeper.runs.plannedAt', { at: words.time(arrivesAt) })}</Aside>}
      {lateSeconds >= 60 ? (
        <StateBadge variant="warning">{text('storekeeper.runs.late', { minutes: words.minutes(lateSeconds) })}</StateBadge>
      ) : null}
    </Flex>
  );
}

type Kind = Stop['proof'][number]['kind'];
/** What couriers showed of a run: a column each. */
export const proofOf = ({ stops }: Pick<Run, 'stops'>): Kind[] =>
  (['photo', 'signature'] as const).filter((kind) => stops.some(({ proof }) => proof.some((file) => file.kind === kind)));

// Strapi's cells run on in one line.
const Said = styled.div`
  min-width: 20rem;
  white-space: normal;
  overflow-wrap: anywhere;
`;

/** What became of a stop, with what its courier says and shows of it. */
export function StopState({ stop }: Readonly<{ stop: Stop }>) {
  const text = useText();
  const { state, reason, leftAt, collected, note } = stop;
  const said = [
    reason && text(reasons[reason]),
    leftAt && text(places[leftAt]),
    collected && text('storekeeper.runs.collected', { amount: moneyText(collected) }),
    note,
  ].filter(Boolean);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StateBadge variant={colours[state]}>{text(states[state])}</StateBadge>
      {said.length > 0 ? (
        <Said>
          <Aside>{said.join(' · ')}</Aside>
        </Said>
      ) : null}
    </Flex>
  );
}

/** Opens a photo or a signature. One thing to press in a cell, as arrow keys lead from cell to cell. */
export function ProofButton({ stop, kind }: Readonly<{ stop: Stop; kind: Kind }>) {
  const text = useText();
  const { open, isOpening, error } = useOpenFile();
  const file = stop.proof.find((each) => each.kind === kind);
  if (!file) return null;
  const { id } = file;
  return (
    <>
      <Button
        variant="tertiary"
        loading={isOpening}
        onClick={() => void open('GET /delivery-files/:id/content', { params: { id } }, 'image/jpeg')}
      >
        {text(files[kind], { number: stop.number })}
      </Button>
      <Refusal>{error}</Refusal>
    </>
  );
}
