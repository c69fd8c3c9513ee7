import { Box, Flex, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { FoundRequest } from '../kit/admin-types';
import { DataTable } from '../kit/data-table';
import { requestWords } from '../kit/request-words';
import { StateBadge } from '../kit/state-badge';
import { Aside } from '../kit/summary-parts';
import { supportRequestPath } from '../kit/support-paths';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';

type Props = Readonly<{ requests: readonly FoundRequest[] }>;
type One = Readonly<{ request: FoundRequest }>;

const heads: readonly TextKey[] = [
  'storekeeper.support.request',
  'storekeeper.support.customer',
  'storekeeper.support.order',
  'storekeeper.support.state',
  'storekeeper.support.assignee',
  'storekeeper.support.waitsSince',
  'storekeeper.support.changed',
];

function Subject({ request: { id, subject, unread, lastText } }: One) {
  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="48rem">
      <TextLink tag={Link} to={supportRequestPath(id)}>
        <span style={{ overflowWrap: 'anywhere', fontWeight: unread > 0 ? 'bold' : 'normal' }}>{subject}</span>
      </TextLink>
      <Aside>{lastText.replace(/\s+/g, ' ').slice(0, 120)}</Aside>
    </Flex>
  );
}

/** How it stands, and what somebody should know at once. */
function Marks({ request: { status, isOverdue, unread } }: One) {
  const text = useText();
  return (
    <Flex wrap="wrap" gap={1}>
      <StateBadge variant={requestWords[status].tone}>{text(requestWords[status].key)}</StateBadge>
      {isOverdue ? <StateBadge variant="danger">{text('storekeeper.support.overdue')}</StateBadge> : null}
      {unread > 0 ? <StateBadge variant="success">{text('storekeeper.support.unread', { count: unread })}</StateBadge> : null}
    </Flex>
  );
}

const nameOf = ({ customer: { name, email } }: FoundRequest): string | null => name ?? email;

/** A line for each request. */
export function FoundTable({ requests }: Props) {
  const text = useText();
  const moment = useMoment();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={requests.length}>
      {requests.map((request) => (
        <Tr key={request.id}>
          <Td>
            <Subject request={request} />
          </Td>
          <Td>
            <Flex direction="column" alignItems="flex-start" maxWidth="24rem">
              <Typography style={{ overflowWrap: 'anywhere' }}>{nameOf(request)}</Typography>
              {request.customer.name === null ? null : <Aside>{request.customer.email}</Aside>}
            </Flex>
          </Td>
          <Td>
            <Typography style={{ whiteSpace: 'nowrap' }}>{request.order}</Typography>
          </Td>
          <Td>
            <Marks request={request} />
          </Td>
          <Td>
            <Typography>{request.assignee}</Typography>
          </Td>
          <Td>
            <Typography>{request.waitsSince === null ? '' : moment(request.waitsSince)}</Typography>
          </Td>
          <Td>
            <Typography>{moment(request.changedAt)}</Typography>
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** The same on a narrow screen. */
export function FoundCards({ requests }: Props) {
  const text = useText();
  const moment = useMoment();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {requests.map((request) => (
        <Box key={request.id} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Subject request={request} />
            <Marks request={request} />
            <Aside>{[nameOf(request), request.order, request.assignee].filter(Boolean).join(' · ')}</Aside>
            <Aside>
              {request.waitsSince === null
                ? moment(request.changedAt)
                : text('storekeeper.support.waitsFrom', { at: moment(request.waitsSince) })}
            </Aside>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
