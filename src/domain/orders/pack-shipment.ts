import { DomainError } from '../domain-error';
import { assertPieces, leftToSend, sumOfLines, type LinePieces, type LineQuantity } from './fulfilment';

/** Pieces of a line that wait at a location for their parcel. Of what nobody counts there are none. */
export type Reserved<Location> = Readonly<{ locationId: Location; quantity: number }>;
export type PackableLine<Location> = LinePieces &
  Readonly<{
    /** Null once the variant was deleted: it has no stock any more. */
    variantRowId: number | null;
    allocations: readonly Reserved<Location>[];
  }>;

/** What nobody counted when it was bought has nothing set aside, whatever became of the variant since. */
export const isCounted = <Location>({ variantRowId, allocations }: Pick<PackableLine<Location>, 'variantRowId' | 'allocations'>): boolean =>
  variantRowId !== null && allocations.length > 0;

export const setAsideAt = <Location>({ allocations }: Pick<PackableLine<Location>, 'allocations'>, location: Location | null): number =>
  allocations.reduce((sum, { locationId, quantity }) => (locationId === location ? sum + quantity : sum), 0);

/** Where pieces of the order were set aside. */
export const sendingLocations = <Location>(lines: readonly Pick<PackableLine<Location>, 'allocations'>[]): Location[] => [
  ...new Set(lines.flatMap(({ allocations }) => allocations.flatMap(({ locationId, quantity }) => (quantity > 0 ? [locationId] : [])))),
];

/**
 * The location a parcel leaves from when nobody names one; null where nobody counts what is in it.
 * Refuses `LOCATION_AMBIGUOUS` when there are several.
 */
export function onlyLocation<Location>(lines: readonly Pick<PackableLine<Location>, 'allocations'>[]): Location | null {
  const [only = null, ...others] = sendingLocations(lines);
  if (others.length === 0) return only;
  throw new DomainError('LOCATION_AMBIGUOUS', 'The order comes from several locations. Say which one this parcel is sent from');
}

/** Of a line, what a parcel from there can hold: what was set aside there, or all that is left of what nobody counts. */
const packable = <Location>(line: PackableLine<Location>, location: Location | null): number =>
  isCounted(line) ? setAsideAt(line, location) : leftToSend(line);

/** Everything a parcel from there can hold. */
export const everythingAt = <Location>(lines: readonly PackableLine<Location>[], location: Location | null): LineQuantity[] =>
  lines.flatMap((line) => {
    const quantity = packable(line, location);
    return quantity > 0 ? [{ line: line.lineId, quantity }] : [];
  });

/**
 * What goes into a parcel from there: what is wanted, or everything. Refuses `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE` for more than
 * is left to send, `STOCK_TOO_LOW` for more than was set aside there.
 */
export function packShipment<Location>(
  lines: readonly (PackableLine<Location> & Readonly<{ sku: string }>)[],
  { location, wanted }: Readonly<{ location: Location | null; wanted: readonly LineQuantity[] | undefined }>,
): LineQuantity[] {
  const packed = wanted ? sumOfLines(wanted) : everythingAt(lines, location);
  if (packed.length === 0) throw new DomainError('QUANTITY_TOO_LARGE', 'There is nothing left to send from this location');
  assertPieces(lines, packed, { to: 'ship' });
  for (const { line: id, quantity } of packed) {
    const line = lines.find(({ lineId }) => lineId === id);
    if (!line || !isCounted(line)) continue;
    const there = setAsideAt(line, location);
    if (there < quantity)
      throw new DomainError('STOCK_TOO_LOW', `Only ${there} of ${line.sku} were set aside at this location`, { line: id, left: there });
  }
  return packed;
}
