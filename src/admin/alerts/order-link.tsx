import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useMayReadOrders } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { orderPath, type AlertFacts } from './alert-facts';

/** The way to the order an alert is about, for whoever may read it. */
export function OrderLink({ alert: { orderId, orderNumber } }: { alert: AlertFacts }) {
  const text = useText();
  const mayRead = useMayReadOrders();
  if (!orderId || !mayRead) return null;
  return (
    <LinkButton tag={Link} to={orderPath(orderId)} variant="secondary" fullWidth>
      {orderNumber ? text('storekeeper.alert.openOrderNumber', { number: orderNumber }) : text('storekeeper.alert.openOrder')}
    </LinkButton>
  );
}
