import { Flex, Link as TextLink } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { StaffCustomer } from '../kit/admin-types';
import { DeskCard } from '../kit/desk-columns';
import { requestWords } from '../kit/request-words';
import { StateBadge } from '../kit/state-badge';
import { Aside, Section } from '../kit/summary-parts';
import { supportPath, supportRequestPath } from '../kit/support-paths';
import { useMayReadSupport } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';

const most = 5;

/** What they asked support last, for who sees requests. */
export function RequestsCard({ customer: { id } }: Readonly<{ customer: StaffCustomer }>) {
  const text = useText();
  const moment = useMoment();
  const mayRead = useMayReadSupport();
  const { data } = useResource('GET /support-requests', mayRead ? { query: { view: 'all', customer: id, limit: String(most) } } : null);
  if (!data || data.requests.length === 0) return null;
  return (
    <DeskCard>
      <Section title={text('storekeeper.customers.requests')}>
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          {data.requests.map((request) => (
            <Flex key={request.id} justifyContent="space-between" alignItems="flex-start" gap={3}>
              <Flex direction="column" alignItems="flex-start" minWidth={0}>
                <TextLink tag={Link} to={supportRequestPath(request.id)}>
                  <span style={{ overflowWrap: 'anywhere' }}>{request.subject}</span>
                </TextLink>
                <Aside>{moment(request.changedAt)}</Aside>
              </Flex>
              <StateBadge variant={requestWords[request.status].tone} shrink={0}>
                {text(requestWords[request.status].key)}
              </StateBadge>
            </Flex>
          ))}
          {data.nextCursor === null ? null : (
            <TextLink tag={Link} to={`/${supportPath}?${new URLSearchParams({ view: 'all', customer: id })}`}>
              {text('storekeeper.customers.allRequests')}
            </TextLink>
          )}
        </Flex>
      </Section>
    </DeskCard>
  );
}
