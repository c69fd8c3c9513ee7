import { Flex, Loader } from '@strapi/design-system';
import type { Panel, PanelProps } from '../kit/admin-types';
import { Refusal } from '../kit/summary-parts';
import { useMayReadOrders } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { OrderActions } from './order-actions';
import { OrderAddress } from './order-address';
import { OrderInCrms } from './order-in-crms';
import { OrderLabels } from './order-labels';
import { OrderLines } from './order-lines';
import { OrderShipments } from './order-shipments';
import { OrderPayments } from './order-payments';
import { OrderReturns } from './order-returns';
import { OrderWithdrawals } from './order-withdrawals';
import { OrderTimeline } from './order-timeline';
import { StatusBadges } from './status-badges';
import { useOrder } from './use-order';

function OrderSummary({ documentId }: { documentId: string }) {
  const text = useText();
  const { desk, error } = useOrder(documentId);
  if (!desk) return error ? <Refusal>{error}</Refusal> : <Loader small>{text('storekeeper.order.loading')}</Loader>;
  const { order } = desk;
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} width="100%">
      <StatusBadges order={order} />
      <OrderInCrms order={order} />
      <OrderActions {...desk} />
      <OrderWithdrawals {...desk} />
      <OrderReturns {...desk} />
      <OrderLabels {...desk} />
      <OrderShipments {...desk} />
      <OrderLines order={order} />
      <OrderPayments order={order} />
      <OrderAddress order={order} />
      <OrderTimeline order={order} />
    </Flex>
  );
}

/** On an order: where it stands, what can be done with it, and what it is made of, which stands in tables of their own. */
export function OrderPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const mayRead = useMayReadOrders();
  if (model !== 'api::order.order' || !documentId || !mayRead) return null;
  return { title: text('storekeeper.order.title'), content: <OrderSummary key={documentId} documentId={documentId} /> };
}
