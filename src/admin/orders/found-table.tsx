import { Flex, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { FoundOrder } from '../kit/admin-types';
import { DataTable } from '../kit/data-table';
import { moneyText } from '../kit/money-text';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { orderDeskPath } from '../kit/order-paths';
import { ChooseOrder, type Choice } from './choice';
import { goodsWords, moneyWords, statusWords } from './order-words';
import { StateBadge } from '../kit/state-badge';

const heads: readonly TextKey[] = [
  'storekeeper.papers.chosen',
  'storekeeper.orders.number',
  'storekeeper.orders.total',
  'storekeeper.orders.customer',
  'storekeeper.orders.state',
  'storekeeper.orders.pieces',
  'storekeeper.orders.tags',
  'storekeeper.orders.begun',
];

/** Where an order stands, as it is read at a glance. */
export function States({ order }: Readonly<{ order: FoundOrder }>) {
  const text = useText();
  const words = [statusWords[order.status], moneyWords[order.paymentStatus], goodsWords[order.fulfilmentStatus]];
  return (
    <Flex wrap="wrap" gap={1}>
      {words.map(({ key, tone }) => (
        <StateBadge key={key} variant={tone}>
          {text(key)}
        </StateBadge>
      ))}
    </Flex>
  );
}

/** What staff marked it with. */
export function Tags({ order: { tags } }: Readonly<{ order: FoundOrder }>) {
  if (tags.length === 0) return null;
  return (
    <Flex wrap="wrap" gap={1} maxWidth="20rem">
      {tags.map((tag) => (
        <StateBadge key={tag}>{tag}</StateBadge>
      ))}
    </Flex>
  );
}

/** The way to an order. One that was never placed has no number. */
export function OrderNumber({ order: { id, number } }: Readonly<{ order: FoundOrder }>) {
  const text = useText();
  return (
    <TextLink tag={Link} to={orderDeskPath(id)}>
      {number ?? text('storekeeper.orders.unnumbered')}
    </TextLink>
  );
}

/** A line for each order. */
export function FoundTable({ orders, choice }: Readonly<{ orders: readonly FoundOrder[]; choice: Choice }>) {
  const text = useText();
  const moment = useMoment();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={orders.length}>
      {orders.map((order) => (
        <Tr key={order.id}>
          <Td>
            <ChooseOrder order={order} choice={choice} />
          </Td>
          <Td>
            <OrderNumber order={order} />
          </Td>
          <Td>
            <Typography style={{ whiteSpace: 'nowrap' }}>{moneyText(order.total)}</Typography>
          </Td>
          <Td>
            <Flex direction="column" alignItems="flex-start" maxWidth="28rem">
              {order.name === null ? null : <Typography style={{ overflowWrap: 'anywhere' }}>{order.name}</Typography>}
              <Aside>{order.email}</Aside>
            </Flex>
          </Td>
          <Td>
            <States order={order} />
          </Td>
          <Td>
            <Typography>{order.pieces}</Typography>
          </Td>
          <Td>
            <Tags order={order} />
          </Td>
          <Td>
            <Typography style={{ whiteSpace: 'nowrap' }}>{moment(order.createdAt)}</Typography>
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}
