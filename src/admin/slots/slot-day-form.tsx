import { useState } from 'react';
import { Checkbox, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { ActionForm } from '../kit/action-form';
import { NumberField } from '../kit/form-fields';
import { orderDeskPath } from '../kit/order-paths';
import { Refusal, Section, Stack } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import type { Slot } from './days';
import { WhoSaid } from './who-said';

type Props = Readonly<{ day: string; slot: Slot; close: () => void; reload: () => void }>;

/** The orders of a slot on one day, and what holds of it on this day alone. */
export function SlotDayForm({ day, slot, close, reload }: Props) {
  const text = useText();
  const { send, isBusy } = useSend();
  const [isClosed, setClosed] = useState(slot.isClosed);
  const [mostOrders, setMostOrders] = useState(slot.ownMostOrders ?? undefined);
  const [mostMinutes, setMostMinutes] = useState(slot.ownMostMinutes ?? undefined);
  const isWhole = [mostOrders, mostMinutes].every(
    (most) => most === undefined || (Number.isInteger(most) && most >= 0 && most <= 1_000_000),
  );
  const save = async () => {
    const body = { isClosed, mostOrders: mostOrders ?? null, mostMinutes: mostMinutes ?? null };
    const sent = await send('PUT', `/storekeeper/delivery-slots/${slot.slot}/days/${day}`, body);
    if (sent.isDone) reload();
    return { done: sent.isDone, error: sent.error };
  };
  return (
    <ActionForm
      explanation={text('storekeeper.slots.explanation')}
      submit={text('storekeeper.slots.save')}
      isReady={isWhole}
      isBusy={isBusy}
      onSubmit={save}
      close={close}
    >
      <Checkbox checked={isClosed} onCheckedChange={(checked) => setClosed(checked === true)}>
        {text('storekeeper.slots.closeIt')}
      </Checkbox>
      <NumberField
        label={text('storekeeper.slots.mostOrders')}
        hint={text('storekeeper.slots.asUsual')}
        value={mostOrders}
        onChange={setMostOrders}
      />
      <NumberField
        label={text('storekeeper.slots.mostMinutes')}
        hint={text('storekeeper.slots.asUsual')}
        value={mostMinutes}
        onChange={setMostMinutes}
      />
      <WhoSaid changed={slot.changed} />
      <OrdersOfSlot day={day} slot={slot} />
    </ActionForm>
  );
}

function OrdersOfSlot({ day, slot }: Readonly<{ day: string; slot: Slot }>) {
  const text = useText();
  const { data, error } = useResource('GET /delivery-slots/:slot/days/:day/orders', { params: { slot: slot.slot, day } });
  // Who ordered before the slot was changed expects it when it was.
  const promised = ({ startTime, endTime }: Readonly<{ startTime: string; endTime: string }>) =>
    startTime === slot.startTime && endTime === slot.endTime
      ? null
      : text('storekeeper.slots.promised', { time: `${startTime} – ${endTime}` });
  return (
    <Section title={text('storekeeper.slots.booked')}>
      <Refusal>{error}</Refusal>
      {!data && !error ? <Loader small>{text('storekeeper.slots.loading')}</Loader> : null}
      {data?.length === 0 ? <Typography>{text('storekeeper.slots.noOrders')}</Typography> : null}
      <Stack>
        {data?.map(({ id, number, name, address, pieces, ...times }) => (
          <Flex key={id} gap={2} wrap="wrap">
            <TextLink tag={Link} to={orderDeskPath(id)}>
              {number ?? text('storekeeper.slots.unpaid')}
            </TextLink>
            <Typography style={{ overflowWrap: 'anywhere' }}>
              {[promised(times), name, address, text('storekeeper.slots.pieces', { pieces })].filter(Boolean).join(' · ')}
            </Typography>
          </Flex>
        ))}
      </Stack>
    </Section>
  );
}
