import { useState } from 'react';
import { Button, Checkbox, Flex, Radio } from '@strapi/design-system';
import { moneyText } from '../../kit/money-text';
import { addressOf, type Answer } from '../../kit/staff-api';
import { Aside, Refusal, Section } from '../../kit/summary-parts';
import { useMay } from '../../kit/use-may';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { labelFor } from '../../kit/word';
import { providerWords } from '../../payments/payment-words';
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
  const [chosen, setChosen] = useState(offered[0]?.provider ?? '');
  const [mailLink, setMailLink] = useState(mailsLinks);
  const [link, setLink] = useState<Link | null>(null);
  const [error, setError] = useState<string | null>(null);
  const named = ({ provider, label }: Pick<Form['payments'][number], 'provider' | 'label'>) =>
    label ?? labelFor(text)(providerWords, provider);
  if (offered.length === 0) return null;
  if (link) return <ShownLink {...link} isRest />;
  const isByLink = offered.find(({ provider }) => provider === chosen)?.kind === 'online';
  const params = { id: order.id };
  const ask = async () => {
    if (!isByLink) {
      const outcome = await act('POST /orders/:id/request-payment', { params, body: { provider: chosen } }, () =>
        text('storekeeper.editing.toConfirm'),
      );
      return setError(outcome.error);
    }
    const request = addressOf('POST /orders/:id/payment-link', {
      params,
      body: { provider: chosen, linkHours: hours, mailLink: mailLink && mailsLinks },
    });
    const sent = await send<Link>(request.method, request.path, request.body);
    setError(sent.error);
    if (!sent.isDone) return;
    setLink(sent.answer);
    reload();
  };
  return (
    <>
      <Radio.Group aria-label={text('storekeeper.phone.payment')} value={chosen} onValueChange={setChosen}>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          {offered.map(({ provider, label, kind }) => (
            <Radio.Item key={provider} value={provider}>
              {kind === 'later' ? named({ provider, label }) : text('storekeeper.phone.byLink', { provider: named({ provider, label }) })}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
      {isByLink && mailsLinks ? (
        <Checkbox checked={mailLink} onCheckedChange={(wanted) => setMailLink(wanted === true)}>
          {text('storekeeper.phone.mailLink')}
        </Checkbox>
      ) : null}
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
