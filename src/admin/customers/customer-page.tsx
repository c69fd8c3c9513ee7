import { Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { customersPath } from '../kit/customer-paths';
import { Column, Columns, DeskCard } from '../kit/desk-columns';
import { OthersHereNote } from '../kit/others-here-note';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { ActivityCard } from './activity-card';
import { AddressesCard } from './addresses-card';
import { BlockButton } from './block-form';
import { CartsCard, CodesCard, OrdersCard } from './bought-cards';
import { NotesCard } from './notes-card';
import { PluginCards } from './plugin-cards';
import { ProfileCard } from './profile-card';
import { RequestsCard } from './requests-card';
import { TagsCard } from './tags-card';
import { useCustomer } from './use-customer';

function Desk({ id }: Readonly<{ id: string }>) {
  const text = useText();
  const moment = useMoment();
  const { desk, error } = useCustomer(id);
  if (!desk) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.customers.loading')}</Loader>;
  const { customer } = desk;
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(' ') || customer.lastContact.name;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-end" wrap="wrap" gap={3}>
        <Flex gap={3} wrap="wrap">
          <Typography variant="beta" tag="h2" style={{ overflowWrap: 'anywhere' }}>
            {name ?? customer.email ?? customer.phone}
          </Typography>
          {customer.blocked ? <StateBadge variant="danger">{text('storekeeper.customers.blocked')}</StateBadge> : null}
        </Flex>
        <Aside>{text('storekeeper.customers.sinceDay', { at: moment(customer.createdAt) })}</Aside>
      </Flex>
      <OthersHereNote place={`plugin::users-permissions.user:${id}`} />
      <Columns>
        <Column $area="actions">
          <DeskCard>
            <NotesCard {...desk} />
            <TagsCard {...desk} />
          </DeskCard>
        </Column>
        <Column $area="order">
          <OrdersCard customer={customer} />
          <RequestsCard customer={customer} />
          <CartsCard customer={customer} />
          <CodesCard customer={customer} />
          <AddressesCard customer={customer} />
          <ActivityCard customer={customer} />
        </Column>
        <Column $area="beside">
          <DeskCard>
            <ProfileCard {...desk} />
            <BlockButton {...desk} />
          </DeskCard>
          <PluginCards customer={customer} />
        </Column>
      </Columns>
    </Flex>
  );
}

/** One customer over the whole width: who they are, what they bought and left, and what colleagues know of them. */
export function CustomerPage() {
  const text = useText();
  const { id = '' } = useParams();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${customersPath}`}>
        {text('storekeeper.customers.back')}
      </TextLink>
      <Desk key={id} id={id} />
    </Flex>
  );
}
