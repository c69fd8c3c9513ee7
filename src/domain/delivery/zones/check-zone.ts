import { kinks } from '@turf/kinks';
import { isCountry } from '../../places/countries';
import { refusal, toCheckResult, type CheckResult, type Remark } from '../../pricing/finding';
import { isTimeZone } from '../../promotions/local-time';
import { areaKinds, mostAreas, mostBeginnings, mostCorners, mostMetres, mostNames, type Area, type Corner } from './area';
import { cityKey } from './city-key';
import { postalPrefixes } from './postal-codes';

/** A zone as staff want to save it; `areas` is whatever was sent. */
export type ZoneDraft = Readonly<{ name: string; areas: unknown; timeZone?: string | null }>;

type Fields = Readonly<Record<string, unknown>>;

/** Checks a zone: what is not refused can be looked up, and never throws. */
export function checkZone({ name, areas, timeZone = null }: ZoneDraft): CheckResult {
  const remarks: Remark[] = name.trim() === '' ? [refusal('NAME_MISSING', 'name', 'It has no name. Enter one that staff know it by.')] : [];
  if (timeZone && !isTimeZone(timeZone))
    remarks.push(
      refusal('TIME_ZONE_UNKNOWN', 'timeZone', `"${timeZone}" is not a time zone. Enter an area and a city, such as Europe/Kyiv.`),
    );
  remarks.push(...checkAreas(areas));
  return toCheckResult(remarks);
}

function checkAreas(areas: unknown): Remark[] {
  if (!Array.isArray(areas) || areas.length === 0)
    return [refusal('AREAS_MISSING', 'areas', 'It lies nowhere. Draw it on the map, or say its postal codes or cities.')];
  if (areas.length > mostAreas)
    return [refusal('AREAS_TOO_MANY', 'areas', `It has more than ${mostAreas} parts. Make several zones of it.`)];
  const size = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  const sum = (sizeOf: (area: Fields) => number): number =>
    areas.reduce((all: number, area: unknown) => all + sizeOf((area ?? {}) as Fields), 0);
  if (sum(({ rings }) => (Array.isArray(rings) ? rings.reduce((all: number, ring: unknown) => all + size(ring), 0) : 0)) > mostCorners)
    return [
      refusal(
        'CORNERS_TOO_MANY',
        'areas',
        `Its shapes have more than ${mostCorners} corners. Draw them more simply, or make several zones of it.`,
      ),
    ];
  if (sum(({ codes, cities }) => size(codes) + size(cities)) > mostNames)
    return [refusal('NAMES_TOO_MANY', 'areas', `It names more than ${mostNames} postal codes and cities. Make several zones of it.`)];
  const remarks = areas.flatMap((area: unknown, index) => checkArea(area, `areas[${index}]`));
  return remarks.length > 0 ? remarks : checkBeginnings(areasOf(areas));
}

function checkBeginnings(areas: readonly Area[]): Remark[] {
  const codes = areas.flatMap((area) => (area.kind === 'postal_codes' ? area.codes : []));
  const beginnings = codes.reduce((all, code) => all + (postalPrefixes(code)?.length ?? 0), 0);
  return beginnings <= mostBeginnings
    ? []
    : [
        refusal(
          'NAMES_TOO_MANY',
          'areas',
          'Its ranges of postal codes are too many to be looked up. Let them begin and end at round codes, or make several zones of it.',
        ),
      ];
}

/** What a part of each kind is told by, and nothing else: whatever stands beside it would be read for each price of each cart. */
const fieldsOf: Readonly<Record<Area['kind'], readonly string[]>> = {
  polygon: ['kind', 'rings'],
  radius: ['kind', 'lat', 'lng', 'metres'],
  postal_codes: ['kind', 'country', 'codes'],
  cities: ['kind', 'country', 'cities'],
};

/** The areas of a zone that was checked. */
export const areasOf = (stored: unknown): readonly Area[] => (Array.isArray(stored) ? (stored as Area[]) : []);

function checkArea(area: unknown, path: string): Remark[] {
  const fields = (typeof area === 'object' && area !== null ? area : {}) as Fields;
  const kind = areaKinds.find((each) => each === fields.kind);
  const odd = kind && Object.keys(fields).find((field) => !fieldsOf[kind].includes(field));
  if (odd !== undefined)
    return [refusal('FIELD_UNKNOWN', `${path}.${odd.slice(0, 60)}`, 'A part of a zone of this kind has no such field. Leave it out.')];
  switch (kind) {
    case 'polygon':
      return checkPolygon(fields.rings, path);
    case 'radius':
      return checkRadius(fields, path);
    case 'postal_codes':
      return [...checkCountry(fields, path), ...checkNames(fields.codes, `${path}.codes`, checkCode)];
    case 'cities':
      return [...checkCountry(fields, path), ...checkNames(fields.cities, `${path}.cities`, checkCity)];
    default:
      return [
        refusal('AREA_UNKNOWN', path, 'This part is none that a zone can have. Draw a shape, or say a radius, postal codes or cities.'),
      ];
  }
}

