/** What a company that knows streets is asked, as staff see it counted. A matrix counts as many times as it has entries. */
export const mapsCalls = ['autocomplete', 'place', 'geocode', 'reverse', 'time_zone', 'route', 'matrix'] as const;
export type MapsCall = (typeof mapsCalls)[number];
