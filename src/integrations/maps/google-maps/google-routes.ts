import { z } from 'zod';
import type { Maps, Point, Way } from '../maps';
import { failure } from './failures';
import { decodePolyline } from './polyline';
import type { Rest } from './rest';

const api = 'Routes API';

// A number that is nought is not told.
const metres = z.number().int().min(0).default(0);
const seconds = z
  .string()
  .regex(/^\d+(\.\d+)?s$/)
  .default('0s')
  .transform((text) => Math.round(Number(text.slice(0, -1))));
const way = z.object({ distanceMeters: metres, duration: seconds });
const routed = z.object({
  routes: z
    .array(
      way.extend({
        legs: z.array(way),
        polyline: z.object({ encodedPolyline: z.string() }),
        optimizedIntermediateWaypointIndex: z.array(z.number().int()).default([]),
      }),
    )
    .default([]),
});
const elements = z.array(
  way.extend({
    originIndex: z.number().int().default(0),
    destinationIndex: z.number().int().default(0),
    status: z.object({ code: z.number().default(0) }).default({ code: 0 }),
    condition: z.string().default(''),
  }),
);

const at = ({ lat, lng }: Point) => ({ location: { latLng: { latitude: lat, longitude: lng } } });
const toWay = ({ distanceMeters, duration }: z.output<typeof way>): Way => ({ metres: distanceMeters, seconds: duration });
// What is paid for least; how full the streets are at the moment is nothing to a plan for tomorrow.
const byCar = { travelMode: 'DRIVE', routingPreference: 'TRAFFIC_UNAWARE' };

export const googleRoutes = (ask: Rest): Pick<Maps, 'route' | 'matrix'> => ({
  async route({ from, to, stops, optimise }, signal) {
    const isOptimised = optimise && stops.length > 1;
    const answer = await ask({
      api,
      path: '/directions/v2:computeRoutes',
      fields: [
        ...['distanceMeters', 'duration', 'legs.distanceMeters', 'legs.duration', 'polyline.encodedPolyline'],
        ...(isOptimised ? ['optimizedIntermediateWaypointIndex'] : []),
      ].map((field) => `routes.${field}`),
      body: {
        origin: at(from),
        destination: at(to),
        intermediates: stops.map(at),
        ...byCar,
        polylineEncoding: 'ENCODED_POLYLINE',
        ...(isOptimised && { optimizeWaypointOrder: true }),
      },
      answer: routed,
      signal,
    });
    const [found] = answer?.routes ?? [];
    if (!found) return null;
    const order = isOptimised ? found.optimizedIntermediateWaypointIndex : [...stops.keys()];
    if (new Set(order).size !== stops.length || found.legs.length !== stops.length + 1)
      throw failure('what Routes API answers leaves a stop out', false);
    return { ...toWay(found), order, legs: found.legs.map(toWay), path: decodePolyline(found.polyline.encodedPolyline) };
  },

  async matrix(origins, destinations, signal) {
    const answer = await ask({
      api,
      path: '/distanceMatrix/v2:computeRouteMatrix',
      fields: ['originIndex', 'destinationIndex', 'status', 'condition', 'distanceMeters', 'duration'],
      body: {
        origins: origins.map((point) => ({ waypoint: at(point) })),
        destinations: destinations.map((point) => ({ waypoint: at(point) })),
        ...byCar,
      },
      answer: elements,
      signal,
    });
    const rows = origins.map(() => destinations.map((): Way | null => null));
    for (const element of answer ?? []) {
      const row = rows[element.originIndex];
      if (!row || element.destinationIndex >= row.length) throw failure('what Routes API answers makes no sense', false);
      if (element.status.code === 0 && element.condition === 'ROUTE_EXISTS') row[element.destinationIndex] = toWay(element);
    }
    return rows;
  },
});
