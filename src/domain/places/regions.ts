import { regionNames } from './region-names';

/** The key of each code and name of a country's regions. */
const keysByCountry = new Map<string, ReadonlyMap<string, string>>();

/**
 * A region in the one form in which regions are compared: its code where the country's regions are known, `CA` for
 * `california`, `US-CA` and `CALIFORNIA`; else its name without capitals, accents and punctuation. Null where there is none.
 */
export function regionKey(country: string, region: string | null): string | null {
  const name = region === null ? '' : fold(region);
  if (name === '') return null;
  const known = regionsOf(country);
  // `US-CA`, as ISO 3166-2 writes it; but a region may begin with the same letters.
  const prefix = `${country.toLowerCase()} `;
  const bare = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return known.get(name) ?? known.get(bare) ?? (region?.includes('-') ? bare : name);
}

/** Whether it is known to be a region of the country. Of countries whose regions are not written down here nothing is. */
export const isKnownRegion = (country: string, key: string): boolean => regionsOf(country).get(fold(key)) === key;

/** Whether all regions of the country are written down here. */
export const hasKnownRegions = (country: string): boolean => country in regionNames;

function regionsOf(country: string): ReadonlyMap<string, string> {
  const made = keysByCountry.get(country);
  if (made) return made;
  const keys = new Map<string, string>();
  for (const region of regionNames[country]?.split('|') ?? []) {
    const [code = '', names = ''] = region.trim().split('=');
    for (const name of names.split(',')) if (!keys.has(fold(name))) keys.set(fold(name), code);
  }
  // A code wins over the name of another region.
  for (const code of new Set(keys.values())) keys.set(fold(code), code);
  keysByCountry.set(country, keys);
  return keys;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
