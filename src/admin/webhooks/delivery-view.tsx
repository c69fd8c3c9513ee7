import { Button, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { said } from '../said';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { orderDeskPath } from '../kit/order-paths';
import { ScrollRegion } from '../kit/scroll-region';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { useState } from 'react';
import { deliveryStateWords } from './delivery-words';

/** One delivery: what is sent, each try, and what was answered. */
export function DeliveryView() {
  const text = useText();
  const moment = useMoment();
  const { id = '' } = useParams();
  const { data, error, load } = useResource('GET /deliveries/:id', { params: { id } });
  const { act, isBusy } = useAct<object>(() => void load());
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.deliveries.loading')}</Loader>;
  const { key, tone } = deliveryStateWords[data.state];
  const again = async () => {
    const done = await act('POST /deliveries/send-again', { body: { ids: [id] } }, () => text('storekeeper.deliveries.again'));
    setRefusal(done.error);
  };
  const drop = async () => {
    const done = await act('POST /deliveries/drop', { body: { ids: [id] } }, () => text('storekeeper.deliveries.dropped'));
    setRefusal(done.error);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to="/deliveries">
        {text('storekeeper.deliveries.title')}
      </TextLink>
      <Card
        title={data.eventType}
        hint={text('storekeeper.deliveries.written', { at: moment(data.createdAt) })}
        aside={
          <Flex gap={2}>
            {data.state === 'waiting' ? null : (
              <Button variant="secondary" loading={isBusy} onClick={() => void again()}>
                {text('storekeeper.deliveries.sendAgain')}
              </Button>
            )}
            {data.state === 'waiting' || data.state === 'parked' ? (
              <Button variant="danger-light" disabled={isBusy} onClick={() => void drop()}>
                {text('storekeeper.deliveries.drop')}
              </Button>
            ) : null}
          </Flex>
        }
      >
        <Flex gap={1} wrap="wrap">
          <StateBadge variant={tone}>{text(key)}</StateBadge>
          {data.isLate ? <StateBadge variant="warning">{text('storekeeper.deliveries.late')}</StateBadge> : null}
        </Flex>
        {data.isLate ? <Aside>{text('storekeeper.deliveries.lateHint')}</Aside> : null}
        {data.dueAt ? <Typography>{text('storekeeper.deliveries.due', { at: moment(data.dueAt) })}</Typography> : null}
        {data.aggregateType === 'order' ? (
          <TextLink tag={Link} to={orderDeskPath(data.aggregateId)}>
            {text('storekeeper.deliveries.order')}
          </TextLink>
        ) : (
          <Aside>
            {data.aggregateType} {data.aggregateId}
          </Aside>
        )}
        <Refusal>{refusal ?? error}</Refusal>
      </Card>
      <Card title={text('storekeeper.deliveries.triesTitle')}>
        {data.tries.length === 0 ? (
          <Aside>{text('storekeeper.deliveries.notTried')}</Aside>
        ) : (
          <DataTable
            heads={[
              text('storekeeper.deliveries.at'),
              text('storekeeper.deliveries.status'),
              text('storekeeper.deliveries.took'),
              text('storekeeper.deliveries.why'),
            ]}
            rowCount={data.tries.length}
          >
            {data.tries.map((each, index) => (
              <Tr key={index}>
                <Td>
                  <Typography>{moment(each.at)}</Typography>
                </Td>
                <Td>
                  <Typography>{each.status ?? '–'}</Typography>
                </Td>
                <Td>
                  <Typography>{each.tookMs === null ? '–' : text('storekeeper.deliveries.ms', { ms: each.tookMs })}</Typography>
                </Td>
                <Td>
                  <Typography style={{ overflowWrap: 'anywhere' }}>{each.reason === null ? '–' : said(each.reason)}</Typography>
                </Td>
              </Tr>
            ))}
          </DataTable>
        )}
      </Card>
      {data.answer ? (
        <Card title={text('storekeeper.deliveries.answer')} hint={text('storekeeper.deliveries.answerHint')}>
          <Code label={text('storekeeper.deliveries.answer')}>{data.answer}</Code>
        </Card>
      ) : null}
      {data.event ? (
        <Card title={text('storekeeper.deliveries.sent')} hint={text('storekeeper.deliveries.sentHint')}>
          <Code label={text('storekeeper.deliveries.sent')}>{JSON.stringify(data.event, null, 2)}</Code>
        </Card>
      ) : null}
    </Flex>
  );
}

const Code = ({ label, children }: Readonly<{ label: string; children: string }>) => (
  <ScrollRegion label={label}>
    <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', fontFamily: 'monospace' }}>{children}</Typography>
  </ScrollRegion>
);
