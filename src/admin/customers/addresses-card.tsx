import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { addressLines } from '../kit/address-text';
import type { StaffCustomer } from '../kit/admin-types';
import { DeskCard } from '../kit/desk-columns';
import { Aside, Section, Stack } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';

/** Where their orders went, the last used first. */
export function AddressesCard({ customer: { addresses } }: Readonly<{ customer: StaffCustomer }>) {
  const text = useText();
  const moment = useMoment();
  const { locale } = useIntl();
  if (addresses.length === 0) return null;
  return (
    <DeskCard>
      <Section title={text('storekeeper.customers.addresses')}>
        <Flex direction="column" alignItems="stretch" gap={4} width="100%">
          {addresses.map(({ address, orders, lastUsedAt }) => (
            <Stack key={JSON.stringify(address)}>
              {addressLines(address, locale).map((line) => (
                <Typography key={line} style={{ overflowWrap: 'anywhere' }}>
                  {line}
                </Typography>
              ))}
              <Aside>{text('storekeeper.customers.ordersAt', { count: orders, at: moment(lastUsedAt) })}</Aside>
            </Stack>
          ))}
        </Flex>
      </Section>
    </DeskCard>
  );
}
