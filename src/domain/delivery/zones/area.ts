/** Degrees of WGS84, longitude first, as GeoJSON writes them. Beyond ±180 where it lies across the antimeridian. */
export type Corner = readonly [lng: number, lat: number];

/** Corners of a line that closes itself: the last is the first. */
export type Ring = readonly Corner[];

/** A part of a zone, as staff drew or wrote it. */
export type Area =
  /** The first ring is around it, all others are holes in it. */
  | Readonly<{ kind: 'polygon'; rings: readonly Ring[] }>
  | Readonly<{ kind: 'radius'; lat: number; lng: number; metres: number }>
  /** `79000`, `79000..79999`, `79*`. */
  | Readonly<{ kind: 'postal_codes'; country: string; codes: readonly string[] }>
  | Readonly<{ kind: 'cities'; country: string; cities: readonly string[] }>;

export const areaKinds = ['polygon', 'radius', 'postal_codes', 'cities'] as const satisfies readonly Area['kind'][];

/** Where something is to be delivered, as far as zones ask. */
export type ZonePlace = Readonly<{
  country: string | null;
  city?: string | undefined;
  postalCode?: string | undefined;
  location?: Readonly<{ lat: number; lng: number }> | undefined;
}>;

/** What a zone may hold in all its areas, so that saving it and looking it up cost little. */
export const mostAreas = 50;
export const mostCorners = 1_000;
export const mostNames = 1_000;
/** A range of postal codes is looked up by the beginnings it is made of: `79000..79999` by one, `12345..67890` by thirty. */
export const mostBeginnings = 20_000;
export const mostMetres = 1_000_000;
