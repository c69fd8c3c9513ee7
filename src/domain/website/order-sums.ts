import type { Minor } from '../money/money';

/** What an order of the website comes to, as the website reckons it. All amounts are in its currency. */
export type WebsiteSums = Readonly<{
  /** Prices have their tax in them; else it is added to each line. */
  taxIncluded: boolean;
  lines: readonly Readonly<{ quantity: number; unitPrice: Minor; discount: Minor; tax: Minor; total: Minor }>[];
  delivery: Readonly<{ tax: Minor; total: Minor }> | null;
  total: Minor;
}>;

/** What does not add up, and where in the message. */
export type WrongSum = Readonly<{ path: readonly (string | number)[]; message: string }>;

/**
 * What of an order does not add up: a line is its pieces, less its discount, with its tax; an order is its lines and its delivery. It keeps the
 * prices of the website, and whoever gives money back later goes by these sums.
 */
export function wrongSums({ taxIncluded, lines, delivery, total }: WebsiteSums): WrongSum[] {
  const wrong = lines.flatMap((line, index) =>
    wrongInLine(line, taxIncluded).map(({ field, message }) => ({ path: ['lines', index, field], message })),
  );
  if (delivery && delivery.tax > delivery.total) wrong.push({ path: ['delivery', 'tax'], message: 'is more than the delivery costs' });
  const sum = lines.reduce((all, line) => all + line.total, delivery?.total ?? 0);
  if (!Number.isSafeInteger(sum)) return [...wrong, { path: ['total'], message: 'is more than the shop can reckon with' }];
  if (sum !== total) wrong.push({ path: ['total'], message: `must be ${sum}, what the lines and the delivery come to` });
  return wrong;
}

function wrongInLine({ quantity, unitPrice, discount, tax, total }: WebsiteSums['lines'][number], taxIncluded: boolean) {
  const subtotal = unitPrice * quantity;
  if (!Number.isSafeInteger(subtotal)) return [{ field: 'unitPrice', message: 'is more than the shop can reckon with' }];
  if (discount > subtotal) return [{ field: 'discount', message: `is more than ${subtotal}, what the pieces cost` }];
  const right = subtotal - discount + (taxIncluded ? 0 : tax);
  return [
    ...(right === total
      ? []
      : [{ field: 'total', message: `must be ${right}: the pieces less the discount${taxIncluded ? '' : ', with tax'}` }]),
    ...(tax > total ? [{ field: 'tax', message: 'is more than the line costs' }] : []),
  ];
}
