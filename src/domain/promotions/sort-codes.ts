import { normalizeCode } from './codes';

/** A list of codes somebody pasted, told apart: those that can be taken, by their normalized form; those in it twice; those that are none. */
export type SortedCodes = Readonly<{ codes: ReadonlyMap<string, string>; twice: readonly string[]; invalid: readonly string[] }>;

export function sortCodes(texts: readonly string[]): SortedCodes {
  const codes = new Map<string, string>();
  const twice: string[] = [];
  const invalid: string[] = [];
  for (const text of texts.map((one) => one.trim())) {
    if (text === '') continue;
    const code = normalizeCode(text);
    if (code === null || text.length > 64) invalid.push(text);
    else if (codes.has(code)) twice.push(text);
    else codes.set(code, text);
  }
  return { codes, twice, invalid };
}
