import { Box, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import type { StaffOrderView } from '../kit/admin-types';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { OrderActions } from './order-actions';
import { OrderAddress } from './order-address';
import { OrderLines } from './order-lines';
import { orderFieldsPath, ordersPath } from '../kit/order-paths';
import { OrderPayments } from './order-payments';
import { writeOrderQuery } from './order-query';
import { OrderReturns } from './order-returns';
import { OrderShipments } from './order-shipments';
import { OrderTimeline } from './order-timeline';
import { StatusBadges } from './status-badges';
import { useOrder } from './use-order';

function Card({ children }: Readonly<{ children: React.ReactNode }>) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} width="100%">
      <Flex direction="column" alignItems="stretch" gap={4}>
        {children}
      </Flex>
    </Box>
  );
}

/** Who bought, with the way to what else they bought. */
function Customer({ order: { contact, addresses } }: Readonly<{ order: StaffOrderView }>) {
  const text = useText();
  if (!contact) return null;
  const others = new URLSearchParams(writeOrderQuery({ view: 'all', q: contact.email, cursor: null }));
  return (
    <Section title={text('storekeeper.orders.customer')}>
      <Typography style={{ overflowWrap: 'anywhere' }}>{contact.email}</Typography>
      {contact.phone ? <Aside>{contact.phone}</Aside> : null}
      {typeof addresses.billing?.company === 'string' ? <Aside>{addresses.billing.company}</Aside> : null}
      <TextLink tag={Link} to={`/${ordersPath}?${others}`}>
        {text('storekeeper.orders.ofCustomer')}
      </TextLink>
    </Section>
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
      {/* What can be done comes first where there is one column, and stands on the right where there is room. */}
      <Flex direction={{ initial: 'column', large: 'row-reverse' }} alignItems="flex-start" gap={4}>
        <Box width={{ initial: '100%', large: '34rem' }} shrink={0}>
          <Flex direction="column" gap={4}>
            <Card>
              <StatusBadges order={order} />
              <OrderActions {...desk} />
            </Card>
            <Card>
              <Customer order={order} />
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
          </Flex>
        </Box>
        <Box flex="1" minWidth={0} width="100%">
          <Flex direction="column" gap={4}>
            <Card>
              <OrderLines order={order} isWide />
            </Card>
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
          </Flex>
        </Box>
      </Flex>
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
