import { Box, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { OrderActions } from './order-actions';
import { OrderCustomer } from './order-customer';
import { OrderNotes } from './order-notes';
import { OrderPacking } from './order-packing';
import { OrderTags } from './order-tags';
import { OrderAddress } from './order-address';
import { OrderLines } from './order-lines';
import { orderFieldsPath, ordersPath } from '../kit/order-paths';
import { OrderPayments } from './order-payments';
import { OrderReturns } from './order-returns';
import { OrderShipments } from './order-shipments';
import { OrderTimeline } from './order-timeline';
import { StatusBadges } from './status-badges';
import { useOrder } from './use-order';

// What can be done comes first where there is one column, and stands on the right where there is room.
const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: minmax(0, 1fr);
  grid-template-areas: 'actions' 'order' 'beside';
  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 34rem;
    grid-template-rows: auto 1fr;
    grid-template-areas: 'order actions' 'order beside';
  }
`;
const Column = styled.div<{ $area: 'actions' | 'order' | 'beside' }>`
  grid-area: ${({ $area }) => $area};
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
`;

function Card({ children }: Readonly<{ children: React.ReactNode }>) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} width="100%">
      <Flex direction="column" alignItems="stretch" gap={4}>
        {children}
      </Flex>
    </Box>
  );
}

function Desk({ id }: Readonly<{ id: string }>) {
  const text = useText();
  const moment = useMoment();
  const { desk, error } = useOrder(id);
  if (!desk) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.order.loading')}</Loader>;
  const { order } = desk;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-end" wrap="wrap" gap={3}>
        <Typography variant="beta" tag="h2">
          {order.number ?? text('storekeeper.orders.unnumbered')}
        </Typography>
        <Aside>{order.placedAt ? text('storekeeper.orders.placedAt', { at: moment(order.placedAt) }) : null}</Aside>
      </Flex>
      <Columns>
        <Column $area="actions">
          <Card>
            <StatusBadges order={order} />
            <OrderActions {...desk} />
          </Card>
        </Column>
        <Column $area="order">
          <Card>
            <OrderLines order={order} isWide />
          </Card>
          {order.actions.includes('ship') ? (
            <Card>
              <OrderPacking {...desk} />
            </Card>
          ) : null}
          <Card>
            <OrderPayments order={order} />
          </Card>
          {order.shipments.length > 0 || order.returnRequests.length > 0 ? (
            <Card>
              <OrderShipments {...desk} />
              <OrderReturns {...desk} />
            </Card>
          ) : null}
          <Card>
            <OrderTimeline order={order} />
          </Card>
        </Column>
        <Column $area="beside">
          <Card>
            <OrderNotes {...desk} />
            <OrderTags {...desk} />
          </Card>
          <Card>
            <OrderCustomer order={order} />
            <OrderAddress order={order} />
            {order.note ? (
              <Section title={text('storekeeper.orders.note')}>
                <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{order.note}</Typography>
              </Section>
            ) : null}
            <TextLink tag={Link} to={orderFieldsPath(id)}>
              {text('storekeeper.orders.allFields')}
            </TextLink>
          </Card>
        </Column>
      </Columns>
    </Flex>
  );
}

/** One order over the whole width: what was bought and paid, what happened, and what can be done now. */
export function OrderDeskPage() {
  const text = useText();
  const { id = '' } = useParams();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${ordersPath}`}>
        {text('storekeeper.orders.back')}
      </TextLink>
      <Desk key={id} id={id} />
    </Flex>
  );
}
