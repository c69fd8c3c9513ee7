import { useState } from 'react';
import { Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { addressLines } from '../kit/address-text';
import type { CartView } from '../kit/admin-types';
import { leftCartsPath } from '../kit/customer-paths';
import { Column, Columns, DeskCard } from '../kit/desk-columns';
import { newOrderPath } from '../kit/order-paths';
import { addressOf } from '../kit/staff-api';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal, Section, Stack } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { CartSummary } from './cart-panel';
import { cartStatusWords } from './cart-words';
import { OwnerOf } from './left-cart-parts';

/** Somebody is on the phone: what they left becomes an order there, and their cart stays as it is. */
function TakeOver({ id }: Readonly<{ id: string }>) {
  const text = useText();
  const navigate = useNavigate();
  const { send, isBusy } = useSend();
  const [error, setError] = useState<string | null>(null);
  const begin = async () => {
    const { method, path, body } = addressOf('POST /left-carts/:id/phone-order', { params: { id } });
    const sent = await send<CartView>(method, path, body);
    if (sent.isDone) navigate(newOrderPath(sent.answer.id));
    else setError(sent.error);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Button variant="secondary" loading={isBusy} onClick={() => void begin()}>
        {text('storekeeper.leftCarts.takeOver')}
      </Button>
      <Aside>{text('storekeeper.leftCarts.takeOverHint')}</Aside>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

function Cart({ id }: Readonly<{ id: string }>) {
  const text = useText();
  const moment = useMoment();
  const { locale } = useIntl();
  const mayOrder = useMay('api::orders.handle');
  const { data, error } = useResource('GET /left-carts/:id', { params: { id } });
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.cart.loading')}</Loader>;
  const { cart, lastChangedAt } = data;
  const status = cartStatusWords[cart.status];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-end" wrap="wrap" gap={3}>
        <Typography variant="beta" tag="h2">
          {text('storekeeper.cart.title')}
        </Typography>
        <Aside>{text('storekeeper.leftCarts.changedAt', { at: moment(lastChangedAt) })}</Aside>
      </Flex>
      <Columns>
        <Column $area="actions">
          <DeskCard>
            {status ? (
              <Flex>
                <StateBadge variant={status.tone}>{text(status.key)}</StateBadge>
              </Flex>
            ) : null}
            <Section title={text('storekeeper.leftCarts.who')}>
              <OwnerOf owner={data} />
            </Section>
            {mayOrder && cart.status === 'active' && cart.lines.length > 0 ? <TakeOver id={id} /> : null}
          </DeskCard>
        </Column>
        <Column $area="order">
          <DeskCard>
            <CartSummary cart={cart} />
          </DeskCard>
        </Column>
        <Column $area="beside">
          {cart.shippingAddress || cart.note ? (
            <DeskCard>
              {cart.shippingAddress ? (
                <Section title={text('storekeeper.order.address')}>
                  <Stack>
                    {addressLines(cart.shippingAddress, locale).map((line) => (
                      <Typography key={line}>{line}</Typography>
                    ))}
                  </Stack>
                </Section>
              ) : null}
              {cart.note ? (
                <Section title={text('storekeeper.orders.note')}>
                  <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{cart.note}</Typography>
                </Section>
              ) : null}
            </DeskCard>
          ) : null}
        </Column>
      </Columns>
    </Flex>
  );
}

/** One cart over the whole width: what is in it, what it comes to today, and whose it is. */
export function LeftCartPage() {
  const text = useText();
  const { id = '' } = useParams();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${leftCartsPath}`}>
        {text('storekeeper.leftCarts.back')}
      </TextLink>
      <Cart key={id} id={id} />
    </Flex>
  );
}
