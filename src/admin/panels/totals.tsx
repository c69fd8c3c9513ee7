import type { Money } from '../../domain/money/money';
import { moneyText } from '../fields/money-text';
import { useText } from '../texts/use-text';
import { Row } from './summary-parts';

type Props = Readonly<{
  totals: Readonly<Record<'items' | 'discounts' | 'delivery' | 'tax' | 'total', Money>>;
  deliveryName: string | null;
}>;

/** What an order or a cart comes to. */
export function Totals({ totals, deliveryName }: Props) {
  const text = useText();
  const delivery = text('storekeeper.order.delivery');
  return (
    <>
      <Row label={text('storekeeper.order.items')} value={moneyText(totals.items)} />
      {totals.discounts.amount > 0 ? <Row label={text('storekeeper.order.discounts')} value={`− ${moneyText(totals.discounts)}`} /> : null}
      <Row label={deliveryName ? `${delivery}: ${deliveryName}` : delivery} value={moneyText(totals.delivery)} />
      <Row label={text('storekeeper.order.tax')} value={moneyText(totals.tax)} />
      <Row label={text('storekeeper.order.total')} value={moneyText(totals.total)} strong />
    </>
  );
}
