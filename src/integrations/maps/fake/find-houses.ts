import type { WrittenAddress } from '../maps';
import { streets, type Street } from './gazetteer';
import type { House } from './house';

/** What stands before names of streets and need not be typed. */
const kinds = new Set(
  'вулиця вул бульвар бул проспект просп пр шосе узвіз алеї street st boulevard avenue ave highway descent ulica ul aleje aleja al буд будинок'.split(
    ' ',
  ),
);
const postalCode = /(?<!\d)(\d{2}-\d{3}|\d{5})(?!\d)/g;
const houseNumber = /^\d{1,4}\p{L}?$/u;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’'ʼ]/g, '')
    .replace(/ł/g, 'l')
    .normalize('NFD')
    // й and ї keep what makes them letters of their own.
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

type Known = Readonly<{ street: Street; named: readonly string[]; around: readonly string[] }>;
const known: readonly Known[] = streets.map((street) => {
  const { names, also, countryNames } = street.city;
  const named = [...new Set(Object.values(street.names).flatMap(wordsOf))];
  return { street, named, around: [...Object.values(names), ...also, ...Object.values(countryNames)].flatMap(wordsOf) };
});

type Wanted = Readonly<{ text: string; countries: readonly string[]; isWhole: boolean }>;

/**
 * The houses, or streets, that a text means: each of its words is of the street, its city or country. `isWhole`: its words are written out, and
 * not still being typed.
 */
export function findHouses({ text, countries, isWhole }: Wanted): House[] {
  const words = wordsOf(text.slice(0, 300).replace(postalCode, ' '));
  const number = words.find((word) => houseNumber.test(word)) ?? null;
  const asked = words.filter((word) => !houseNumber.test(word) && !kinds.has(word));
  const isMeant = (word: string, names: readonly string[]): boolean =>
    names.some((name) => (isWhole ? name === word : name.startsWith(word)));
  return known
    .filter(({ street, named, around }) => {
      if (countries.length > 0 && !countries.includes(street.city.country)) return false;
      if (number !== null && !isThere(street, number)) return false;
      return asked.some((word) => isMeant(word, named)) && asked.every((word) => isMeant(word, named) || isMeant(word, around));
    })
    .map(({ street }) => ({ street, number }));
}

const isThere = ({ last }: Street, number: string): boolean => {
  const value = Number.parseInt(number, 10);
  return value >= 1 && value <= last;
};

export const asText = (address: WrittenAddress): string =>
  typeof address === 'string' ? address : [address.line1, address.city].filter((part) => part).join(', ');

/** A house by the id it was given. */
export function houseOf(id: string): House | null {
  const street = streets.find((each) => id === each.id || id.startsWith(`${each.id}-`));
  if (!street) return null;
  const number = id === street.id ? null : id.slice(street.id.length + 1);
  return number === null || (houseNumber.test(number) && isThere(street, number)) ? { street, number } : null;
}
