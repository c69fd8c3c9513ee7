import { DomainError } from '../../domain/domain-error';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import type { LockedOrder, OrderLine } from './locked-order';

/** Refuses `LINE_UNKNOWN`. */
export const lineOf = ({ lines }: LockedOrder, { line: id }: LineQuantity): OrderLine => {
  const line = lines.find(({ lineId }) => lineId === id);
  if (!line) throw new DomainError('LINE_UNKNOWN', 'The order has no such line', { line: id });
  return line;
};

export const variantsIn = (order: LockedOrder, packed: readonly LineQuantity[]): number[] =>
  packed.flatMap((item) => lineOf(order, item).variantRowId ?? []);
