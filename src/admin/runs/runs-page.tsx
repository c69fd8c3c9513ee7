import { useState } from 'react';
import { Box, Flex, Loader } from '@strapi/design-system';
import { styled } from 'styled-components';
import { ChoiceField } from '../kit/form-fields';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { CouriersCard } from './couriers-card';
import { FiguresCard } from './figures-card';
import { MapCard } from './map-card';
import { PlanCard } from './plan-card';
import { RunsCard } from './runs-card';
import { useLive } from './use-live';
import { RunsDesk } from './runs-desk';
import { SlotsCard } from './slots-card';
import { TypedField } from './typed-field';
import { useDay, type Depots, type Plan } from './use-day';
import { useWords } from './use-words';
import { WaitingCard } from './waiting-card';

const SideBySide = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 44rem), 1fr));
  align-items: start;
`;

/** A day of a depot: who drives, what waits, what is planned, and the runs there are. */
export function RunsPage() {
  const text = useText();
  const { data, error } = useResource('GET /delivery-depots', {});
  return (
    <>
      <Refusal>{error}</Refusal>
      {!data && !error ? <Loader>{text('storekeeper.runs.loading')}</Loader> : null}
      {data?.depots.length === 0 ? <Refusal>{text('storekeeper.runs.noDepots')}</Refusal> : null}
      {data?.depots[0] ? <Desk known={data} first={(data.depots.find(({ isPlaced }) => isPlaced) ?? data.depots[0]).id} /> : null}
    </>
  );
}

function Desk({ known: { today, timeZone, depots }, first }: Readonly<{ known: Depots; first: string }>) {
  const text = useText();
  const words = useWords(timeZone);
  const [typed, setTyped] = useState(today);
  const [location, setLocation] = useState(first);
  const [plan, setPlan] = useState<Plan | null>(null);
  const day = /^20\d\d-\d\d-\d\d$/.test(typed) ? typed : null;
  const desk = useDay(day, location);
  const { couriers, waiting, allRuns, runs, error, reload } = desk;
  useLive(runs?.some(({ state }) => state === 'started') ?? false, reload);
  const depot = depots.find(({ id }) => id === location);
  const isPlaced = depot?.isPlaced ?? false;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Box width={{ initial: '100%', medium: '20rem' }}>
          <TypedField label={text('storekeeper.runs.day')} type="date" value={typed} onChange={setTyped} />
        </Box>
        <Box width={{ initial: '100%', medium: '32rem' }}>
          <ChoiceField
            label={text('storekeeper.runs.depot')}
            value={location}
            choices={depots}
            error={isPlaced ? undefined : text('storekeeper.runs.refused.unplaced')}
            onChange={setLocation}
          />
        </Box>
      </Flex>
      <Refusal>{day === null ? text('storekeeper.runs.noDay') : error}</Refusal>
      {day !== null && !error && !(couriers && waiting && allRuns) ? <Loader>{text('storekeeper.runs.loading')}</Loader> : null}
      {day !== null && couriers && waiting && allRuns && runs ? (
        <>
          <SideBySide>
            <PlanCard
              key={`${day} ${location}`}
              {...{ day, location, isPlaced, couriers, words, reload }}
              allRuns={allRuns}
              waiting={waiting}
              showPlan={setPlan}
            />
            <CouriersCard couriers={couriers} reload={reload} />
          </SideBySide>
          <RunsDesk {...{ runs, words, reload }} candidates={waiting.candidates}>
            {depot ? <MapCard {...{ depot, plan, runs, couriers, words }} candidates={waiting.candidates} /> : null}
            <RunsCard {...{ day, runs, words, reload }} candidates={waiting.candidates} />
          </RunsDesk>
          <WaitingCard waiting={waiting} words={words} />
          <SlotsCard day={day} />
          <FiguresCard {...{ day, location, words }} />
        </>
      ) : null}
    </Flex>
  );
}
