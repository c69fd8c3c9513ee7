import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { moneyText } from '../../kit/money-text';
import { addressOf, type Answer } from '../../kit/staff-api';
import { Aside, Refusal, Section } from '../../kit/summary-parts';
import { useMay } from '../../kit/use-may';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { PaymentChoice } from '../phone/payment-choice';
import { ShownLink } from '../phone/shown-link';
import type { OrderDesk } from '../use-order';

type Form = Answer<'GET /cart-form'>;
type Link = Answer<'POST /orders/:id/payment-link'>;
const hours = 48;

function Ask({ order, act, isBusy, reload, payments, mailsLinks }: OrderDesk & Pick<Form, 'payments' | 'mailsLinks'>) {
  const text = useText();
  const { send, isBusy: isSending } = useSend();
  const isByHand = order.owed.amount === order.outstanding.amount;
  // What staff are to confirm already need not be asked for in the same way.
  const offered = payments.filter(({ kind }) => kind === 'online' || !isByHand);
  const [provider, choose] = useState<string | null>(null);
  // What was chosen may not be offered any more once it was asked for.
  const chosen = offered.find((one) => one.provider === provider) ?? offered[0];
  const [mailLink, setMailLink] = useState(mailsLinks);
  const [link, setLink] = useState<Link | null>(null);
  const [error, setError] = useState<string | null>(null);
  if (link) return <ShownLink {...link} isRest />;
  if (!chosen) return null;
  const isByLink = chosen.kind === 'online';
  const params = { id: order.id };
  const ask = async () => {
    if (!isByLink) {
      const outcome = await act('POST /orders/:id/request-payment', { params, body: { provider: chosen.provider } }, () =>
        text('storekeeper.editing.toConfirm'),
      );
      return setError(outcome.error);
    }
    const request = addressOf('POST /orders/:id/payment-link', {
      params,
      body: { provider: chosen.provider, linkHours: hours, mailLink: mailLink && mailsLinks },
    });
    const sent = await send<Link>(request.method, request.path, request.body);
    setError(sent.error);
    if (!sent.isDone) return;
    setLink(sent.answer);
    reload();
  };
  return (
    <>
      <PaymentChoice offered={offered} chosen={chosen} choose={choose} mailLink={mailsLinks ? mailLink : null} setMailLink={setMailLink} />
      <Refusal>{error}</Refusal>
      <Button variant="secondary" loading={isBusy || isSending} onClick={() => void ask()}>
        {text(isByLink ? 'storekeeper.editing.askByLink' : 'storekeeper.editing.askByHand')}
      </Button>
    </>
  );
}

/** What of a placed order is still to be paid, and how the customer is asked for it. */
export function OrderRest(desk: OrderDesk) {
  const text = useText();
  const { order } = desk;
  const mayAsk = useMay('api::orders.money');
  const isLacking = mayAsk && order.status !== 'pending_payment' && order.outstanding.amount > 0;
  const { data: form } = useResource('GET /cart-form', isLacking ? {} : null);
  if (!isLacking) return null;
  const unasked = order.outstanding.amount - order.owed.amount;
  return (
    <Section title={text('storekeeper.editing.rest', { amount: moneyText(order.outstanding) })}>
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Aside>{text(unasked > 0 ? 'storekeeper.editing.restHint' : 'storekeeper.editing.restByHand')}</Aside>
        {form ? <Ask {...desk} {...form} /> : null}
      </Flex>
    </Section>
  );
}
