import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { orderDeskPath } from '../kit/order-paths';
import { useMayReadOrders } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { AlertFacts } from './alert-facts';

/** The way to the order an alert is about, for whoever may read it. */
export function OrderLink({ alert: { orderId, orderNumber } }: { alert: AlertFacts }) {
  const text = useText();
  const mayRead = useMayReadOrders();
  if (!orderId || !mayRead) return null;
  return (
    <LinkButton tag={Link} to={orderDeskPath(orderId)} variant="secondary" fullWidth>
      {orderNumber ? text('storekeeper.alert.openOrderNumber', { number: orderNumber }) : text('storekeeper.alert.openOrder')}
    </LinkButton>
  );
}
