import { Box, Flex, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { FoundCustomer } from '../kit/admin-types';
import { customerPath } from '../kit/customer-paths';
import { DataTable } from '../kit/data-table';
import { moneyText } from '../kit/money-text';
import { StateBadge } from '../kit/state-badge';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';

type Props = Readonly<{ customers: readonly FoundCustomer[] }>;
type One = Readonly<{ customer: FoundCustomer }>;

const heads: readonly TextKey[] = [
  'storekeeper.customers.customer',
  'storekeeper.customers.phone',
  'storekeeper.customers.group',
  'storekeeper.customers.marks',
  'storekeeper.customers.orders',
  'storekeeper.customers.lastOrderAt',
  'storekeeper.customers.spentSum',
  'storekeeper.customers.since',
];

function Name({ customer: { id, name, email, phone } }: One) {
  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="28rem">
      <TextLink tag={Link} to={customerPath(id)}>
        <span style={{ overflowWrap: 'anywhere' }}>{name ?? email ?? phone}</span>
      </TextLink>
      {name === null || email === null ? null : <Aside>{email}</Aside>}
    </Flex>
  );
}

/** What staff marked them with, and what somebody should know at once. */
function Marks({ customer: { blocked, leftCart, tags } }: One) {
  const text = useText();
  if (!blocked && !leftCart && tags.length === 0) return null;
  return (
    <Flex wrap="wrap" gap={1} maxWidth="22rem">
      {blocked ? <StateBadge variant="danger">{text('storekeeper.customers.blocked')}</StateBadge> : null}
      {leftCart ? <StateBadge variant="warning">{text('storekeeper.customers.leftCartMark')}</StateBadge> : null}
      {tags.map((tag) => (
        <StateBadge key={tag}>{tag}</StateBadge>
      ))}
    </Flex>
  );
}

/** A line for each customer. */
export function FoundTable({ customers }: Props) {
  const text = useText();
  const moment = useMoment();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={customers.length}>
      {customers.map((customer) => (
        <Tr key={customer.id}>
          <Td>
            <Name customer={customer} />
          </Td>
          <Td>
            <Typography style={{ whiteSpace: 'nowrap' }}>{customer.phone}</Typography>
          </Td>
          <Td>
            <Typography>{customer.group}</Typography>
          </Td>
          <Td>
            <Marks customer={customer} />
          </Td>
          <Td>
            <Typography>{customer.orders}</Typography>
          </Td>
          <Td>
            <Typography>{customer.lastOrderAt === null ? '' : moment(customer.lastOrderAt)}</Typography>
          </Td>
          <Td>
            {customer.spent.map((sum) => (
              <Typography key={sum.currency} style={{ whiteSpace: 'nowrap', display: 'block' }}>
                {moneyText(sum)}
              </Typography>
            ))}
          </Td>
          <Td>
            <Typography>{moment(customer.createdAt)}</Typography>
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** The same on a narrow screen. */
export function FoundCards({ customers }: Props) {
  const text = useText();
  const moment = useMoment();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {customers.map((customer) => (
        <Box key={customer.id} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Name customer={customer} />
            <Aside>{[customer.phone, customer.group].filter(Boolean).join(' · ')}</Aside>
            <Marks customer={customer} />
            <Aside>
              {customer.lastOrderAt === null
                ? text('storekeeper.customers.noOrders')
                : [
                    text('storekeeper.customers.ordersAt', { count: customer.orders, at: moment(customer.lastOrderAt) }),
                    ...customer.spent.map(moneyText),
                  ].join(' · ')}
            </Aside>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
