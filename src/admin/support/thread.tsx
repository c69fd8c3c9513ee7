import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { StaffRequest } from '../kit/admin-types';
import { StateBadge } from '../kit/state-badge';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { AttachmentList } from './attachment-list';
import { failureWords, mailWords } from './support-words';
import type { RequestDesk } from './use-request';

type Message = StaffRequest['messages'][number];
const colours = {
  customer: ['neutral100', 'neutral300'],
  staff: ['primary100', 'primary500'],
  note: ['warning100', 'warning500'],
} as const;

// In the dark their backgrounds are hardly told apart: the edge is.
const Paper = styled.li<{ $kind: Message['kind'] }>`
  background: ${({ theme, $kind }) => theme.colors[colours[$kind][0]]};
  border-inline-start: 4px solid ${({ theme, $kind }) => theme.colors[colours[$kind][1]]};
  border-radius: ${({ theme }) => theme.borderRadius};
  padding: 1.6rem;
`;

function MailOf({ mail }: Pick<Message, 'mail'>) {
  const text = useText();
  if (mail === null) return null;
  if (mail.failure === null) return <Aside>{labelFor(text)(mailWords, mail.state)}</Aside>;
  return (
    <Typography variant="pi" textColor="danger600" style={{ overflowWrap: 'anywhere' }}>
      {labelFor(text)(failureWords, mail.failure)}
    </Typography>
  );
}

/** One message on the colour of who wrote it: a note must not be taken for an answer. */
function One({ message, isNew, author }: Readonly<{ message: Message; isNew: boolean; author: string }>) {
  const text = useText();
  const moment = useMoment();
  return (
    <Paper $kind={message.kind}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <Flex gap={2} wrap="wrap">
            <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
              {author}
            </Typography>
            {message.kind === 'note' ? <StateBadge variant="warning">{text('storekeeper.support.note')}</StateBadge> : null}
            {isNew ? <StateBadge variant="success">{text('storekeeper.support.new')}</StateBadge> : null}
          </Flex>
          <Typography variant="pi" textColor="neutral700">
            {moment(message.writtenAt)}
          </Typography>
        </Flex>
        <Typography dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {message.text}
        </Typography>
        <AttachmentList attachments={message.attachments} />
        <MailOf mail={message.mail} />
      </Flex>
    </Paper>
  );
}

/** What was written, the oldest first, with the notes of colleagues among it. */
export function Thread({ request: { messages, customer }, seen }: RequestDesk) {
  const text = useText();
  const asking = customer.name ?? customer.email ?? text('storekeeper.support.guest');
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label={text('storekeeper.support.messages')}>
      {messages.map((message, index) => (
        <One
          key={message.id}
          message={message}
          isNew={message.isUnread || index >= seen}
          author={message.kind === 'customer' ? asking : (message.by ?? text('storekeeper.support.formerly'))}
        />
      ))}
    </Flex>
  );
}
