import { useEffect, useState } from 'react';
import { Button, Flex, Link as TextLink, ProgressBar, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Card } from '../../kit/card';
import { addressOf } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useMay } from '../../kit/use-may';
import { useMoment } from '../../kit/use-moment';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import type { Crm } from './crm-draft';

const againMs = 2_000;

type Props = Readonly<{ crm: Crm; reload: () => Promise<void> }>;

/** Everything put there anew: begun, watched, stopped. */
export function ResyncCard({ crm: { name, title, isOn, resync, isBehindSince }, reload }: Props) {
  const text = useText();
  const moment = useMoment();
  const mayRepair = useMay('api::jobs.repair');
  const { send, isBusy } = useSend();
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRunning = resync?.state === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => void reload(), againMs);
    return () => clearTimeout(timer);
  }, [isRunning, resync, reload]);
  const act = async (route: 'POST /crms/:name/resync' | 'POST /crms/:name/resync/stop') => {
    const { method, path } = addressOf(route, { params: { name } });
    const sent = await send(method, path, {});
    setRefusal(sent.error);
    await reload();
  };
  return (
    <Card title={text('storekeeper.crm.resync')} hint={text('storekeeper.crm.resyncHint', { title })}>
      {resync ? (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography role="status">
            {text(`storekeeper.crm.resync.${resync.state}`, { done: resync.done, total: resync.total, at: moment(resync.begunAt) })}
          </Typography>
          {isRunning ? (
            <ProgressBar
              value={resync.total === 0 ? 100 : Math.floor((100 * resync.done) / resync.total)}
              aria-label={text('storekeeper.crm.resync')}
              size="M"
            />
          ) : null}
          {resync.parked > 0 ? <Aside>{text('storekeeper.crm.parked', { count: resync.parked })}</Aside> : null}
        </Flex>
      ) : null}
      {isBehindSince && !isRunning ? (
        <Typography textColor="warning700">{text('storekeeper.crm.behind', { title, at: moment(isBehindSince) })}</Typography>
      ) : null}
      <Refusal>{refusal}</Refusal>
      <Flex gap={2} wrap="wrap" alignItems="center">
        {isRunning ? (
          <Button variant="secondary" loading={isBusy} onClick={() => void act('POST /crms/:name/resync/stop')}>
            {text('storekeeper.crm.stop')}
          </Button>
        ) : (
          <Button variant="secondary" loading={isBusy} disabled={!isOn} onClick={() => void act('POST /crms/:name/resync')}>
            {text('storekeeper.crm.begin')}
          </Button>
        )}
        {mayRepair ? (
          <TextLink tag={Link} to={`/deliveries?channel=crm&target=${name}`}>
            {text('storekeeper.crm.deliveries')}
          </TextLink>
        ) : null}
      </Flex>
    </Card>
  );
}
