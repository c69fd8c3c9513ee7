import type { Money } from '../../domain/money/money';
import { moneyText } from './money-text';
import { Row } from './summary-parts';
import type { TextKey } from '../texts';
import { useText } from './use-text';

type Props = Readonly<{
  totals: Readonly<Record<'items' | 'discounts' | 'delivery' | 'tax' | 'total', Money>>;
  deliveryName: string | null;
  /** Whether the tax is part of each price, or comes on top; not said where lines differ. */
  taxIncluded?: boolean | undefined;
}>;

/** Undefined where some prices are with tax and some without, or nobody knows. */
export function taxIncludedIn(lines: readonly Readonly<{ taxIncluded?: boolean | undefined }>[]): boolean | undefined {
  const said = new Set(lines.map(({ taxIncluded }) => taxIncluded));
  return said.size === 1 ? [...said][0] : undefined;
}

/** What an order or a cart comes to. */
const taxLabels: Readonly<Record<string, TextKey>> = { true: 'storekeeper.totals.taxIncluded', false: 'storekeeper.totals.taxOnTop' };

export function Totals({ totals, deliveryName, taxIncluded }: Props) {
  const text = useText();
  const delivery = text('storekeeper.totals.delivery');
  return (
    <>
      <Row label={text('storekeeper.totals.items')} value={moneyText(totals.items)} />
      {totals.discounts.amount > 0 ? <Row label={text('storekeeper.totals.discounts')} value={`− ${moneyText(totals.discounts)}`} /> : null}
      <Row label={deliveryName ? `${delivery}: ${deliveryName}` : delivery} value={moneyText(totals.delivery)} />
      <Row label={text(taxLabels[`${taxIncluded}`] ?? 'storekeeper.totals.tax')} value={moneyText(totals.tax)} />
      <Row label={text('storekeeper.totals.total')} value={moneyText(totals.total)} strong />
    </>
  );
}
