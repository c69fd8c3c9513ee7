import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { CartView } from '../../kit/admin-types';
import { moneyText } from '../../kit/money-text';
import { orderDeskPath } from '../../kit/order-paths';
import { addressOf, type Answer } from '../../kit/staff-api';
import { Refusal, Section } from '../../kit/summary-parts';
import { taxIncludedIn, Totals } from '../../kit/totals';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { PaymentChoice } from './payment-choice';
import { ShownLink } from './shown-link';

type Form = Answer<'GET /cart-form'>;
type Placed = Answer<'POST /carts/:id/checkout'>;

/** What it comes to, how it is paid, and the button that places it. A link to pay on is shown once. */
export function PlaceOrder({ cart, payments, mailsLinks }: Readonly<{ cart: CartView }> & Pick<Form, 'payments' | 'mailsLinks'>) {
  const text = useText();
  const navigate = useNavigate();
  const { send, isBusy } = useSend();
  const [provider, choose] = useState<string | null>(null);
  const chosen = payments.find((one) => one.provider === provider) ?? payments.find(({ kind }) => kind === 'later') ?? payments[0];
  const [mailLink, setMailLink] = useState(mailsLinks);
  const [error, setError] = useState<string | null>(null);
  const [placed, setPlaced] = useState<Placed | null>(null);
  const { totals, requirements, delivery } = cart;
  const isFree = totals.total.amount === 0;
  const isByLink = !isFree && chosen?.kind === 'online';
  const place = async () => {
    const body = {
      expectedTotal: totals.total,
      ...(isFree || chosen === undefined ? {} : { provider: chosen.provider, ...(isByLink ? { mailLink } : {}) }),
    };
    const request = addressOf('POST /carts/:id/checkout', { params: { id: cart.id }, body });
    const sent = await send<Placed>(request.method, request.path, request.body);
    setError(sent.error);
    if (!sent.isDone) return;
    if (sent.answer.link === null) navigate(orderDeskPath(sent.answer.order));
    else setPlaced(sent.answer);
  };
  if (placed?.link)
    return (
      <Flex direction="column" alignItems="stretch" gap={3}>
        <ShownLink {...placed.link} />
        <Button variant="secondary" onClick={() => navigate(orderDeskPath(placed.order))}>
          {text('storekeeper.phone.toOrder')}
        </Button>
      </Flex>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Totals totals={totals} deliveryName={delivery?.name ?? null} taxIncluded={taxIncludedIn(cart.lines)} />
      {requirements.map(({ code, field, message }) => (
        <Typography key={`${code}${field}`} textColor="warning700">
          {message}
        </Typography>
      ))}
      {isFree ? null : (
        <Section title={text('storekeeper.phone.payment')}>
          <PaymentChoice
            offered={payments}
            chosen={chosen}
            choose={choose}
            mailLink={mailsLinks ? mailLink : null}
            setMailLink={setMailLink}
          />
        </Section>
      )}
      <Refusal>{error}</Refusal>
      <Button loading={isBusy} disabled={requirements.length > 0 || cart.lines.length === 0} onClick={() => void place()}>
        {text('storekeeper.phone.place', { total: moneyText(totals.total) })}
      </Button>
    </Flex>
  );
}
