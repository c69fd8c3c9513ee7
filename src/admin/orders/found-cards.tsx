import { Box, Flex, Typography } from '@strapi/design-system';
import type { FoundOrder } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { ChooseOrder, type Choice } from './choice';
import { OrderNumber, States, Tags } from './found-table';

/** The same on a narrow screen: below each order who it is for, how it stands and what it comes to. */
export function FoundCards({ orders, choice }: Readonly<{ orders: readonly FoundOrder[]; choice: Choice }>) {
  const text = useText();
  const moment = useMoment();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {orders.map((order) => (
        <Box key={order.id} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Flex justifyContent="space-between" gap={2}>
              <Flex gap={2}>
                <ChooseOrder order={order} choice={choice} />
                <OrderNumber order={order} />
              </Flex>
              <Typography fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
                {moneyText(order.total)}
              </Typography>
            </Flex>
            <Aside>{[order.name, order.email].filter(Boolean).join(' · ')}</Aside>
            <States order={order} />
            <Tags order={order} />
            <Aside>{text('storekeeper.orders.piecesAt', { count: order.pieces, at: moment(order.createdAt) })}</Aside>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
