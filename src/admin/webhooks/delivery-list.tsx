import { useState } from 'react';
import { Box, Button, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Link, useSearchParams } from 'react-router-dom';
import { said } from '../said';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { ChoiceField, TextField } from '../kit/form-fields';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { MomentField } from '../kit/zone-fields';
import { askedOf, filterOf, noFilter, type DeliveryFilter } from './delivery-filter';
import { channelWords, deliveryStateWords, type Delivery } from './delivery-words';
import { SendAgain } from './send-again';

const limit = '50';
const all = 'all';

/** Deliveries, the newest first, by target, state, event and time; what was given up is sent again from here. */
export function DeliveryList() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const targets = useResource('GET /delivery-targets', {});
  const state = filter.state === '' ? {} : { state: filter.state as Delivery['state'] };
  const { data, error, load } = useResource('GET /deliveries', {
    query: { ...askedOf(filter), ...state, limit, ...(cursor !== undefined && { cursor }) },
  });
  const change = (next: Partial<DeliveryFilter>) => {
    setCursors([]);
    const set = Object.entries({ ...filter, ...next }).filter(([, value]) => value !== '');
    setSearch(new URLSearchParams(set));
  };
  const known = targets.data?.targets ?? [];
  const nameOf = ({ target, channel }: Readonly<{ target: string; channel: string }>) =>
    known.find((each) => each.target === target && each.channel === channel)?.name ?? target;
  const again = async () => {
    await Promise.all([load(), targets.load()]);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Aside>{text('storekeeper.deliveries.about')}</Aside>
      <Card title={text('storekeeper.deliveries.filter')}>
        <Flex wrap="wrap" gap={3} alignItems="flex-end">
          <Box width={{ initial: '100%', small: '32rem' }}>
            <ChoiceField
              label={text('storekeeper.deliveries.target')}
              value={filter.target || all}
              choices={[{ id: all, name: text('storekeeper.deliveries.all') }, ...known.map(({ target, name }) => ({ id: target, name }))]}
              onChange={(target) => change({ target: target === all ? '' : target })}
            />
          </Box>
          <Box width={{ initial: '100%', small: '20rem' }}>
            <ChoiceField
              label={text('storekeeper.deliveries.state')}
              value={filter.state || all}
              choices={[
                { id: all, name: text('storekeeper.deliveries.all') },
                ...Object.entries(deliveryStateWords).map(([id, { key }]) => ({ id, name: text(key) })),
              ]}
              onChange={(next) => change({ state: next === all ? '' : next })}
            />
          </Box>
          <Box width={{ initial: '100%', small: '22rem' }}>
            <TextField
              label={text('storekeeper.deliveries.event')}
              value={filter.type}
              onChange={(type) => change({ type: type.slice(0, 80) })}
            />
          </Box>
          <Box width={{ initial: '100%', small: '22rem' }}>
            <MomentField label={text('storekeeper.deliveries.from')} value={filter.from} onChange={(from) => change({ from })} />
          </Box>
          <Box width={{ initial: '100%', small: '22rem' }}>
            <MomentField label={text('storekeeper.deliveries.to')} value={filter.to} onChange={(to) => change({ to })} />
          </Box>
          {search.size > 0 ? (
            <Button variant="tertiary" size="L" onClick={() => change(noFilter)}>
              {text('storekeeper.deliveries.clear')}
            </Button>
          ) : null}
        </Flex>
        {filter.state === 'parked' || filter.state === 'delivered' ? (
          <SendAgain key={search.toString()} filter={filter} state={filter.state} known={known} reload={again} />
        ) : null}
      </Card>
      <Refusal>{error ?? targets.error}</Refusal>
      {data ? (
        <Card title={text('storekeeper.deliveries.list')}>
          {data.deliveries.length === 0 ? (
            <Aside>{text('storekeeper.deliveries.none')}</Aside>
          ) : (
            <Rows deliveries={data.deliveries} nameOf={nameOf} />
          )}
          <Flex gap={2}>
            {cursors.length > 0 ? (
              <Button variant="tertiary" onClick={() => setCursors(cursors.slice(0, -1))}>
                {text('storekeeper.deliveries.newer')}
              </Button>
            ) : null}
            {data.nextCursor ? (
              <Button variant="tertiary" onClick={() => setCursors([...cursors, data.nextCursor ?? ''])}>
                {text('storekeeper.deliveries.older')}
              </Button>
            ) : null}
          </Flex>
        </Card>
      ) : error ? null : (
        <Loader>{text('storekeeper.deliveries.loading')}</Loader>
      )}
    </Flex>
  );
}

type RowsProps = Readonly<{ deliveries: readonly Delivery[]; nameOf: (delivery: Delivery) => string }>;

function Rows({ deliveries, nameOf }: RowsProps) {
  const text = useText();
  const moment = useMoment();
  return (
    <DataTable
      heads={[
        text('storekeeper.deliveries.at'),
        text('storekeeper.deliveries.event'),
        text('storekeeper.deliveries.target'),
        text('storekeeper.deliveries.state'),
        text('storekeeper.deliveries.tries'),
        text('storekeeper.deliveries.why'),
      ]}
      rowCount={deliveries.length}
    >
      {deliveries.map((delivery) => {
        const { key, tone } = deliveryStateWords[delivery.state];
        return (
          <Tr key={delivery.id}>
            <Td>
              <TextLink tag={Link} to={`/deliveries/${delivery.id}`}>
                {moment(delivery.createdAt)}
              </TextLink>
            </Td>
            <Td>
              <Typography>{delivery.eventType}</Typography>
            </Td>
            <Td>
              <Flex direction="column" alignItems="flex-start">
                <Typography style={{ overflowWrap: 'anywhere' }}>{nameOf(delivery)}</Typography>
                <Aside>{labelFor(text)(channelWords, delivery.channel)}</Aside>
              </Flex>
            </Td>
            <Td>
              <Flex gap={1} wrap="wrap">
                <StateBadge variant={tone}>{text(key)}</StateBadge>
                {delivery.isLate ? <StateBadge variant="warning">{text('storekeeper.deliveries.late')}</StateBadge> : null}
              </Flex>
            </Td>
            <Td>
              <Typography>{delivery.attempts}</Typography>
            </Td>
            <Td>
              <Typography style={{ overflowWrap: 'anywhere' }}>{delivery.reason === null ? '–' : said(delivery.reason)}</Typography>
            </Td>
          </Tr>
        );
      })}
    </DataTable>
  );
}
