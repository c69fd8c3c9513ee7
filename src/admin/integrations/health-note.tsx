import { Typography } from '@strapi/design-system';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { Integration } from './draft';

/** How a company has answered since the shop was started. */
export function HealthNote({ health }: Pick<Integration, 'health'>) {
  const text = useText();
  const moment = useMoment();
  if (!health) return null;
  const { isResting, failure, answeredAt } = health;
  const isBad = failure !== null && (answeredAt === null || answeredAt < failure.at);
  return (
    <>
      {isResting ? <Typography textColor="danger600">{text('storekeeper.integrations.resting')}</Typography> : null}
      {failure && isBad ? <Aside>{text('storekeeper.integrations.failed', { at: moment(failure.at), said: failure.said })}</Aside> : null}
      {answeredAt ? <Aside>{text('storekeeper.integrations.answered', { at: moment(answeredAt) })}</Aside> : null}
    </>
  );
}
