import { Flex, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { StateBadge } from '../kit/state-badge';
import type { Answer } from '../kit/staff-api';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';

type Slot = Answer<'GET /delivery-slots'>['days'][number]['slots'][number];

/** What customers were promised for the day: the slots of each zone, with what is taken of them. Nothing where there are none, or a role does not see them. */
export function SlotsCard({ day }: Readonly<{ day: string }>) {
  const text = useText();
  const may = useMay('api::delivery.days');
  const { data } = useResource('GET /delivery-slots', may ? { query: { from: day } } : null);
  const found = data?.days.find(({ date }) => date === day);
  if (!found || found.slots.length === 0) return null;
  const heads = (['slotName', 'zone', 'slot', 'taken'] as const).map((head) => text(`storekeeper.runs.${head}`));
  return (
    <Card
      title={text('storekeeper.runs.slots')}
      hint={found.isOff ? text('storekeeper.runs.dayOff') : undefined}
      aside={
        <TextLink tag={Link} to="/delivery-slots">
          {text('storekeeper.runs.toSlots')}
        </TextLink>
      }
    >
      <DataTable heads={heads} rowCount={found.slots.length}>
        {found.slots.map((slot) => (
          <Tr key={slot.slot}>
            <Td>
              <Typography>{slot.name}</Typography>
            </Td>
            <Td>
              <Typography>{slot.zone ?? text('storekeeper.runs.everywhere')}</Typography>
            </Td>
            <Td>
              <Typography>{`${slot.startTime} – ${slot.endTime}`}</Typography>
            </Td>
            <Td>
              <Taken slot={slot} />
            </Td>
          </Tr>
        ))}
      </DataTable>
    </Card>
  );
}

function Taken({ slot: { orders, mostOrders, minutes, mostMinutes, isClosed } }: Readonly<{ slot: Slot }>) {
  const text = useText();
  const isFull = (mostOrders !== null && orders >= mostOrders) || (mostMinutes !== null && minutes >= mostMinutes);
  return (
    <Flex gap={2} wrap="wrap">
      <Typography>
        {mostOrders === null
          ? text('storekeeper.runs.orderCount', { orders })
          : text('storekeeper.runs.takenOf', { orders, most: mostOrders })}
      </Typography>
      {isFull && !isClosed ? <StateBadge variant="warning">{text('storekeeper.runs.full')}</StateBadge> : null}
      {isClosed ? <StateBadge>{text('storekeeper.runs.closed')}</StateBadge> : null}
    </Flex>
  );
}
