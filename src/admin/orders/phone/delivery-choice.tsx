import { Button, Flex, Radio, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CartView } from '../../kit/admin-types';
import { ChoiceField } from '../../kit/form-fields';
import { moneyText } from '../../kit/money-text';
import { timeSpanText } from '../../../domain/places/time-span-text';
import { Refusal, Section } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import type { StaffCart } from './use-staff-cart';

/** The ways it can be delivered, with what each costs. */
export function DeliveryChoice({ cart, change, isBusy }: StaffCart & Readonly<{ cart: CartView }>) {
  const text = useText();
  const { data, error } = useResource('GET /carts/:id/delivery-options', { params: { id: cart.id } });
  const { locale } = useIntl();
  const offered = data?.filter(({ reason }) => reason === null) ?? [];
  const slots = offered.find(({ id }) => id === cart.delivery?.method)?.slots;
  // Of the place it goes to now: there a time is chosen no more.
  const isStale = cart.delivery && !slots && cart.requirements.some(({ code }) => code === 'SLOT_NOT_OFFERED');
  const free = slots?.filter(({ isAvailable }) => isAvailable) ?? [];
  return (
    <Section title={text('storekeeper.phone.delivery')}>
      <Refusal>{error}</Refusal>
      {data && offered.length === 0 ? <Typography>{text('storekeeper.phone.noDelivery')}</Typography> : null}
      <Radio.Group
        aria-label={text('storekeeper.phone.delivery')}
        value={cart.delivery?.method ?? ''}
        disabled={isBusy}
        onValueChange={(method) => void change([{ op: 'set_delivery', method }])}
      >
        <Flex direction="column" alignItems="flex-start" gap={2}>
          {offered.map(({ id, name, price }) => (
            <Radio.Item key={id} value={id}>{`${name}: ${moneyText(price)}`}</Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
      {isStale ? (
        <Button
          variant="secondary"
          loading={isBusy}
          onClick={() => void change([{ op: 'set_delivery', method: cart.delivery?.method ?? '' }])}
        >
          {text('storekeeper.phone.withoutSlot')}
        </Button>
      ) : null}
      {cart.delivery && slots ? (
        <ChoiceField
          label={text('storekeeper.phone.slot')}
          hint={text(free.length === 0 ? 'storekeeper.phone.noSlot' : 'storekeeper.phone.slotHint')}
          value={cart.delivery.slot?.id}
          choices={free.map((slot) => ({
            id: slot.id,
            name: slot.surcharge.amount > 0 ? `${timeSpanText(slot, locale)} (+${moneyText(slot.surcharge)})` : timeSpanText(slot, locale),
          }))}
          disabled={isBusy}
          onChange={(slot) => void change([{ op: 'set_delivery', method: cart.delivery?.method ?? '', slot }])}
        />
      ) : null}
    </Section>
  );
}
