import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Card } from '../../kit/card';
import { orderDeskPath } from '../../kit/order-paths';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useMoment } from '../../kit/use-moment';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import { labelFor } from '../../kit/word';
import { fieldWords, valueWords } from './crm-words';

/** Where the shop and the CRM said different things of a customer or an order, and whose stayed. */
export function ConflictsCard({ name }: Readonly<{ name: string }>) {
  const text = useText();
  const moment = useMoment();
  const { data, error } = useResource('GET /crms/:name/conflicts', { params: { name } });
  const said = (value: string) => (value === '' ? text('storekeeper.crm.blank') : labelFor(text)(valueWords, value));
  return (
    <Card title={text('storekeeper.crm.conflicts')} hint={text('storekeeper.crm.conflictsHint')}>
      <Refusal>{error}</Refusal>
      {data?.conflicts.length === 0 ? <Aside>{text('storekeeper.crm.noConflicts')}</Aside> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {(data?.conflicts ?? []).map(({ at, customer, order, field, ours, theirs, kept }, index) => (
          <Flex key={`${at} ${index}`} tag="li" direction="column" alignItems="flex-start" gap={1}>
            {customer ? (
              <TextLink tag={Link} to={`/customers/${customer.id}`}>
                {customer.name}
              </TextLink>
            ) : null}
            {order ? (
              <TextLink tag={Link} to={orderDeskPath(order.id)}>
                {text('storekeeper.crm.previewOf', { number: order.number })}
              </TextLink>
            ) : null}
            <Typography style={{ overflowWrap: 'anywhere' }}>
              {text('storekeeper.crm.conflict', { field: labelFor(text)(fieldWords, field), ours: said(ours), theirs: said(theirs) })}
            </Typography>
            <Aside>
              {text(kept === 'shop' ? 'storekeeper.crm.kept.shop' : 'storekeeper.crm.kept.crm')} · {moment(at)}
            </Aside>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
