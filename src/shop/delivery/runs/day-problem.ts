import type { Core } from '@strapi/strapi';
import type { RoutingProblem, RoutingVehicle } from '../../../domain/delivery/routing/problem';
import { instantOf } from '../../../domain/delivery/opening-hours/wall-time';
import { storeSettings } from '../../store/store-settings';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import type { Courier } from './couriers';
import type { Depot } from './depot';
import type { OrderFacts } from './order-facts';
import { waysBetween, type Ways } from './ways-between';

/** Handing it over, with a way up the stairs. */
export const serviceSeconds = 300;

type Day = Readonly<{
  day: string;
  depot: Depot;
  /** `notBefore`: whoever plans today cannot send anybody off this morning. `at`: where somebody is who is under way, and goes on whatever their hours are. */
  couriers: readonly (Courier & Readonly<{ notBefore: Date; at?: Coordinates }>)[];
  orders: readonly OrderFacts[];
}>;

/** The day of a depot as the search reads it, in seconds since 1970. A metre costs as much as the tenth of a second it takes to drive it. */
export async function dayProblem(
  strapi: Core.Strapi,
  { day, depot, couriers, orders }: Day,
): Promise<Readonly<{ problem: RoutingProblem; by: Ways['by'] }>> {
  const { timeZone } = await storeSettings(strapi);
  const placed = orders.flatMap((order) => (order.location ? [{ ...order, location: order.location }] : []));
  const away = couriers.flatMap(({ at }) => at ?? []);
  const { matrix, by } = await waysBetween(strapi, [depot.location, ...placed.map(({ location }) => location), ...away]);
  const at = (minute: number): number => instantOf(day, minute, timeZone, 'first').getTime() / 1_000;
  const problem: RoutingProblem = {
    stops: placed.map(({ order, window, load }, index) => ({ id: order, place: index + 1, window, serviceSeconds, load, vehicle: null })),
    vehicles: couriers.map(({ id, worksFrom, worksTo, capacity, notBefore, at: place }): RoutingVehicle => {
      const to = at(worksTo);
      const soonest = Math.ceil(notBefore.getTime() / 1_000);
      if (place) return { id, start: 1 + placed.length + away.indexOf(place), end: 0, hours: { from: soonest, to }, capacity, begins: [] };
      return { id, start: 0, end: 0, hours: { from: Math.min(to, Math.max(at(worksFrom), soonest)), to }, capacity, begins: [] };
    }),
    ways: matrix,
    costs: { metre: 1, second: 10, run: 0 },
  };
  return { problem, by };
}
