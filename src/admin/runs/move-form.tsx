import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ChoiceField } from '../kit/form-fields';
import type { Answer } from '../kit/staff-api';
import { Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { usePreview } from '../kit/use-preview';
import { useText, type Text } from '../kit/use-text';
import type { TextKey } from '../texts';
import { firstPlaceOf, placesOf } from './places';
import type { Candidate, Run, Stop } from './use-day';
import type { Words } from './use-words';

type Props = Readonly<{
  /** Null: an order that waits is added. */
  stop: Stop | null;
  from: Run | null;
  to: Run;
  /** Where it was let go of; else one earlier is offered. */
  place?: number;
  open: readonly Run[];
  candidates: readonly Candidate[];
  words: Words;
  reload: () => void;
  close: () => void;
}>;
type Preview = Answer<'POST /delivery-moves/preview'>;

const off = 'off';
const named = ({ id, courier }: Run) => ({ id, name: courier.name });
const faults: Readonly<Record<Preview['faults'][number]['is'], TextKey>> = {
  too_much: 'storekeeper.runs.fault.too_much',
  too_late: 'storekeeper.runs.fault.too_late',
  back_too_late: 'storekeeper.runs.fault.back_too_late',
  wrong_vehicle: 'storekeeper.runs.refused.doesNotFit',
  wrong_beginning: 'storekeeper.runs.refused.doesNotFit',
  unknown: 'storekeeper.runs.refused.doesNotFit',
};

/** Where an order is to stand: earlier, later, on another run or on none, with what that costs before it is done. */
export function MoveForm({ stop, from, to, place, open, candidates, words, reload, close }: Props) {
  const text = useText();
  const { act, isBusy } = useAct<Run[]>(reload);
  const [order, setOrder] = useState(stop?.order);
  const [run, setRun] = useState(to.id);
  const before = from?.stops.findIndex((each) => each.order === stop?.order) ?? -1;
  // One earlier; the first one, one later.
  const [typedPlace, setPlace] = useState(place ?? (before > 0 ? before - 1 : before === 0 ? 1 : to.stops.length));
  const target = open.find(({ id }) => id === run) ?? null;
  const places = target ? placesOf(target, order) : [];
  const first = target ? firstPlaceOf(target) : 0;
  const position = Math.max(first, Math.min(typedPlace, Math.max(0, places.length - 1)));
  const isUnmoved = target !== null && target.id === from?.id && position === before;
  const body = order === undefined || isUnmoved || (!target && run !== off) ? null : moved({ order, from, target, position });
  const { preview, error } = usePreview('POST /delivery-moves/preview', body && { body });
  const move = async (asked: NonNullable<typeof body>) => {
    const outcome = await act('POST /delivery-moves', { body: asked }, () =>
      text(asked.to ? 'storekeeper.runs.isMoved' : 'storekeeper.runs.isOff'),
    );
    if (!outcome.done) reload();
    return outcome;
  };
  return (
    <ActionForm
      explanation={text(stop ? 'storekeeper.runs.moveExplanation' : 'storekeeper.runs.addExplanation')}
      submit={text(stop ? 'storekeeper.runs.move' : 'storekeeper.runs.add')}
      isReady={preview?.faults.length === 0}
      isBusy={isBusy}
      onSubmit={body ? () => move(body) : null}
      close={close}
    >
      {stop ? null : (
        <ChoiceField
          label={text('storekeeper.runs.order')}
          value={order}
          choices={candidates
            .filter(({ because }) => because === null)
            .map((each) => ({ id: each.order, name: [each.number, each.name, words.address(each.address)].filter(Boolean).join(' · ') }))}
          onChange={setOrder}
        />
      )}
      {stop ? (
        <ChoiceField
          label={text('storekeeper.runs.onRun')}
          value={run}
          choices={from?.state === 'started' ? [named(from)] : [...open.map(named), { id: off, name: text('storekeeper.runs.takeOff') }]}
          onChange={setRun}
        />
      ) : null}
      {target ? (
        <ChoiceField
          label={text('storekeeper.runs.place')}
          value={String(position)}
          choices={places
            .map((next, index) => ({
              id: String(index),
              name:
                next === null
                  ? text('storekeeper.runs.lastStop', { place: index + 1 })
                  : text('storekeeper.runs.stopBefore', { place: index + 1, number: next }),
            }))
            .slice(first)}
          onChange={(place) => setPlace(Number(place))}
        />
      ) : null}
      <Refusal>{error ?? faultOf(text, preview)}</Refusal>
      <Typography role="status">
        {preview?.faults.length === 0
          ? text('storekeeper.runs.costs', { way: words.way(preview.metres, true), time: words.minutes(preview.seconds, true) })
          : ''}
      </Typography>
    </ActionForm>
  );
}

const faultOf = (text: Text, preview: Preview | null): string | null => {
  const [first] = preview?.faults ?? [];
  return first ? text(faults[first.is]) : null;
};

type Moved = Readonly<{ order: string; from: Run | null; target: Run | null; position: number }>;

function moved({ order, from, target, position }: Moved) {
  const seen = [from, target].filter((run, index, all) => run !== null && all.findIndex((each) => each?.id === run.id) === index);
  return {
    order,
    to: target && { run: target.id, position },
    seen: seen.flatMap((run) => (run ? [{ id: run.id, revision: run.revision }] : [])),
  };
}
