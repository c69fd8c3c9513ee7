import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { StaffCustomer } from '../kit/admin-types';
import { leftCartPath } from '../kit/customer-paths';
import { DeskCard } from '../kit/desk-columns';
import { moneyText } from '../kit/money-text';
import { orderDeskPath, ordersPath } from '../kit/order-paths';
import { StateBadge } from '../kit/state-badge';
import { Aside, Row, Section } from '../kit/summary-parts';
import { useMay, useMayReadOrders } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { orderWords } from './customer-words';

type Of = Readonly<{ customer: StaffCustomer }>;
type Order = StaffCustomer['orders'][number];

function OrderLine({ order: { id, number, status, total, placedAt } }: Readonly<{ order: Order }>) {
  const text = useText();
  const moment = useMoment();
  const mayRead = useMayReadOrders();
  const name = number ?? text('storekeeper.orders.unnumbered');
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={3} width="100%">
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        {mayRead ? (
          <TextLink tag={Link} to={orderDeskPath(id)}>
            {name}
          </TextLink>
        ) : (
          <Typography>{name}</Typography>
        )}
        <Aside>{moment(placedAt)}</Aside>
      </Flex>
      <Flex direction="column" alignItems="flex-end" gap={1}>
        <Typography style={{ whiteSpace: 'nowrap' }}>{moneyText(total)}</Typography>
        <StateBadge variant={orderWords[status].tone}>{text(orderWords[status].key)}</StateBadge>
      </Flex>
    </Flex>
  );
}

function Orders({ orders, count, email }: Readonly<{ orders: readonly Order[]; count: number; email: string | null }>) {
  const text = useText();
  const mayRead = useMayReadOrders();
  return (
    <>
      {orders.map((order) => (
        <OrderLine key={order.id} order={order} />
      ))}
      {count > orders.length && mayRead ? (
        <TextLink tag={Link} to={`/${ordersPath}?${new URLSearchParams({ q: email ?? '' })}`}>
          {text('storekeeper.customers.allOrders', { count })}
        </TextLink>
      ) : null}
    </>
  );
}

/** What they spent, a row for each currency: currencies are never added. */
function Spent({ customer: { spent } }: Of) {
  const text = useText();
  return spent.map(({ orders, paid, givenBack, net }) => (
    <Flex key={net.currency} direction="column" alignItems="stretch" width="100%">
      <Row label={text('storekeeper.customers.spent', { count: orders })} value={moneyText(net)} strong />
      {givenBack.amount > 0 ? (
        <Aside>{text('storekeeper.customers.givenBack', { paid: moneyText(paid), back: moneyText(givenBack) })}</Aside>
      ) : null}
    </Flex>
  ));
}

/** Their orders with what came of them, and apart from them those of guests who told the same e-mail. */
export function OrdersCard({ customer }: Of) {
  const text = useText();
  const { email, orders, orderCount, guestOrders, guestOrderCount } = customer;
  return (
    <DeskCard>
      <Section title={text('storekeeper.customers.ordersTitle', { count: orderCount })}>
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          {orderCount === 0 ? <Typography>{text('storekeeper.customers.noOrders')}</Typography> : null}
          <Spent customer={customer} />
          <Orders orders={orders} count={orderCount} email={email} />
        </Flex>
      </Section>
      {guestOrderCount > 0 ? (
        <Section title={text('storekeeper.customers.guestOrders', { count: guestOrderCount })}>
          <Flex direction="column" alignItems="stretch" gap={3} width="100%">
            <Aside>{text('storekeeper.customers.guestHint')}</Aside>
            <Orders orders={guestOrders} count={guestOrderCount} email={email} />
          </Flex>
        </Section>
      ) : null}
    </DeskCard>
  );
}

/** What they put into carts and did not order. */
export function CartsCard({ customer: { carts } }: Of) {
  const text = useText();
  const moment = useMoment();
  const mayRead = useMay('api::carts.read');
  if (carts.length === 0) return null;
  return (
    <DeskCard>
      <Section title={text('storekeeper.customers.carts')}>
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          {carts.map(({ id, pieces, total, lastChangedAt, isLeft }) => {
            const name = text('storekeeper.customers.cart', { count: pieces });
            return (
              <Flex key={id} justifyContent="space-between" alignItems="flex-start" gap={3}>
                <Flex direction="column" alignItems="flex-start">
                  {mayRead ? (
                    <TextLink tag={Link} to={leftCartPath(id)}>
                      {name}
                    </TextLink>
                  ) : (
                    <Typography>{name}</Typography>
                  )}
                  {lastChangedAt === null ? null : <Aside>{text('storekeeper.customers.changedAt', { at: moment(lastChangedAt) })}</Aside>}
                </Flex>
                <Flex direction="column" alignItems="flex-end" gap={1}>
                  <Typography style={{ whiteSpace: 'nowrap' }}>{moneyText(total)}</Typography>
                  {isLeft ? <StateBadge variant="warning">{text('storekeeper.customers.leftCartMark')}</StateBadge> : null}
                </Flex>
              </Flex>
            );
          })}
        </Flex>
      </Section>
    </DeskCard>
  );
}

export function CodesCard({ customer: { codes } }: Of) {
  const text = useText();
  if (codes.length === 0) return null;
  return (
    <DeskCard>
      <Section title={text('storekeeper.customers.codes')}>
        {codes.map(({ code, order, amount }) => (
          <Row key={`${code}${order.id}`} label={[code, order.number].filter(Boolean).join(' · ')} value={`− ${moneyText(amount)}`} />
        ))}
      </Section>
    </DeskCard>
  );
}
