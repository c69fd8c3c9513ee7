import type { Money } from '../../domain/money/money';
import { moneyText } from './money-text';
import { Row } from './summary-parts';
import { useText } from './use-text';

type Props = Readonly<{
  totals: Readonly<Record<'items' | 'discounts' | 'delivery' | 'tax' | 'total', Money>>;
  deliveryName: string | null;
}>;

/** What an order or a cart comes to. */
export function Totals({ totals, deliveryName }: Props) {
  const text = useText();
  const delivery = text('storekeeper.totals.delivery');
  return (
    <>
      <Row label={text('storekeeper.totals.items')} value={moneyText(totals.items)} />
      {totals.discounts.amount > 0 ? <Row label={text('storekeeper.totals.discounts')} value={`− ${moneyText(totals.discounts)}`} /> : null}
      <Row label={deliveryName ? `${delivery}: ${deliveryName}` : delivery} value={moneyText(totals.delivery)} />
      <Row label={text('storekeeper.totals.tax')} value={moneyText(totals.tax)} />
      <Row label={text('storekeeper.totals.total')} value={moneyText(totals.total)} strong />
    </>
  );
}
