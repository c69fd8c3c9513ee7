import { distanceMeters } from '../../../domain/stock/distance-meters';
import type { Maps, Place, Point, Way } from '../maps';
import { bestOrder } from './best-order';
import { asText, findHouses, houseOf } from './find-houses';
import { cities, streets, type Street } from './gazetteer';
import { idOf, languageOf, lineOf, locationOf, toPlace } from './house';

// 25 km/h, as a car comes forward in a city.
const metresASecond = 25_000 / 3_600;
const nearStreet = 2_000;
const nearCity = 60_000;

const wayOf = (from: Point, to: Point): Way => {
  const metres = Math.round(distanceMeters(from, to));
  return { metres, seconds: Math.round(metres / metresASecond) };
};

/** Some streets of Kyiv and Warsaw, and straight ways between them: always the same, and asked of nobody. */
export const fakeMaps = (): Maps => ({
  title: 'Demo map',
  attribution: null,
  keepDays: null,
  prices: null,

  async autocomplete({ text, language, countries, near }) {
    const found = findHouses({ text, countries, isWhole: false });
    const distance = near ? (point: Point) => distanceMeters(near, point) : () => 0;
    return found
      .sort((one, other) => distance(locationOf(one)) - distance(locationOf(other)))
      .slice(0, 5)
      .map((house) => {
        const { names, countryNames } = house.street.city;
        const written = languageOf(language);
        return { placeId: idOf(house), main: lineOf(house, language), secondary: `${names[written]}, ${countryNames[written]}` };
      });
  },

  async place({ id, language }) {
    const house = houseOf(id);
    return house && toPlace(house, language);
  },

  async geocode({ address, language, country }) {
    const only = country ?? (typeof address === 'string' ? null : (address.country ?? null));
    return findHouses({ text: asText(address), countries: only ? [only] : [], isWhole: true })
      .slice(0, 5)
      .map((house) => toPlace(house, language));
  },

  reverse: async ({ location, language }) => nearestHouse(location, language),

  async timeZone(location) {
    return cities.find(({ center }) => distanceMeters(center, location) < nearCity)?.timeZone ?? null;
  },

  async route({ from, to, stops, optimise }) {
    const places = [from, ...stops, to];
    const between = (one: number, other: number): number => {
      const [begin, end] = [places[one], places[other]];
      return begin && end ? distanceMeters(begin, end) : 0;
    };
    const order = optimise ? bestOrder(stops.length, between) : [...stops.keys()];
    const path = [from, ...order.flatMap((stop) => stops[stop] ?? []), to];
    const legs = path.slice(1).map((point, index) => wayOf(path[index] ?? from, point));
    const sum = (part: keyof Way): number => legs.reduce((total, leg) => total + leg[part], 0);
    return { metres: sum('metres'), seconds: sum('seconds'), order, legs, path };
  },

  matrix: async (origins, destinations) => origins.map((from) => destinations.map((to) => wayOf(from, to))),
});

/** The house that is nearest to a point; null where no street is near. */
function nearestHouse(point: Point, language: string): Place | null {
  const houses = streets.map((street) => ({ street, number: nearestNumber(street, point) }));
  const [nearest] = houses
    .map((house) => ({ house, metres: distanceMeters(point, locationOf(house)) }))
    .sort((one, other) => one.metres - other.metres);
  return nearest && nearest.metres < nearStreet ? toPlace(nearest.house, language) : null;
}

function nearestNumber({ from, to, last }: Street, { lat, lng }: Point): string {
  // On a plane that is narrower towards the pole, which is all the same within a city.
  const narrower = Math.cos((lat * Math.PI) / 180);
  const [east, north] = [(to.lng - from.lng) * narrower, to.lat - from.lat];
  const along = ((lng - from.lng) * narrower * east + (lat - from.lat) * north) / (east * east + north * north);
  return String(Math.round(Math.min(1, Math.max(0, along)) * (last - 1)) + 1);
}
