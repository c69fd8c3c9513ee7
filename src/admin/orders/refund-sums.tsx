import { Flex } from '@strapi/design-system';
import type { Money } from '../../domain/money/money';
import { moneyText } from '../kit/money-text';
import { Row } from '../kit/summary-parts';
import { useText } from '../kit/use-text';

type Props = Readonly<{
  /** What the pieces are called, by line. */
  names: ReadonlyMap<string, string>;
  lines: readonly Readonly<{ line: string; quantity: number; amount: Money }>[];
  delivery: Money;
  goodwill: Money;
  amount: Money;
}>;

/** What would go back, line by line, and what it comes to. */
export function RefundSums({ names, lines, delivery, goodwill, amount }: Props) {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {lines.map(({ line, quantity, amount: sum }) => (
        <Row key={line} label={text('storekeeper.refunding.piece', { quantity, name: names.get(line) ?? '' })} value={moneyText(sum)} />
      ))}
      {delivery.amount > 0 ? <Row label={text('storekeeper.refunding.delivery')} value={moneyText(delivery)} /> : null}
      {goodwill.amount > 0 ? <Row label={text('storekeeper.refunding.goodwill')} value={moneyText(goodwill)} /> : null}
      <Row label={text('storekeeper.refunding.goesBack')} value={moneyText(amount)} strong />
    </Flex>
  );
}
