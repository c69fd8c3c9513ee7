import type { Area, ZonePlace } from '../../../domain/delivery/zones/area';
import { cityKey } from '../../../domain/delivery/zones/city-key';
import { beginningsOf, postalPrefixes } from '../../../domain/delivery/zones/postal-codes';

const postal = (prefix: string): string => `p:${prefix}`;
const city = (name: string): string => `c:${cityKey(name)}`;

/** A row of `delivery_zone_names`. */
type ZoneKey = Readonly<{ country: string; key: string; length: number | null }>;

/** What an area without a shape is looked up by. */
export function zoneKeysOf(area: Area): ZoneKey[] {
  switch (area.kind) {
    case 'postal_codes':
      return area.codes.flatMap((code) =>
        (postalPrefixes(code) ?? []).map(({ prefix, length }) => ({ country: area.country, key: postal(prefix), length })),
      );
    case 'cities':
      return area.cities.map((name) => ({ country: area.country, key: city(name), length: null }));
    default:
      return [];
  }
}

/** The keys of the zones a place may lie in. */
export function keysOfPlace({ city: name, postalCode }: ZonePlace): Readonly<{ keys: string[]; length: number }> {
  const beginnings = postalCode === undefined ? [] : beginningsOf(postalCode);
  return { keys: [...beginnings.map(postal), ...(name === undefined ? [] : [city(name)])], length: beginnings.length - 1 };
}
