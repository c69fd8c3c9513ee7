import type { Place, PlaceAddress, Point } from '../maps';

/** A part of an address, as both the Geocoding API and Places (New) tell it. */
export type Component = Readonly<{ long: string; short: string; types: readonly string[] }>;
type Told = Readonly<{ id: string; label: string; components: readonly Component[]; location: Point }>;

export const toPlace = ({ id, label, components, location }: Told): Place => ({
  placeId: id,
  label,
  address: toAddress(components, label),
  location,
});

function toAddress(components: readonly Component[], label: string): PlaceAddress {
  const part = (...types: readonly string[]): Component | undefined =>
    types.flatMap((type) => components.find((each) => each.types.includes(type)) ?? [])[0];
  const region = part('administrative_area_level_1');
  const country = part('country')?.short ?? '';
  return {
    line1: toLine(part('route')?.long, part('street_number')?.long, label) ?? part('premise')?.long ?? null,
    city: part('locality', 'postal_town', 'sublocality_level_1', 'administrative_area_level_3')?.long ?? null,
    // As CA of California; of many countries there is no such code, and the name is told twice.
    region: region ? (/^[A-Z0-9]{1,3}$/.test(region.short) ? region.short : region.long) : null,
    postalCode: part('postal_code')?.long ?? null,
    country: /^[A-Z]{2}$/.test(country) ? country : null,
  };
}

/** Street and number in the order the country writes them in, which is how they stand in the whole address. */
function toLine(route: string | undefined, number: string | undefined, label: string): string | null {
  if (!route) return null;
  if (!number) return route;
  const written = [`${number} ${route}`, `${number}, ${route}`, `${route}, ${number}`];
  return written.find((line) => label.includes(line)) ?? `${route} ${number}`;
}
