import { Button, Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { orderDeskPath } from '../kit/order-paths';
import { Aside, Section, Stack } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { reasons } from './reasons';
import type { Courier, Plan } from './use-day';
import type { Words } from './use-words';

type Props = Readonly<{
  plan: Plan;
  couriers: readonly Courier[];
  words: Words;
  isBusy: boolean;
  accept: () => void;
  drop: () => void;
}>;

/** What a plan comes to, and who is not served, before anybody is told. */
export function PlanView({ plan: { runs, unserved, by }, couriers, words, isBusy, accept, drop }: Props) {
  const text = useText();
  const sum = (of: 'metres' | 'seconds'): number => runs.reduce((all, run) => all + run[of], 0);
  return (
    <Flex tag="section" aria-label={text('storekeeper.runs.thePlan')} direction="column" alignItems="stretch" gap={4}>
      <Typography fontWeight="bold">
        {[
          text('storekeeper.runs.runCount', { runs: runs.length }),
          text('storekeeper.runs.orderCount', { orders: runs.reduce((all, { stops }) => all + stops.length, 0) }),
          words.way(sum('metres')),
          words.minutes(sum('seconds')),
        ].join(' · ')}
      </Typography>
      {by === 'straight_lines' ? <Aside>{text('storekeeper.runs.straightLines')}</Aside> : null}
      {runs.map((run) => (
        <Section key={run.courier} title={couriers.find(({ id }) => id === run.courier)?.name ?? ''}>
          <Typography>{[words.span(run.departsAt, run.backAt), words.way(run.metres)].join(' · ')}</Typography>
          <Aside>{run.stops.map(({ number, arrivesAt }) => `${number} (${words.time(arrivesAt)})`).join(', ')}</Aside>
        </Section>
      ))}
      {unserved.length > 0 ? (
        <Section title={text('storekeeper.runs.unserved', { orders: unserved.length })}>
          <Stack>
            {unserved.map(({ order, number, because }) => (
              <Flex key={order} gap={2} wrap="wrap">
                <TextLink tag={Link} to={orderDeskPath(order)}>
                  {number}
                </TextLink>
                <Typography>{text(reasons[because])}</Typography>
              </Flex>
            ))}
          </Stack>
        </Section>
      ) : null}
      <Flex gap={3} wrap="wrap">
        <Button loading={isBusy} disabled={runs.length === 0} onClick={accept}>
          {text('storekeeper.runs.accept')}
        </Button>
        <Button variant="tertiary" disabled={isBusy} onClick={drop}>
          {text('storekeeper.runs.drop')}
        </Button>
      </Flex>
    </Flex>
  );
}
