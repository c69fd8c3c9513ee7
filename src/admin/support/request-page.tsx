import { Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { Column, Columns, DeskCard } from '../kit/desk-columns';
import { OthersHereNote } from '../kit/others-here-note';
import { requestWords } from '../kit/request-words';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { supportPath } from '../kit/support-paths';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { AnswerBox } from './answer-box';
import { CustomerCard, OrderCard, OthersCard } from './beside-cards';
import { HandlingCard } from './handling-card';
import { Thread } from './thread';
import { useRequest } from './use-request';

function Desk({ id }: Readonly<{ id: string }>) {
  const text = useText();
  const moment = useMoment();
  const { desk, error } = useRequest(id);
  const mayAnswer = useMay('api::support.answer');
  if (!desk) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.support.loading')}</Loader>;
  const { request } = desk;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-end" wrap="wrap" gap={3}>
        <Flex gap={3} wrap="wrap">
          <Typography variant="beta" tag="h2" dir="auto" style={{ overflowWrap: 'anywhere' }}>
            {request.subject}
          </Typography>
          <StateBadge variant={requestWords[request.status].tone}>{text(requestWords[request.status].key)}</StateBadge>
          {request.isOverdue ? <StateBadge variant="danger">{text('storekeeper.support.overdue')}</StateBadge> : null}
        </Flex>
        <Aside>
          {request.waitsSince === null
            ? text('storekeeper.support.asked', { at: moment(request.createdAt) })
            : text('storekeeper.support.waitsFrom', { at: moment(request.waitsSince) })}
        </Aside>
      </Flex>
      <OthersHereNote place={`support:${id}`} />
      <Columns>
        <Column $area="actions">
          <HandlingCard {...desk} mayAnswer={mayAnswer} />
        </Column>
        <Column $area="order">
          <DeskCard>
            <Thread {...desk} />
          </DeskCard>
          {mayAnswer ? <AnswerBox {...desk} /> : null}
        </Column>
        <Column $area="beside">
          <OrderCard request={request} />
          <CustomerCard request={request} />
          <OthersCard request={request} />
        </Column>
      </Columns>
    </Flex>
  );
}

/** One request over the whole width: what was written, the answer below it, the order and the customer beside. */
export function RequestPage() {
  const text = useText();
  const { id = '' } = useParams();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${supportPath}`}>
        {text('storekeeper.support.back')}
      </TextLink>
      <Desk key={id} id={id} />
    </Flex>
  );
}
