import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { ActionModal } from '../kit/action-modal';
import { dayText } from '../kit/day-text';
import { StateBadge } from '../kit/state-badge';
import { useText, type Text } from '../kit/use-text';
import type { TextKey } from '../texts';
import type { Day, Slot } from './days';
import { SlotDayForm } from './slot-day-form';

const Track = styled.div`
  background: ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.4rem;
  height: 0.6rem;
  overflow: hidden;
`;
const Taken = styled.div<{ $share: number }>`
  background: ${({ theme, $share }) => ($share < 1 ? theme.colors.primary600 : theme.colors.warning600)};
  height: 100%;
  width: ${({ $share }) => $share * 100}%;
`;

type Reason = NonNullable<Slot['reason']>;

const reasons: Readonly<Record<Reason, TextKey>> = {
  SLOT_UNKNOWN: 'storekeeper.slots.notOnThisDay',
  SLOT_CLOSED: 'storekeeper.slots.closed',
  SLOT_TOO_LATE: 'storekeeper.slots.tooLate',
  SLOT_TOO_EARLY: 'storekeeper.slots.tooEarly',
  SLOT_FULL: 'storekeeper.slots.full',
};

const taken = (text: Text, orders: number, most: number | null): string =>
  most === null ? text('storekeeper.slots.orders', { orders }) : text('storekeeper.slots.ordersOf', { orders, most });

/** A slot of one day: how much of it is taken, and what to do about it. */
export function SlotCard({ day, slot, reload }: Readonly<{ day: Day; slot: Slot; reload: () => void }>) {
  const text = useText();
  const { locale } = useIntl();
  const time = `${slot.startTime} – ${slot.endTime}`;
  return (
    <Box tag="article" aria-label={`${slot.name}, ${time}`} borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography fontWeight="bold">{time}</Typography>
          {slot.reason ? (
            <StateBadge variant={slot.reason === 'SLOT_FULL' ? 'warning' : 'secondary'}>{text(reasons[slot.reason])}</StateBadge>
          ) : null}
        </Flex>
        <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {slot.zone ? `${slot.name} · ${slot.zone}` : slot.name}
        </Typography>
        <Typography variant="pi">{taken(text, slot.orders, slot.mostOrders)}</Typography>
        {slot.mostOrders !== null && slot.mostOrders > 0 ? (
          <Track aria-hidden>
            <Taken $share={Math.min(1, slot.orders / slot.mostOrders)} />
          </Track>
        ) : null}
        {slot.mostMinutes === null ? null : (
          <Typography variant="pi">{text('storekeeper.slots.minutesOf', { minutes: slot.minutes, most: slot.mostMinutes })}</Typography>
        )}
        <ActionModal
          label={text('storekeeper.slots.open')}
          title={`${slot.name}: ${dayText(day.date, locale)}, ${time}`}
          variant="tertiary"
          isBusy={false}
          onClose={reload}
        >
          {(close) => <SlotDayForm day={day.date} slot={slot} close={close} reload={reload} />}
        </ActionModal>
      </Flex>
    </Box>
  );
}
