import type { Place, Point } from '../maps';
import type { Street } from './gazetteer';

/** A house, or the whole street where it has no number. `number` as people write it: 22, 22а. */
export type House = Readonly<{ street: Street; number: string | null }>;

type Language = 'en' | 'uk' | 'pl';
export const languageOf = (tag: string): Language => (tag.startsWith('uk') ? 'uk' : tag.startsWith('pl') ? 'pl' : 'en');

export const idOf = ({ street, number }: House): string => (number === null ? street.id : `${street.id}-${number}`);

/** Numbers stand on a street one after another; of a whole street, its middle. */
export function locationOf({ street: { from, to, last }, number }: House): Point {
  const part = number === null ? 0.5 : (Number.parseInt(number, 10) - 1) / Math.max(1, last - 1);
  const between = (begin: number, end: number): number => Math.round((begin + (end - begin) * part) * 1e6) / 1e6;
  return { lat: between(from.lat, to.lat), lng: between(from.lng, to.lng) };
}

export function lineOf({ street, number }: House, language: string): string {
  const name = street.names[languageOf(language)];
  if (number === null) return name;
  return street.city.country === 'PL' && languageOf(language) !== 'uk' ? `${name} ${number}` : `${name}, ${number}`;
}

export function toPlace(house: House, language: string): Place {
  const { city, postalCode } = house.street;
  const written = languageOf(language);
  const line1 = lineOf(house, language);
  return {
    placeId: idOf(house),
    label: `${line1}, ${city.names[written]}, ${postalCode}, ${city.countryNames[written]}`,
    address: { line1, city: city.names[written], region: null, postalCode, country: city.country },
    location: locationOf(house),
  };
}
