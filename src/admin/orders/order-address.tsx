import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { StaffOrderView } from '../kit/admin-types';
import { Section, Stack } from '../kit/summary-parts';
import { useText } from '../kit/use-text';

export function OrderAddress({ order }: { order: StaffOrderView }) {
  const text = useText();
  const { locale } = useIntl();
  const address = order.addresses.shipping;
  if (!address) return null;
  const lines = [
    [address.firstName, address.lastName],
    [address.company],
    [address.line1],
    [address.line2],
    [address.postalCode, address.city],
    [typeof address.country === 'string' ? new Intl.DisplayNames([locale], { type: 'region' }).of(address.country) : null],
    [address.phone],
  ];
  return (
    <Section title={text('storekeeper.order.address')}>
      <Stack>
        {lines
          .map((parts) => parts.filter(Boolean).join(' '))
          .filter((line) => line !== '')
          .map((line) => (
            <Typography key={line}>{line}</Typography>
          ))}
      </Stack>
    </Section>
  );
}
