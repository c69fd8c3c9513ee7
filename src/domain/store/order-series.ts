import { refusal, type Remark } from '../pricing/finding';

export type SeriesBy = 'one' | 'country' | 'channel';
type Order = Readonly<{ country: string | null; channel: string }>;
type Numbering = Readonly<{ orderSeries: SeriesBy; orderNumberPrefix: string }>;

/**
 * The series an order is numbered in, and what its numbers begin with. Orders of different series don't wait for each other.
 * Series whose numbers begin with the same letters, capital or not, are one series: whatever the settings were when it began,
 * its numbers never come twice.
 */
export function seriesOf(
  { country, channel }: Order,
  { orderSeries, orderNumberPrefix }: Numbering,
  instance: string | null,
): Readonly<{ code: string; prefix: string }> {
  const chosen = { one: [], country: country === null ? [] : [country], channel: [channel.toUpperCase()] }[orderSeries];
  const parts = [...(instance === null ? [] : [instance]), ...chosen].map((part) => `${part}-`).join('');
  const prefix = `${orderNumberPrefix}${parts}`;
  return { code: prefix.toUpperCase(), prefix };
}

/**
 * Checks what numbers of orders or papers begin with. A digit at its end would run into the number: 1 and 000001 are then the number 1000001
 * of a series without a beginning.
 */
export function checkPrefix(prefix: string, field = 'orderNumberPrefix'): Remark[] {
  if (prefix === '' || /^[\p{L}\p{N}._/#-]{0,9}[\p{L}._/#-]$/u.test(prefix)) return [];
  const message = /\p{N}$/u.test(prefix)
    ? `A prefix must not end with a digit, or numbers of two series could be the same. Enter ${prefix}- instead.`
    : 'Use letters, digits and . _ / # - in a prefix, at most ten, and no blanks.';
  return [refusal('PREFIX_INVALID', field, message)];
}
