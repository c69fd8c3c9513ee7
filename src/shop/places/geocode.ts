import type { Core } from '@strapi/strapi';
import type { Place, PlaceAddress } from '../../integrations/maps/maps';
import type { MapsAnswer } from './ask-maps';
import { askOnce } from './kept-answers';

type Asked = Readonly<{ address: Readonly<Partial<PlaceAddress>>; language: string }>;

/** Where an address is that somebody wrote, the best guess first; nothing where nobody knows it. */
export function geocode(strapi: Core.Strapi, { address, language }: Asked): Promise<MapsAnswer<readonly Place[]>> {
  const part = (text: string | null | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
  const { line1, city, region, postalCode, country } = address;
  const about = { written: [line1, city, region, postalCode, country].map(part), language };
  return askOnce(strapi, { call: 'geocode', about }, (maps, signal) =>
    maps.geocode({ address, language, country: country ?? null }, signal),
  );
}
