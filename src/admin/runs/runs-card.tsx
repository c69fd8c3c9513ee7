import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../kit/use-text';
import { DayProgress } from './day-progress';
import { PrintSheet } from './print-sheet';
import { RunCard } from './run-card';
import { isOpen, type Candidate, type Run } from './use-day';
import type { Words } from './use-words';

type Props = Readonly<{ day: string; runs: readonly Run[]; candidates: readonly Candidate[]; words: Words; reload: () => void }>;

/** The runs of the day, a table each. */
export function RunsCard({ day, runs, candidates, words, reload }: Props) {
  const text = useText();
  const [printed, setPrinted] = useState<Run | null>(null);
  const open = runs.filter(isOpen);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <DayProgress {...{ runs, words }} />
      {runs.length === 0 ? <Typography>{text('storekeeper.runs.noRuns')}</Typography> : null}
      {runs.map((run) => (
        <RunCard key={run.id} {...{ day, run, open, candidates, words, reload }} print={() => setPrinted(run)} />
      ))}
      {printed ? <PrintSheet run={printed} words={words} done={() => setPrinted(null)} /> : null}
    </Flex>
  );
}
