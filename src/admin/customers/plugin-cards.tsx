import { Suspense } from 'react';
import { Loader } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { StaffCustomer } from '../kit/admin-types';
import { customerCards } from '../kit/customer-cards';
import { DeskCard } from '../kit/desk-columns';
import { Section } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';

type Props = Readonly<{ card: ReturnType<typeof customerCards>[number]; customer: StaffCustomer }>;

function PluginCard({ card: { label, action, Content }, customer: { id, account, email } }: Props) {
  const text = useText();
  const { formatMessage } = useIntl();
  const maySee = useMay(action);
  if (!maySee) return null;
  return (
    <DeskCard>
      <Section title={formatMessage(label)}>
        <Suspense fallback={<Loader small>{text('storekeeper.customers.loading')}</Loader>}>
          <Content customer={{ id, account, email: email ?? '' }} />
        </Suspense>
      </Section>
    </DeskCard>
  );
}

/** What plugins know of a customer. */
export const PluginCards = ({ customer }: Readonly<{ customer: StaffCustomer }>) =>
  customerCards().map((card) => <PluginCard key={card.label.id} card={card} customer={customer} />);
