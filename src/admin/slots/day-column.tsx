import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { dayText } from '../kit/day-text';
import { StateBadge } from '../kit/state-badge';
import { Refusal } from '../kit/summary-parts';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { useState } from 'react';
import type { Day } from './days';
import { SlotCard } from './slot-card';
import { WhoSaid } from './who-said';

/** One day: its slots, and whether anything is brought on it. */
export function DayColumn({ day, isToday, reload }: Readonly<{ day: Day; isToday: boolean; reload: () => void }>) {
  const text = useText();
  const { locale } = useIntl();
  const { send, isBusy } = useSend();
  const [error, setError] = useState<string | null>(null);
  const name = dayText(day.date, locale);
  const orders = day.slots.reduce((sum, slot) => sum + slot.orders, 0);
  const change = async () => {
    const sent = await send('PUT', `/storekeeper/delivery-days/${day.date}`, { isOff: !day.isOff });
    setError(sent.error);
    if (sent.isDone) reload();
  };
  return (
    <Box tag="section" aria-label={name} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
          <Typography variant="delta" tag="h2">
            {name}
          </Typography>
          {isToday ? <StateBadge variant="primary">{text('storekeeper.slots.isToday')}</StateBadge> : null}
          {day.isOff ? <StateBadge variant="danger">{text('storekeeper.slots.off')}</StateBadge> : null}
        </Flex>
        {day.slots.length === 0 ? <Typography textColor="neutral600">{text('storekeeper.slots.noneOfDay')}</Typography> : null}
        {day.slots.map((slot) => (
          <SlotCard key={slot.slot} day={day} slot={slot} reload={reload} />
        ))}
        {day.isOff && orders > 0 ? <Typography role="status">{text('storekeeper.slots.stay', { orders })}</Typography> : null}
        <Button
          variant={day.isOff ? 'secondary' : 'tertiary'}
          loading={isBusy}
          onClick={() => void change()}
          aria-label={`${name}: ${text(day.isOff ? 'storekeeper.slots.deliver' : 'storekeeper.slots.deliverNot')}`}
        >
          {text(day.isOff ? 'storekeeper.slots.deliver' : 'storekeeper.slots.deliverNot')}
        </Button>
        <WhoSaid changed={day.changed} />
        <Refusal>{error}</Refusal>
      </Flex>
    </Box>
  );
}
