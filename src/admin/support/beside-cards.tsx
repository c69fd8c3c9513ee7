import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { StaffRequest } from '../kit/admin-types';
import { customerPath } from '../kit/customer-paths';
import { DeskCard } from '../kit/desk-columns';
import { moneyText } from '../kit/money-text';
import { orderDeskPath } from '../kit/order-paths';
import { requestWords } from '../kit/request-words';
import { Aside, Heading, Row, Section } from '../kit/summary-parts';
import { supportRequestPath } from '../kit/support-paths';
import { useMayReadCustomers, useMayReadOrders } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { goodsWords, moneyWords, orderWords } from './support-words';

type Of = Readonly<{ request: StaffRequest }>;

/** The order it is about, in short. */
export function OrderCard({ request: { order } }: Of) {
  const text = useText();
  const mayRead = useMayReadOrders();
  if (order === null) return null;
  return (
    <DeskCard>
      <Section title={text('storekeeper.support.order')}>
        <Heading title={order.number ?? text('storekeeper.orders.unnumbered')} word={orderWords[order.status]} />
        <Aside>{`${text(moneyWords[order.paymentStatus])} · ${text(goodsWords[order.fulfilmentStatus])}`}</Aside>
        {order.lines.map(({ name, sku, quantity }, index) => (
          <Typography key={`${sku}${index}`} style={{ overflowWrap: 'anywhere' }}>{`${quantity} × ${name} (${sku})`}</Typography>
        ))}
        {order.moreLines > 0 ? <Aside>{text('storekeeper.support.moreLines', { count: order.moreLines })}</Aside> : null}
        <Row label={text('storekeeper.totals.total')} value={moneyText(order.total)} strong />
        {mayRead ? (
          <TextLink tag={Link} to={orderDeskPath(order.id)}>
            {text('storekeeper.support.openOrder')}
          </TextLink>
        ) : null}
      </Section>
    </DeskCard>
  );
}

/** Who asks, and in which language they are answered. */
export function CustomerCard({ request: { customer, language } }: Of) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const mayRead = useMayReadCustomers();
  return (
    <DeskCard>
      <Section title={text('storekeeper.support.customer')}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{customer.name ?? customer.email ?? text('storekeeper.support.guest')}</Typography>
        {customer.email === null ? <Aside>{text('storekeeper.support.noEmail')}</Aside> : <Aside>{customer.email}</Aside>}
        {customer.phone === null ? null : <Aside>{customer.phone}</Aside>}
        {customer.id === null ? <Aside>{text('storekeeper.support.asGuest')}</Aside> : null}
        {language === null ? null : (
          <Aside>{text('storekeeper.support.language', { language: formatDisplayName(language, { type: 'language' }) ?? language })}</Aside>
        )}
        {customer.id !== null && mayRead ? (
          <TextLink tag={Link} to={customerPath(customer.id)}>
            {text('storekeeper.support.openCustomer')}
          </TextLink>
        ) : null}
      </Section>
    </DeskCard>
  );
}

/** What else they asked. */
export function OthersCard({ request: { others } }: Of) {
  const text = useText();
  const moment = useMoment();
  if (others.length === 0) return null;
  return (
    <DeskCard>
      <Section title={text('storekeeper.support.others')}>
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          {others.map(({ id, subject, status, changedAt }) => (
            <Flex key={id} direction="column" alignItems="flex-start">
              <TextLink tag={Link} to={supportRequestPath(id)}>
                <span style={{ overflowWrap: 'anywhere' }}>{subject}</span>
              </TextLink>
              <Aside>{`${text(requestWords[status].key)} · ${moment(changedAt)}`}</Aside>
            </Flex>
          ))}
        </Flex>
      </Section>
    </DeskCard>
  );
}
