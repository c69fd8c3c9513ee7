/** Postal codes that begin like this; where `length` is told, only those of that many letters and digits. */
export type PostalPrefix = Readonly<{ prefix: string; length: number | null }>;

const mostLetters = 12;

/** A code without what people write between its parts: `SW1A 1AA` and `sw1a-1aa` are one. */
export const postalKey = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/gu, '');

const isCode = (key: string): boolean => /^[\p{L}\p{N}]+$/u.test(key) && key.length <= mostLetters;

/**
 * What `79000`, `79*` or `79000..79999` stand for; null where it is none of them. A range is told as the few beginnings that make it up,
 * so that a code is looked up by its own beginnings, however many ranges there are.
 */
export function postalPrefixes(written: string): PostalPrefix[] | null {
  const range = written.split('..');
  if (range.length === 2) return rangeOf(postalKey(range[0] ?? ''), postalKey(range[1] ?? ''));
  if (range.length > 2) return null;
  const text = written.trim();
  const key = postalKey(text.replace(/\*$/, ''));
  if (!isCode(key)) return null;
  return [{ prefix: key, length: text.endsWith('*') ? null : key.length }];
}

/** Both ends are of one length, and differ in digits only. */
function rangeOf(from: string, to: string): PostalPrefix[] | null {
  if (!isCode(from) || !isCode(to) || from.length !== to.length || from > to) return null;
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  const [low, high] = [from.slice(common), to.slice(common)];
  if (!/^\d*$/.test(low) || !/^\d*$/.test(high)) return null;
  return split(low, high).map((tail) => ({ prefix: from.slice(0, common) + tail, length: from.length }));
}

/** The beginnings all of whose codes lie between the two, both included. */
function split(low: string, high: string): string[] {
  if (/^0*$/.test(low) && /^9*$/.test(high)) return [''];
  const [first = '0', last = '0'] = [low.slice(0, 1), high.slice(0, 1)];
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  const below = (digit: string, tails: readonly string[]) => tails.map((tail) => digit + tail);
  if (first === last) return below(first, split(lowRest, highRest));
  const between: string[] = [];
  for (let digit = Number(first) + 1; digit < Number(last); digit += 1) between.push(String(digit));
  return [
    ...below(first, split(lowRest, '9'.repeat(lowRest.length))),
    ...between,
    ...below(last, split('0'.repeat(highRest.length), highRest)),
  ];
}

/** Beginnings a code is looked up by: those of its key, the shortest first. The empty one is that of every code. */
export function beginningsOf(code: string): string[] {
  const key = postalKey(code).slice(0, mostLetters + 1);
  return key === '' || key.length > mostLetters ? [] : Array.from({ length: key.length + 1 }, (_, length) => key.slice(0, length));
}

export const hasPrefix = (code: string, prefix: PostalPrefix): boolean => keyHasPrefix(postalKey(code), prefix);

export const keyHasPrefix = (key: string, { prefix, length }: PostalPrefix): boolean =>
  key.startsWith(prefix) && (length === null || key.length === length);
