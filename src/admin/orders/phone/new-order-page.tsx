import { Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Columns, Column, DeskCard } from '../../kit/desk-columns';
import { ordersPath } from '../../kit/order-paths';
import { ChoiceField } from '../../kit/form-fields';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import { CustomerForm } from './customer-form';
import { DeliveryChoice } from './delivery-choice';
import { Goods } from './goods';
import { PlaceOrder } from './place-order';
import { useStaffCart } from './use-staff-cart';

/** An order for somebody on the phone: priced and placed by the code that does it for apps. */
export function NewOrderPage() {
  const text = useText();
  const desk = useStaffCart();
  const { data: form, error } = useResource('GET /cart-form', {});
  const { cart, change, isBusy } = desk;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${ordersPath}`}>
        {text('storekeeper.orders.back')}
      </TextLink>
      <Typography variant="beta" tag="h2">
        {text('storekeeper.phone.title')}
      </Typography>
      <Refusal>{desk.error ?? error}</Refusal>
      {form ? (
        <Columns>
          <Column $area="order">
            <DeskCard>
              <Goods {...desk} />
            </DeskCard>
            <DeskCard>
              <CustomerForm key={cart?.id ?? 'none'} {...desk} countries={form.countries} />
            </DeskCard>
            {cart?.shippingAddress ? (
              <DeskCard>
                <DeliveryChoice key={`${cart.revision}`} {...desk} cart={cart} />
              </DeskCard>
            ) : null}
          </Column>
          <Column $area="actions">
            <DeskCard>
              {cart ? (
                <PlaceOrder key={cart.revision} cart={cart} payments={form.payments} mailsLinks={form.mailsLinks} />
              ) : (
                <Aside>{text('storekeeper.phone.begin')}</Aside>
              )}
            </DeskCard>
            {cart && form.currencies.length > 1 ? (
              <DeskCard>
                <ChoiceField
                  label={text('storekeeper.phone.currency')}
                  value={cart.currency}
                  choices={form.currencies.map((code) => ({ id: code, name: code }))}
                  disabled={isBusy}
                  onChange={(currency) => void change([{ op: 'set_market', currency }])}
                />
                <ChoiceField
                  label={text('storekeeper.phone.language')}
                  hint={text('storekeeper.phone.languageHint')}
                  value={cart.locale}
                  choices={form.languages.map((code) => ({ id: code, name: code }))}
                  disabled={isBusy}
                  onChange={(locale) => void change([{ op: 'set_market', locale }])}
                />
              </DeskCard>
            ) : null}
          </Column>
        </Columns>
      ) : error ? null : (
        <Loader>{text('storekeeper.orders.loading')}</Loader>
      )}
    </Flex>
  );
}
