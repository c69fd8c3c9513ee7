import { isTimeZoneName, timeZoneToday } from '../../../domain/places/time-zones';
import type { Maps, Point, WrittenAddress } from '../maps';
import { googlePlaces } from './google-places';
import { googleRoutes } from './google-routes';
import { rest, type GoogleMapsSettings } from './rest';
import { toPlace } from './to-place';
import { webServices, type Geocoded } from './web-services';

// Of Google's list for the first step, November 2026, without what it gives away each month.
const prices = { autocomplete: 2.83, place: 5, geocode: 5, reverse: 5, time_zone: 5, route: 10, matrix: 5 };

const atPoint = ({ lat, lng }: Point): string => `${lat},${lng}`;

/** Google Maps Platform: Geocoding and Time Zone by its library, Places (New) and Routes by REST. */
export function googleMapsMaps(settings: GoogleMapsSettings): Maps {
  const { region } = settings;
  const services = webServices(settings);
  const ask = rest(settings);
  return {
    title: 'Google Maps',
    attribution: 'Google Maps',
    // Its service specific terms: places and coordinates thirty days, ids of places for good.
    keepDays: 30,
    prices,
    ...googlePlaces(ask, region),
    ...googleRoutes(ask),
    async geocode({ address, language, country }, signal) {
      const only = country ?? (typeof address === 'string' ? null : (address.country ?? null));
      const found = await services.geocode(
        {
          address: asText(address),
          language,
          ...(only && { components: { country: only } }),
          ...(region && { region: region.toLowerCase() }),
        },
        signal,
      );
      return found.filter(isMeant(address)).map(toFound).slice(0, 5);
    },
    async reverse({ location, language }, signal) {
      const params = { latlng: atPoint(location), language };
      const found = (await services.reverse(params, signal)).find(({ types }) => !isArea(types) && !types.includes('plus_code'));
      return found ? toFound(found) : null;
    },
    async timeZone(location, signal) {
      const params = { location: atPoint(location), timestamp: Math.floor(Date.now() / 1_000) };
      const name = timeZoneToday((await services.timeZone(params, signal)) ?? '');
      return isTimeZoneName(name) ? name : null;
    },
  };
}

const asText = (address: WrittenAddress): string =>
  typeof address === 'string'
    ? address
    : [address.line1, address.city, address.region, address.postalCode].filter((part) => part).join(', ');

const isArea = (types: readonly string[]): boolean =>
  types.some((type) => type === 'country' || type.startsWith('administrative_area_level'));
const isTown = (types: readonly string[]): boolean => types.some((type) => type === 'locality' || type === 'postal_code');

/** Of a street it does not know, it answers the town, and of nonsense the country: neither is where somebody lives. */
const isMeant =
  (address: WrittenAddress) =>
  ({ types }: Geocoded): boolean =>
    !isArea(types) && !(typeof address !== 'string' && address.line1 && isTown(types));

const toFound = ({ place_id: id, formatted_address: label, address_components: parts, geometry: { location } }: Geocoded) =>
  toPlace({
    id,
    label,
    location,
    components: parts.map(({ long_name: long, short_name: short, types }) => ({ long, short, types })),
  });
