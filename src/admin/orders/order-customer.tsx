import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { StaffOrderView } from '../kit/admin-types';
import { customerPath } from '../kit/customer-paths';
import { moneyText } from '../kit/money-text';
import { orderDeskPath, ordersPath } from '../kit/order-paths';
import { Aside, Section } from '../kit/summary-parts';
import { useMayReadCustomers } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { writeOrderQuery } from './order-query';
import { labelFor } from '../kit/word';
import { acceptedWords, statusWords } from './order-words';

const most = 5;

/** The newest of what else was bought with this e-mail. */
function OtherOrders({ order: { id }, email }: Readonly<{ order: StaffOrderView; email: string }>) {
  const text = useText();
  const moment = useMoment();
  const { data } = useResource('GET /order-search', { query: { q: email, limit: most + 1 } });
  if (!data) return null;
  const others = data.orders.filter((other) => other.id !== id && other.email === email).slice(0, most);
  if (others.length === 0) return <Aside>{text('storekeeper.orders.noneEarlier')}</Aside>;
  const all = new URLSearchParams(writeOrderQuery({ view: 'all', q: email, cursor: null }));
  return (
    <Section title={text('storekeeper.orders.earlier')}>
      {others.map((other) => (
        <Flex key={other.id} justifyContent="space-between" gap={2} width="100%">
          <Flex direction="column" alignItems="flex-start">
            <TextLink tag={Link} to={orderDeskPath(other.id)}>
              {other.number ?? text('storekeeper.orders.unnumbered')}
            </TextLink>
            <Aside>{`${text(statusWords[other.status].key)} · ${moment(other.createdAt)}`}</Aside>
          </Flex>
          <Typography style={{ whiteSpace: 'nowrap' }}>{moneyText(other.total)}</Typography>
        </Flex>
      ))}
      <TextLink tag={Link} to={`/${ordersPath}?${all}`}>
        {text('storekeeper.orders.ofCustomer')}
      </TextLink>
    </Section>
  );
}

/** Who bought, with what else they bought. */
export function OrderCustomer({ order }: Readonly<{ order: StaffOrderView }>) {
  const text = useText();
  const mayRead = useMayReadCustomers();
  const { contact, addresses, customer, accepted } = order;
  if (!contact) return null;
  return (
    <>
      <Section title={text('storekeeper.orders.customer')}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{contact.email}</Typography>
        {contact.phone ? <Aside>{contact.phone}</Aside> : null}
        {typeof addresses.billing?.company === 'string' ? <Aside>{addresses.billing.company}</Aside> : null}
        {addresses.billing?.taxNumber ? (
          <Aside>{text('storekeeper.papers.taxNumber', { number: addresses.billing.taxNumber })}</Aside>
        ) : null}
        {accepted.length > 0 ? (
          <Aside>
            {text('storekeeper.accepted', {
              texts: accepted.map(({ kind, version }) => `${labelFor(text)(acceptedWords, kind)} (${version})`).join(', '),
            })}
          </Aside>
        ) : null}
        {customer !== null && mayRead ? (
          <TextLink tag={Link} to={customerPath(customer)}>
            {text('storekeeper.customers.ofOrder')}
          </TextLink>
        ) : null}
      </Section>
      <OtherOrders order={order} email={contact.email} />
    </>
  );
}