const isNumber = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;

// Across the antimeridian a shape goes on beyond 180°.
const isCorner = (value: unknown): value is Corner =>
  Array.isArray(value) && value.length === 2 && isNumber(value[0], 360) && isNumber(value[1], 90);

function checkPolygon(rings: unknown, path: string): Remark[] {
  if (!Array.isArray(rings) || rings.length === 0 || rings.length > mostAreas || !rings.every(Array.isArray))
    return [refusal('SHAPE_INVALID', path, 'This shape has no outline that can be read. Draw it anew.')];
  const wrong = rings.flatMap((ring: unknown[], at) => {
    const corner = ring.findIndex((each) => !isCorner(each));
    return corner >= 0 ? [`${path}.rings[${at}][${corner}]`] : [];
  });
  if (wrong[0] !== undefined)
    return [refusal('CORNER_INVALID', wrong[0], 'A corner is nowhere on earth: latitudes go from -90 to 90, longitudes from -180 to 180.')];
  return checkOutline(rings as Corner[][], path);
}

function checkOutline(rings: readonly Corner[][], path: string): Remark[] {
  const open = rings.findIndex((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    return ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
  });
  if (open >= 0)
    return [
      refusal(
        'SHAPE_OPEN',
        `${path}.rings[${open}]`,
        'The outline of this shape is not closed. It needs three corners at least, and ends where it began.',
      ),
    ];
  const xs = (rings[0] ?? []).map(([x]) => x);
  if (Math.max(...xs) - Math.min(...xs) > 180)
    return [refusal('SHAPE_TOO_WIDE', path, 'This shape goes round more than half of the earth. Draw several smaller ones.')];
  const { features } = kinks({ type: 'Polygon', coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y])) });
  if (features.length > 0)
    return [
      refusal('SHAPE_CROSSES_ITSELF', path, 'The outline of this shape crosses itself. Move its corners until no line crosses another.'),
    ];
  const flat = rings.findIndex((ring) => sizeOf(ring) < smallest);
  return flat < 0
    ? []
    : [refusal('SHAPE_FLAT', `${path}.rings[${flat}]`, 'This shape is a line or a point, and nobody lives in it. Draw it anew.')];
}

/** In square degrees: a hand's breadth. */
const smallest = 1e-12;

/** What a line goes round, by the shoelace formula. Counted from its first corner, so that what is small and far from 0° is not lost. */
function sizeOf(ring: readonly Corner[]): number {
  const [left, low] = ring[0] ?? [0, 0];
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? [left, low];
    return sum + (x - left) * (nextY - low) - (nextX - left) * (y - low);
  }, 0);
  return Math.abs(twice) / 2;
}

function checkRadius({ lat, lng, metres }: Fields, path: string): Remark[] {
  if (!isNumber(lat, 90)) return [refusal('CORNER_INVALID', `${path}.lat`, 'The middle is nowhere on earth: latitudes go from -90 to 90.')];
  if (!isNumber(lng, 180))
    return [refusal('CORNER_INVALID', `${path}.lng`, 'The middle is nowhere on earth: longitudes go from -180 to 180.')];
  if (!isNumber(metres, mostMetres) || metres < 1)
    return [refusal('RADIUS_INVALID', `${path}.metres`, 'A radius goes from 1 metre to 1,000 kilometres. Enter another one.')];
  return [];
}

const checkCountry = ({ country }: Fields, path: string): Remark[] =>
  typeof country === 'string' && isCountry(country)
    ? []
    : [refusal('COUNTRY_UNKNOWN', `${path}.country`, 'Nobody knows this country. Choose it from the list.')];

function checkNames(names: unknown, path: string, check: (name: unknown, path: string) => Remark[]): Remark[] {
  if (!Array.isArray(names) || names.length === 0)
    return [refusal('NAMES_MISSING', path, 'This part of the zone is empty. Fill it in, or take it out.')];
  return names.flatMap((name: unknown, index) => check(name, `${path}[${index}]`)).slice(0, 5);
}

const checkCode = (code: unknown, path: string): Remark[] =>
  typeof code === 'string' && code.length <= 40 && postalPrefixes(code)
    ? []
    : [
        refusal(
          'POSTAL_CODE_INVALID',
          path,
          'This is no postal code. Write 79000, a beginning such as 79*, or a range such as 79000..79999.',
        ),
      ];

const checkCity = (city: unknown, path: string): Remark[] =>
  typeof city === 'string' && city.length <= 100 && cityKey(city) !== ''
    ? []
    : [refusal('CITY_INVALID', path, 'This is no name of a city. Enter it as it stands in an address.')];
