import { useState } from 'react';
import { Button, Checkbox, Flex } from '@strapi/design-system';
import type { StaffOrderView } from '../../kit/admin-types';
import { addressOf, type Answer } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useMay } from '../../kit/use-may';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { ShownLink } from './shown-link';

type Link = Answer<'POST /orders/:id/payment-link'>;
const hours = 48;

/** For an order that waits for its payment: another page to pay on, as the first was told once. */
export function OrderPaymentLink({ order: { id, status } }: Readonly<{ order: StaffOrderView }>) {
  const text = useText();
  const mayMake = useMay('api::orders.handle');
  const { send, isBusy } = useSend();
  const [link, setLink] = useState<Link | null>(null);
  const { data: mails } = useResource('GET /orders/:id/mails', mayMake && status === 'pending_payment' ? { params: { id } } : null);
  const [mailLink, setMailLink] = useState(true);
  const [error, setError] = useState<string | null>(null);
  if (!mayMake || status !== 'pending_payment') return null;
  if (link) return <ShownLink {...link} />;
  const make = async () => {
    const { method, path, body } = addressOf('POST /orders/:id/payment-link', {
      params: { id },
      body: { linkHours: hours, mailLink: mailLink && mails?.canSend === true },
    });
    const sent = await send<Link>(method, path, body);
    setError(sent.error);
    if (sent.isDone) setLink(sent.answer);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Button variant="secondary" loading={isBusy} onClick={() => void make()}>
        {text('storekeeper.phone.newLink')}
      </Button>
      {mails?.canSend ? (
        <Checkbox checked={mailLink} onCheckedChange={(wanted) => setMailLink(wanted === true)}>
          {text('storekeeper.phone.mailLink')}
        </Checkbox>
      ) : null}
      <Aside>{text('storekeeper.phone.newLinkHint', { hours })}</Aside>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}
