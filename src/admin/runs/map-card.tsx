import { lazy, Suspense, useMemo, useRef } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Card } from '../kit/card';
import { useTiles } from '../kit/map/use-tiles';
import { useText } from '../kit/use-text';
import { mapRuns } from './map-runs';
import { lineOf } from './run-lines';
import { useChoice } from './runs-desk';
import type { Candidate, Courier, Depots, Plan, Run } from './use-day';
import type { Words } from './use-words';

// Leaflet is loaded where there is something to draw.
const RunMap = lazy(() => import('./run-map'));

type Props = Readonly<{
  depot: Depots['depots'][number];
  plan: Plan | null;
  runs: readonly Run[];
  candidates: readonly Candidate[];
  couriers: readonly Courier[];
  words: Words;
}>;

/** The plan or the runs of the day on a map. */
export function MapCard({ depot: { name, place }, plan, runs, candidates, couriers, words }: Props) {
  const text = useText();
  const tiles = useTiles();
  const { chosen, choose } = useChoice();
  const after = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => mapRuns({ plan, runs, candidates, couriers }, words), [plan, runs, candidates, couriers]);
  if (!place || drawn.length === 0) return null;
  return (
    <Card
      title={text(plan ? 'storekeeper.runs.mapOfPlan' : 'storekeeper.runs.map')}
      hint={text('storekeeper.runs.mapHint')}
      aside={
        <Button variant="tertiary" onClick={() => after.current?.focus()}>
          {text('storekeeper.runs.skipMap')}
        </Button>
      }
    >
      <Flex gap={4} wrap="wrap">
        {drawn.map((run, index) => (
          <Flex key={run.id} gap={2}>
            <svg width={40} height={10} aria-hidden>
              <line x1={0} x2={40} y1={5} y2={5} stroke={lineOf(index).color} strokeWidth={4} strokeDasharray={lineOf(index).dash} />
            </svg>
            <Typography>{run.name}</Typography>
          </Flex>
        ))}
      </Flex>
      <Suspense fallback={<Loader small>{text('storekeeper.runs.loading')}</Loader>}>
        <RunMap
          label={text('storekeeper.runs.map')}
          depot={{ name, place }}
          runs={drawn}
          tiles={tiles}
          chosen={chosen}
          seen={(run) => text('storekeeper.runs.seenAt', { name: run.name, time: run.position ? words.time(run.position.at) : '' })}
          choose={choose}
        />
      </Suspense>
      <Box ref={after} tabIndex={-1} />
    </Card>
  );
}
