import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { orderDeskPath } from '../kit/order-paths';
import { StateBadge } from '../kit/state-badge';
import { useText } from '../kit/use-text';
import { progressOf } from './progress';
import type { Run } from './use-day';
import type { Words } from './use-words';

type Props = Readonly<{ runs: readonly Run[]; words: Words }>;

/** How the day goes, while somebody is on the way: what is done, and who gets their order late. */
export function DayProgress({ runs, words }: Props) {
  const text = useText();
  const { delivered, open, failed, late } = progressOf(runs);
  if (delivered + open + failed === 0) return null;
  return (
    <Card title={text('storekeeper.runs.progress')} hint={text('storekeeper.runs.progressHint')}>
      <Flex gap={2} wrap="wrap" role="status">
        <StateBadge variant="success">{text('storekeeper.runs.progress.delivered', { stops: delivered })}</StateBadge>
        <StateBadge variant="secondary">{text('storekeeper.runs.progress.open', { stops: open })}</StateBadge>
        {failed > 0 ? <StateBadge variant="danger">{text('storekeeper.runs.progress.failed', { stops: failed })}</StateBadge> : null}
        {late.length > 0 ? (
          <StateBadge variant="warning">{text('storekeeper.runs.progress.late', { stops: late.length })}</StateBadge>
        ) : null}
      </Flex>
      {late.map(({ id, order, number, expectedAt, lateSeconds }) => (
        <Typography key={id}>
          <Link to={orderDeskPath(order)}>{number}</Link>{' '}
          {text('storekeeper.runs.lateAt', { at: expectedAt ? words.time(expectedAt) : '', minutes: words.minutes(lateSeconds) })}
        </Typography>
      ))}
    </Card>
  );
}
