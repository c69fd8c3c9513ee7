import type { Money } from '../../money/money';
import { refusal } from '../../pricing/finding';
import { amountIn } from '../../promotions/effect-rule';
import type { DeliveryDecision, DeliveryRule } from '../delivery-rule';
import { metresBetween } from '../zones/distance';
import { checkConsequence, checkSpan, checkSums, decided, isInSpan, type Consequence } from './consequence';

export type ByWeight = Consequence & Readonly<{ fromGrams: number | null; belowGrams: number | null }>;

type Weighed = readonly Readonly<{ weightGrams: number; quantity: number }>[];

const gramsOf = (lines: Weighed): number => lines.reduce((sum, { weightGrams, quantity }) => sum + weightGrams * quantity, 0);

/** What the cart weighs. Goods nobody weighed weigh nothing. */
export const byWeight: DeliveryRule<ByWeight> = {
  decide({ fromGrams, belowGrams, ...then }, facts) {
    const grams = gramsOf(facts.lines);
    return decided(isInSpan(grams, { from: fromGrams, below: belowGrams }), then, facts, {
      code: 'WEIGHT_NOT_CARRIED',
      params: { grams, fromGrams, belowGrams },
    });
  },
  check: ({ fromGrams, belowGrams, ...then }) => [
    ...checkSpan({ from: fromGrams, below: belowGrams }, { from: 'fromGrams', below: 'belowGrams' }),
    ...checkConsequence(then),
  ],
};

export type ByVolume = Consequence & Readonly<{ fromCubicCentimetres: number | null; belowCubicCentimetres: number | null }>;

/** The room the cart takes, in whole cubic centimetres. Goods nobody measured take none. */
export const byVolume: DeliveryRule<ByVolume> = {
  decide({ fromCubicCentimetres, belowCubicCentimetres, ...then }, facts) {
    const cubicMillimetres = facts.lines.reduce((sum, line) => sum + line.cubicMillimetres * line.quantity, 0);
    // Both ends are whole: what is beyond the last whole one changes nothing.
    const cubicCentimetres = Math.floor(cubicMillimetres / 1_000);
    return decided(isInSpan(cubicCentimetres, { from: fromCubicCentimetres, below: belowCubicCentimetres }), then, facts, {
      code: 'VOLUME_NOT_CARRIED',
      params: { cubicCentimetres, fromCubicCentimetres, belowCubicCentimetres },
    });
  },
  check: ({ fromCubicCentimetres, belowCubicCentimetres, ...then }) => [
    ...checkSpan(
      { from: fromCubicCentimetres, below: belowCubicCentimetres },
      { from: 'fromCubicCentimetres', below: 'belowCubicCentimetres' },
    ),
    ...checkConsequence(then),
  ],
};

export type ByParcels = Readonly<{ gramsPerParcel: number; mostParcels: number | null; amounts: readonly Money[] }>;

/** Goods are put into parcels by weight, in the order they stand in; each parcel after the first costs something. A piece is never cut. */
export const byParcels: DeliveryRule<ByParcels> = {
  decide({ gramsPerParcel, mostParcels, amounts }, { lines, currency }): DeliveryDecision {
    const heaviest = Math.max(0, ...lines.map(({ weightGrams }) => weightGrams));
    if (heaviest > gramsPerParcel) return { notOffered: 'PIECE_TOO_HEAVY', params: { grams: heaviest, mostGrams: gramsPerParcel } };
    const parcels = parcelsOf(lines, gramsPerParcel);
    if (mostParcels !== null && parcels > mostParcels) return { notOffered: 'TOO_MANY_PARCELS', params: { parcels, mostParcels } };
    const amount = amountIn(amounts, currency);
    return amount === undefined || parcels <= 1 ? null : { surcharge: amount * (parcels - 1) };
  },
  check: ({ gramsPerParcel, mostParcels, amounts }) => [
    ...(gramsPerParcel >= 1
      ? []
      : [refusal('NUMBER_INVALID', 'gramsPerParcel', 'Nothing fits into a parcel that may weigh nothing. Enter what one may weigh.')]),
    ...(mostParcels === null || mostParcels >= 1
      ? []
      : [refusal('NUMBER_INVALID', 'mostParcels', 'It needs one parcel at least. Enter how many there may be, or leave it empty.')]),
    ...checkSums(amounts, 'amounts'),
  ],
};

/** How many parcels they fill, each next to the one before: a heavy line costs no more work than a light one. */
function parcelsOf(lines: Weighed, most: number): number {
  let parcels = 1;
  let filled = 0;
  for (const { weightGrams, quantity } of lines) {
    if (weightGrams === 0) continue;
    const fitsHere = Math.floor((most - filled) / weightGrams);
    if (quantity <= fitsHere) {
      filled += quantity * weightGrams;
      continue;
    }
    const left = quantity - fitsHere;
    const perParcel = Math.floor(most / weightGrams);
    parcels += Math.ceil(left / perParcel);
    filled = ((left - 1) % perParcel) * weightGrams + weightGrams;
  }
  return parcels;
}

export type ByDistance = Consequence & Readonly<{ location: string; fromMetres: number | null; belowMetres: number | null }>;

/** As the crow flies, from one of the shop's locations. While nobody knows where it goes, or lies, it decides nothing. */
export const byDistance: DeliveryRule<ByDistance> = {
  decide({ location, fromMetres, belowMetres, ...then }, facts) {
    const [from, to] = [facts.locations[location], facts.address?.location];
    const metres = from && to ? Math.round(metresBetween(from, to)) : null;
    return decided(metres === null ? null : isInSpan(metres, { from: fromMetres, below: belowMetres }), then, facts, {
      code: 'DISTANCE_NOT_SERVED',
      params: { metres, fromMetres, belowMetres },
    });
  },
  check: ({ location, fromMetres, belowMetres, ...then }) => [
    ...(location === '' ? [refusal('LOCATION_MISSING', 'location', 'Nobody knows from where to measure. Choose a location.')] : []),
    ...checkSpan({ from: fromMetres, below: belowMetres }, { from: 'fromMetres', below: 'belowMetres' }),
    ...checkConsequence(then),
  ],
};

export type BySubtotal = Consequence & Readonly<{ from: readonly Money[]; below: readonly Money[] }>;

/** What the goods cost together after discounts. In a currency it says nothing of, it decides nothing. */
export const bySubtotal: DeliveryRule<BySubtotal> = {
  decide({ from, below, ...then }, facts) {
    const span = { from: amountIn(from, facts.currency) ?? null, below: amountIn(below, facts.currency) ?? null };
    const isSaid = span.from !== null || span.below !== null;
    return decided(isSaid ? isInSpan(facts.subtotal, span) : null, then, facts, {
      code: 'SUBTOTAL_NOT_SERVED',
      params: { subtotal: facts.subtotal, ...span },
    });
  },
  check: ({ from, below, ...then }) => [
    ...(from.length + below.length === 0
      ? [refusal('SPAN_EMPTY', 'from', 'It says neither from where nor up to where. Fill in one of the two.')]
      : []),
    ...checkSums(from, 'from'),
    ...checkSums(below, 'below'),
    ...checkConsequence(then),
  ],
};
