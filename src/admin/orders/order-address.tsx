import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { addressLines } from '../kit/address-text';
import type { StaffOrderView } from '../kit/admin-types';
import { Section, Stack } from '../kit/summary-parts';
import { useText } from '../kit/use-text';

export function OrderAddress({ order }: { order: StaffOrderView }) {
  const text = useText();
  const { locale } = useIntl();
  const address = order.addresses.shipping;
  if (!address) return null;
  const point = order.delivery?.pickupPoint ?? null;
  return (
    <Section title={text('storekeeper.order.address')}>
      <Stack>
        {addressLines(address, locale).map((line) => (
          <Typography key={line}>{line}</Typography>
        ))}
        {point ? (
          <Typography style={{ overflowWrap: 'anywhere' }}>
            {text('storekeeper.order.pickupPoint', { point: `${point.name}, ${point.city}, ${point.address}` })}
          </Typography>
        ) : null}
      </Stack>
    </Section>
  );
}
