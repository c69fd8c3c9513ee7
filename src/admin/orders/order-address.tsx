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
  return (
    <Section title={text('storekeeper.order.address')}>
      <Stack>
        {addressLines(address, locale).map((line) => (
          <Typography key={line}>{line}</Typography>
        ))}
      </Stack>
    </Section>
  );
}
