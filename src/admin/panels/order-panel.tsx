import { Box, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { exponentOf } from '../../domain/money/money';
import { textFromMinor } from '../fields/amount-text';
import { useText } from '../texts/use-text';
import type { OrderView, Panel, PanelProps } from './admin-types';
import { useResource } from './use-resource';

type Money = OrderView['totals']['total'];
const shown = ({ amount, currency }: Money) => `${textFromMinor(amount, exponentOf(currency))} ${currency}`;

function Row({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  return (
    <Flex justifyContent="space-between" gap={2} width="100%">
      <Typography variant="omega" fontWeight={strong ? 'bold' : 'regular'}>
        {label}
      </Typography>
      <Typography variant="omega" fontWeight={strong ? 'bold' : 'regular'} textAlign="right">
        {value}
      </Typography>
    </Flex>
  );
}

function Lines({ order }: { order: OrderView }) {
  const text = useText();
  return (
    <>
      {order.lines.map((line) => (
        <Box key={line.id} width="100%">
          <Row label={`${line.quantity} × ${line.name}`} value={shown(line.total)} />
          <Typography variant="pi" textColor="neutral500">
            {line.sku}
          </Typography>
        </Box>
      ))}
      <Divider width="100%" />
      <Row label={text('storekeeper.order.items')} value={shown(order.totals.items)} />
      {order.totals.discounts.amount > 0 ? (
        <Row label={text('storekeeper.order.discounts')} value={`− ${shown(order.totals.discounts)}`} />
      ) : null}
      <Row
        label={
          order.delivery ? `${text('storekeeper.order.delivery')}: ${String(order.delivery.name)}` : text('storekeeper.order.delivery')
        }
        value={shown(order.totals.delivery)}
      />
      <Row label={text('storekeeper.order.tax')} value={shown(order.totals.tax)} />
      <Row label={text('storekeeper.order.total')} value={shown(order.totals.total)} strong />
    </>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} width="100%">
      <Typography variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}

function OrderSummary({ documentId }: { documentId: string }) {
  const text = useText();
  const { formatDate } = useIntl();
  const { data: order, error } = useResource<OrderView>(`/storekeeper/orders/${documentId}`);
  if (error) return <Typography textColor="danger600">{error}</Typography>;
  if (!order) return <Loader small>{text('storekeeper.order.loading')}</Loader>;

  const address = order.addresses.shipping;
  const addressLines = address
    ? [
        [address.firstName, address.lastName],
        [address.company],
        [address.line1],
        [address.line2],
        [address.postalCode, address.city],
        [address.country],
        [address.phone],
      ]
    : [];
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} width="100%">
      <Lines order={order} />
      {address ? (
        <Section title={text('storekeeper.order.address')}>
          {addressLines
            .map((parts) => parts.filter(Boolean).join(' '))
            .filter((line) => line !== '')
            .map((line) => (
              <Typography key={line}>{line}</Typography>
            ))}
        </Section>
      ) : null}
      <Section title={text('storekeeper.order.payment')}>
        {order.payments.map((payment) => (
          <Row key={payment.id} label={`${payment.provider}: ${payment.status}`} value={shown(payment.amount)} />
        ))}
      </Section>
      <Section title={text('storekeeper.order.timeline')}>
        {order.timeline.map((event) => (
          <Row
            key={`${event.at}${event.type}`}
            label={event.type}
            value={formatDate(event.at, { dateStyle: 'medium', timeStyle: 'short' })}
          />
        ))}
      </Section>
    </Flex>
  );
}

/** On an order: its lines, totals, address, payments and history, which stand in tables of their own. */
export function OrderPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  if (model !== 'api::order.order' || !documentId) return null;
  return { title: text('storekeeper.order.title'), content: <OrderSummary documentId={documentId} /> };
}
