import { Divider, Flex } from '@strapi/design-system';
import type { StaffOrderView } from '../kit/admin-types';
import { moneyText } from '../kit/money-text';
import { Aside, DiscountsOf, Row, Stack } from '../kit/summary-parts';
import { taxIncludedIn, Totals } from '../kit/totals';
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

/** What is to be taken from the shelf, as the customer saw it. */
function Picture({ line: { image } }: Readonly<{ line: Line }>) {
  if (!image) return null;
  const smallest = image.sizes[0]?.url ?? image.url;
  return <img src={smallest} alt="" width={56} height={56} loading="lazy" style={{ objectFit: 'cover', borderRadius: 4, flexShrink: 0 }} />;
}

type Props = Readonly<{
  order: StaffOrderView;
  /** Where there is room for pictures, and for what one piece costs. */
  isWide?: boolean;
}>;

/** What was bought, how far each line is, and what it came to. */
export function OrderLines({ order: { lines, totals, delivery, due, credited }, isWide = false }: Props) {
  const text = useText();
  return (
    <>
      {lines.map((line) => (
        <Flex key={line.id} alignItems="flex-start" gap={3} width="100%">
          {isWide ? <Picture line={line} /> : null}
          <Stack>
            <Row label={`${line.quantity} × ${line.name}`} value={moneyText(line.total)} />
            <Aside>{[line.sku, isWide ? moneyText(line.unitPrice) : null].filter(Boolean).join(' · ')}</Aside>
            <DiscountsOf discounts={line.discounts} />
            <Progress {...line} />
          </Stack>
        </Flex>
      ))}
      <Divider width="100%" />
      <Totals totals={totals} deliveryName={delivery ? String(delivery.name) : null} taxIncluded={taxIncludedIn(lines)} />
      {credited.amount > 0 ? <Row label={text('storekeeper.editing.credited')} value={`− ${moneyText(credited)}`} /> : null}
      {due.amount < totals.total.amount ? <Row label={text('storekeeper.order.due')} value={moneyText(due)} strong /> : null}
    </>
  );
}
