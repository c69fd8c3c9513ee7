import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Aside } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { Webhook } from './webhook-draft';

/** How a webhook stands: what waits, what failed, why it was switched off. */
export function WebhookNote({ webhook }: Readonly<{ webhook: Webhook }>) {
  const text = useText();
  const moment = useMoment();
  const maySee = useMay('api::jobs.repair');
  const { id, waiting, parked, offBecause, offAt, failingSince, restsUntil, secretBeforeUntil, changedAt, changedBy } = webhook;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {offBecause && offAt ? (
        <Typography textColor="danger600">{text('storekeeper.webhooks.off', { at: moment(offAt), because: offBecause })}</Typography>
      ) : null}
      {failingSince ? (
        <Typography textColor="danger600">{text('storekeeper.webhooks.failing', { at: moment(failingSince) })}</Typography>
      ) : null}
      {restsUntil ? <Aside>{text('storekeeper.webhooks.rests', { at: moment(restsUntil) })}</Aside> : null}
      <Typography>{text('storekeeper.webhooks.stands', { waiting, parked })}</Typography>
      {maySee ? (
        <TextLink tag={Link} to={`/deliveries?${new URLSearchParams({ target: id })}`}>
          {text('storekeeper.webhooks.log')}
        </TextLink>
      ) : null}
      {secretBeforeUntil ? <Aside>{text('storekeeper.webhooks.secret.before', { at: moment(secretBeforeUntil) })}</Aside> : null}
      <Aside>{text('storekeeper.webhooks.changed', { at: moment(changedAt), by: changedBy ?? '–' })}</Aside>
    </Flex>
  );
}
