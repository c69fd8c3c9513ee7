import { z } from 'zod';
import { mostAreas, mostMetres } from '../domain/delivery/zones/area';
import { countryCode } from './schemas';

const latitude = z.number().min(-90).max(90);
// No tuple: linters of OpenAPI know of none.
const corner = z
  .array(z.number().min(-360).max(360))
  .length(2)
  .meta({ description: 'Longitude and latitude, as in GeoJSON; beyond ±180° where the shape lies across the antimeridian' });

/** The parts of a delivery zone (src/domain/delivery/zones). An address in one of them lies in the zone. */
export const zoneAreas = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('polygon'),
        rings: z
          .array(z.array(corner).min(4))
          .min(1)
          .meta({ description: 'The coordinates of a GeoJSON polygon: the outline, then the holes; each ends where it begins' }),
      }),
      z.object({
        kind: z.literal('radius'),
        lat: latitude,
        lng: z.number().min(-180).max(180),
        metres: z.number().min(1).max(mostMetres),
      }),
      z.object({
        kind: z.literal('postal_codes'),
        country: countryCode,
        codes: z.array(z.string().max(40)).min(1).meta({ description: '`79000`, those that begin alike `79*`, or a range `79000..79999`' }),
      }),
      z.object({ kind: z.literal('cities'), country: countryCode, cities: z.array(z.string().max(100)).min(1) }),
    ]),
  )
  .min(1)
  .max(mostAreas);
