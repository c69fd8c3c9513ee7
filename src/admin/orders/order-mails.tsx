import { useEffect, useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { mailKindWords } from '../kit/mail-words';
import type { Answer } from '../kit/staff-api';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { labelFor, type Word } from '../kit/word';
import type { OrderDesk } from './use-order';
import { StateBadge } from '../kit/state-badge';

type Mails = Answer<'GET /orders/:id/mails'>;
type Mail = Mails['mails'][number];
type Kind = Mail['kind'];

const stateWords: Readonly<Record<Mail['state'], Word>> = {
  waiting: { key: 'storekeeper.mails.state.waiting', tone: 'neutral' },
  sending: { key: 'storekeeper.mails.state.waiting', tone: 'neutral' },
  sent: { key: 'storekeeper.mails.state.sent', tone: 'success' },
  failed: { key: 'storekeeper.mails.state.failed', tone: 'danger' },
};

const failureWords = {
  refused: 'storekeeper.mails.failure.refused',
  unreachable: 'storekeeper.mails.failure.unreachable',
  interrupted: 'storekeeper.mails.failure.interrupted',
  no_address: 'storekeeper.mails.failure.noAddress',
} as const satisfies Record<NonNullable<Mail['failure']>, string>;

function MailRow({ mail }: Readonly<{ mail: Mail }>) {
  const text = useText();
  const moment = useMoment();
  const { key, tone } = stateWords[mail.state];
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Typography fontWeight="semiBold">{labelFor(text)(mailKindWords, mail.kind)}</Typography>
        <StateBadge variant={tone} shrink={0}>
          {text(key)}
        </StateBadge>
      </Flex>
      <Aside>{[mail.to, moment(mail.at), mail.again ? text('storekeeper.mails.byStaff') : null].filter(Boolean).join(' · ')}</Aside>
      {mail.failure ? <Typography textColor="danger700">{text(failureWords[mail.failure])}</Typography> : null}
    </Flex>
  );
}

/** What the customer was written about the order, and what can be sent again. */
export function OrderMails({ order }: OrderDesk) {
  const text = useText();
  const params = { id: order.id };
  const { data, error, load, show } = useResource('GET /orders/:id/mails', { params });
  const { act, isBusy } = useAct<Mails>(show);
  const maySend = useMay('api::orders.handle');
  useEffect(() => void (data && load()), [order.timeline.length]);
  const [failed, setFailed] = useState<string | null>(null);
  const send = async (kind: Kind) => {
    const outcome = await act('POST /orders/:id/mails', { params, body: { kind } }, ({ mails: [newest] }) =>
      text(newest?.state === 'sent' ? 'storekeeper.mails.wasSent' : 'storekeeper.mails.wasNotSent'),
    );
    setFailed(outcome.error);
  };
  return (
    <Section title={text('storekeeper.mails.ofOrder')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {data === null && error === null ? <Loader small>{text('storekeeper.mails.loading')}</Loader> : null}
        {data?.mails.length === 0 ? <Aside>{text('storekeeper.mails.none')}</Aside> : null}
        {data?.mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} />
        ))}
        {data?.canSend === false ? <Aside>{text('storekeeper.mails.cannotSend')}</Aside> : null}
        {data?.canSend && maySend
          ? data.sendable.map((kind) => (
              <Button key={kind} variant="tertiary" fullWidth disabled={isBusy} onClick={() => void send(kind)}>
                {text('storekeeper.mails.sendAgain', { kind: labelFor(text)(mailKindWords, kind) })}
              </Button>
            ))
          : null}
        <Refusal>{failed ?? error}</Refusal>
      </Flex>
    </Section>
  );
}
