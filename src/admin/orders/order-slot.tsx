import { useState } from 'react';
import { Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { ChoiceField } from '../kit/form-fields';
import { moneyText } from '../kit/money-text';
import { timeSpanText } from '../../domain/places/time-span-text';
import type { Answer } from '../kit/staff-api';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useMayShip } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { FormProps } from './form-props';
import type { OrderDesk } from './use-order';

/** When the order is brought, and another time for it while it may be moved. */
export function OrderSlot(desk: OrderDesk) {
  const text = useText();
  const { locale } = useIntl();
  const mayShip = useMayShip();
  const { order, isBusy, reload } = desk;
  const slot = order.delivery?.slot;
  if (!slot) return null;
  const isMovable = mayShip && order.status === 'placed' && order.fulfilmentStatus === 'unfulfilled';
  return (
    <Section title={text('storekeeper.slot.title')}>
      <Typography fontWeight="bold">{timeSpanText(slot, locale)}</Typography>
      <Aside>{slot.timeZone}</Aside>
      {isMovable ? (
        <ActionModal label={text('storekeeper.slot.move')} isBusy={isBusy} onClose={reload}>
          {(close) => <MoveForm {...desk} close={close} />}
        </ActionModal>
      ) : null}
    </Section>
  );
}

type Slot = Answer<'GET /orders/:id/delivery-slots'>[number];

function MoveForm({ order, act, isBusy, close }: FormProps) {
  const text = useText();
  const { locale } = useIntl();
  const [slot, setSlot] = useState<string | null>(null);
  const { data, error } = useResource('GET /orders/:id/delivery-slots', { params: { id: order.id }, query: { days: 31 } });
  const others = data?.filter(({ id, isAvailable }) => isAvailable && id !== order.delivery?.slot?.id) ?? [];
  const name = (each: Slot) =>
    each.surcharge.amount > 0 ? `${timeSpanText(each, locale)} (+${moneyText(each.surcharge)})` : timeSpanText(each, locale);
  const chosen = others.find(({ id }) => id === slot);
  const move = () =>
    act('POST /orders/:id/delivery-slot', { params: { id: order.id }, body: { slot: slot ?? '' } }, () =>
      text('storekeeper.slot.moved', { at: chosen ? timeSpanText(chosen, locale) : '' }),
    );
  return (
    <ActionForm
      explanation={text('storekeeper.slot.explanation')}
      submit={text('storekeeper.slot.move')}
      isReady={chosen !== undefined}
      isBusy={isBusy}
      close={close}
      onSubmit={move}
    >
      <Refusal>{error}</Refusal>
      {!data && !error ? <Loader small>{text('storekeeper.slots.loading')}</Loader> : null}
      {data && others.length === 0 ? <Typography>{text('storekeeper.slot.noOther')}</Typography> : null}
      {others.length > 0 ? (
        <ChoiceField
          label={text('storekeeper.slot.to')}
          value={slot ?? undefined}
          choices={others.map((each) => ({ id: each.id, name: name(each) }))}
          onChange={setSlot}
        />
      ) : null}
    </ActionForm>
  );
}
