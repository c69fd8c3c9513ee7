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

/** As many of one thing as any order of the shop holds. */
const mostPieces = 9_999;

/**
 * What of an order does not add up: a line is its pieces, less its discount, with its tax; an order is its lines and its delivery. It keeps the
 * prices of the website, and whoever gives money back later goes by these sums.
 */
export function wrongSums({ taxIncluded, lines, delivery, total }: WebsiteSums): WrongSum[] {
  const wrong: WrongSum[] = lines.length === 0 ? [{ path: ['lines'], message: 'has none: an order is of something' }] : [];
  for (const [index, line] of lines.entries())
    wrong.push(...wrongInLine(line, taxIncluded).map(({ field, message }) => ({ path: ['lines', index, field], message })));
  if (delivery && !(isAmount(delivery.tax) && isAmount(delivery.total))) wrong.push({ path: ['delivery'], message: 'is no amount' });
  if (delivery && delivery.tax > delivery.total) wrong.push({ path: ['delivery', 'tax'], message: 'is more than the delivery costs' });
  const sum = lines.reduce((all, line) => all + line.total, delivery?.total ?? 0);
  if (!Number.isSafeInteger(sum)) return [...wrong, { path: ['total'], message: 'is more than the shop can reckon with' }];
  if (sum !== total) wrong.push({ path: ['total'], message: `must be ${sum}, what the lines and the delivery come to` });
  return wrong;
}

const isAmount = (amount: Minor): boolean => Number.isSafeInteger(amount) && amount >= 0;

function wrongInLine({ quantity, unitPrice, discount, tax, total }: WebsiteSums['lines'][number], taxIncluded: boolean) {
  if (quantity > mostPieces) return [{ field: 'quantity', message: `must be at most ${mostPieces}` }];
  const odd = Object.entries({ unitPrice, discount, tax, total }).filter(([, amount]) => !isAmount(amount));
  if (odd.length > 0) return odd.map(([field]) => ({ field, message: 'is no amount, or less than nothing' }));
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
