import { Divider } from '@strapi/design-system';
import type { StaffOrderView } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import { Aside, DiscountsOf, Row, Stack } from '../kit/summary-parts';
import { Totals } from '../kit/totals';
import { useText } from '../kit/use-text';

type Line = StaffOrderView['lines'][number];

function Progress({ quantity, cancelledQuantity, fulfilledQuantity, returnedQuantity, refundedQuantity }: Line) {
  const text = useText();
  const parts = [
    fulfilledQuantity > 0 ? text('storekeeper.line.sent', { count: fulfilledQuantity, quantity }) : null,
    cancelledQuantity > 0 ? text('storekeeper.line.cancelled', { count: cancelledQuantity }) : null,
    returnedQuantity > 0 ? text('storekeeper.line.returned', { count: returnedQuantity }) : null,
    refundedQuantity > 0 ? text('storekeeper.line.refunded', { count: refundedQuantity }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? <Aside>{parts.join(' · ')}</Aside> : null;
}

/** What was bought, how far each line is, and what it came to. */
export function OrderLines({ order: { lines, totals, delivery, due } }: { order: StaffOrderView }) {
  const text = useText();
  return (
    <>
      {lines.map((line) => (
        <Stack key={line.id}>
          <Row label={`${line.quantity} × ${line.name}`} value={moneyText(line.total)} />
          <Aside>{line.sku}</Aside>
          <DiscountsOf discounts={line.discounts} />
          <Progress {...line} />
        </Stack>
      ))}
      <Divider width="100%" />
      <Totals totals={totals} deliveryName={delivery ? String(delivery.name) : null} />
      {due.amount < totals.total.amount ? <Row label={text('storekeeper.order.due')} value={moneyText(due)} strong /> : null}
    </>
  );
}
