import type { Core } from '@strapi/strapi';
import type { Place, PlaceAddress } from '../../integrations/maps/maps';
import type { MapsAnswer } from './ask-maps';
import { askOnce, keptKey } from './kept-answers';

type Asked = Readonly<{ address: Readonly<Partial<PlaceAddress>>; language: string }>;

const part = (text: string | null | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
const aboutAddress = ({ address: { line1, city, region, postalCode, country }, language }: Asked) => ({
  written: [line1, city, region, postalCode, country].map(part),
  language,
});

/** What the answer is kept under: its place is read where carts are priced (src/shop/delivery/zones). */
export const geocodeKey = (asked: Asked): string => keptKey(aboutAddress(asked));

/** Where an address is that somebody wrote, the best guess first; nothing where nobody knows it. */
export const geocode = (strapi: Core.Strapi, asked: Asked): Promise<MapsAnswer<readonly Place[]>> =>
  askOnce(strapi, { call: 'geocode', about: aboutAddress(asked) }, (maps, signal) =>
    maps.geocode({ ...asked, country: asked.address.country ?? null }, signal),
  );
