import type { Core } from '@strapi/strapi';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import { mostStops } from '../../../integrations/maps/maps';
import { askMaps } from '../../places/ask-maps';

type Places = Readonly<{ from: Coordinates; to: Coordinates; of: ReadonlyMap<string, Coordinates> }>;

/** In which order the map's own optimiser makes these stops, knowing nothing of windows. Null: too many or too few, or the map did not answer. */
export async function orderByMap(strapi: Core.Strapi, orders: readonly string[], { from, to, of }: Places): Promise<string[] | null> {
  const stops = orders.flatMap((order) => of.get(order) ?? []);
  if (stops.length !== orders.length || stops.length < 2 || stops.length > mostStops) return null;
  const said = await askMaps(strapi, { call: 'route' }, (maps, signal) => maps.route({ from, to, stops, optimise: true }, signal));
  if (said.is !== 'answered' || !said.answer) return null;
  const found = said.answer.order.flatMap((at) => orders[at] ?? []);
  return new Set(found).size === orders.length ? found : null;
}
