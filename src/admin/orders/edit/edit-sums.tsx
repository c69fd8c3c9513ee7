import { Divider, Flex } from '@strapi/design-system';
import { moneyText } from '../../kit/money-text';
import type { Answer } from '../../kit/staff-api';
import { Row } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';

type Preview = Answer<'POST /orders/:id/edit/preview'>;

/** What is added and taken off, line by line, and what that means for the customer. */
export function EditSums({ lines, removed, exchanged, waived, difference, refundable }: Preview) {
  const text = useText();
  const { currency } = removed;
  const less = [
    ['storekeeper.editing.removed', removed],
    ['storekeeper.editing.cameBack', exchanged],
    ['storekeeper.editing.waived', waived],
  ] as const;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} role="status">
      {lines.map(({ variant, name, quantity, total }) => (
        <Row key={variant} label={text('storekeeper.editing.piece', { quantity, name })} value={moneyText(total)} />
      ))}
      {less.map(([label, sum]) => (sum.amount > 0 ? <Row key={label} label={text(label)} value={`− ${moneyText(sum)}`} /> : null))}
      <Divider />
      <Row
        label={text(difference > 0 ? 'storekeeper.editing.more' : difference < 0 ? 'storekeeper.editing.less' : 'storekeeper.editing.same')}
        value={moneyText({ amount: Math.abs(difference), currency })}
        strong
      />
      {refundable.amount > 0 ? <Row label={text('storekeeper.refunding.goesBack')} value={moneyText(refundable)} strong /> : null}
    </Flex>
  );
}
