import type { Core } from '@strapi/strapi';
import type { WayMatrix } from '../../../domain/delivery/routing/problem';
import { distanceMeters, type Coordinates } from '../../../domain/stock/distance-meters';
import { askMaps } from '../../places/ask-maps';

export type Ways = Readonly<{ matrix: WayMatrix; by: 'map' | 'straight_lines' }>;

// 625 entries are one call. More points would be many, and each is paid for.
const mostByMap = 25;
// As the demo map reckons: a car in a city.
const metresASecond = 25_000 / 3_600;

/** What it takes from each point to each other: of the map, where it knows them all and is asked in one call; else along straight lines at city speed. */
export async function waysBetween(strapi: Core.Strapi, points: readonly Coordinates[]): Promise<Ways> {
  const places = points.length;
  if (places > 1 && places <= mostByMap) {
    const said = await askMaps(strapi, { call: 'matrix', units: places * places }, (maps, signal) => maps.matrix(points, points, signal));
    const rows = said.is === 'answered' ? said.answer : [];
    const ways = rows.flat().filter((way) => way !== null);
    if (ways.length === places * places) {
      const matrix = { places, metres: Int32Array.from(ways, (way) => way.metres), seconds: Int32Array.from(ways, (way) => way.seconds) };
      return { matrix, by: 'map' };
    }
  }
  const metres = Int32Array.from(points.flatMap((from) => points.map((to) => Math.round(distanceMeters(from, to)))));
  return { matrix: { places, metres, seconds: metres.map((each) => Math.round(each / metresASecond)) }, by: 'straight_lines' };
}
