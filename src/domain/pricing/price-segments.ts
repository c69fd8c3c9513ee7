import type { TaxRate } from '../tax/tax';
import { rateFor } from '../tax/tax-rates';
import { channels, type Channel, type PriceCandidate } from './price';
import { setOf } from './set-of';

/** What a list says of where, when and for whom its prices hold. */
export type ListScope = Pick<PriceCandidate, 'currency' | 'taxIncluded' | 'endsAt' | 'customerGroups' | 'channels' | 'countries'>;

/**
 * One of the combinations of who asks and from where that the price lists of a shop tell apart. Null, and no group: whatever no list
 * names.
 */
export type PriceSegment = Readonly<{
  currency: string;
  country: string | null;
  channel: Channel | null;
  customerGroup: string | null;
}>;

export type Asker = Readonly<{ currency: string; country: string | null; channel: Channel; customerGroups: readonly string[] }>;

/** The scopes of the lists in use, and the tax rates of each country. */
export type Market = Readonly<{ lists: readonly ListScope[]; rates: ReadonlyMap<string, readonly TaxRate[]>; now: Date }>;

/** A sale tells people apart as a list would that holds in each currency there are prices in. */
export const withSales = <List extends ListScope>(
  lists: readonly List[],
  sales: readonly Omit<ListScope, 'currency' | 'taxIncluded'>[],
) => [
  ...lists,
  ...[...new Set(lists.map(({ currency }) => currency))].flatMap((currency) =>
    // It is named as what it is reckoned from, so it adds no price without tax.
    sales.map(({ endsAt, customerGroups, channels, countries }) => ({
      ...{ currency, taxIncluded: true, endsAt, customerGroups, channels, countries },
    })),
  ),
];

export const segmentKey = ({ currency, country, channel, customerGroup }: PriceSegment): string =>
  [currency, country ?? '', channel ?? '', customerGroup ?? ''].join('|');

/** The lists that can hold for a customer of a group, or of none. What is over tells nobody apart any more. */
const listsFor = ({ lists, now }: Market, currency: string, group: string | null): ListScope[] =>
  lists.filter(
    (list) =>
      list.currency === currency &&
      (list.endsAt === null || list.endsAt > now) &&
      (list.customerGroups.length === 0 || (group !== null && list.customerGroups.includes(group))),
  );

const named = <T>(lists: readonly ListScope[], of: (list: ListScope) => readonly T[]): Set<T> => new Set(lists.flatMap(of));

const taxTexts = new WeakMap<Market['rates'], Map<string, string>>();

/** What the country does to a price that tax comes on top of, as text. */
function taxesOf(rates: Market['rates'], country: string): string {
  const known = taxTexts.get(rates) ?? new Map<string, string>();
  taxTexts.set(rates, known);
  const text = known.get(country) ?? taxText(rates, country);
  known.set(country, text);
  return text;
}

function taxText(rates: Market['rates'], country: string): string {
  const own = rates.get(country) ?? [];
  const categories = [...new Set(own.map(({ taxCategory }) => taxCategory))].sort();
  return JSON.stringify(
    categories.flatMap((taxCategory) => {
      const basisPoints = rateFor(own, { country, region: null, taxCategory })?.basisPoints ?? 0;
      return basisPoints === 0 ? [] : [[taxCategory, basisPoints]];
    }),
  );
}
const untaxed = '[]';

/** The first of some countries, in the order of their codes. */
const firstOf = (countries: readonly string[], otherwise: string): string =>
  countries.reduce((first, country) => (country < first ? country : first), otherwise);

/**
 * The country that stands for one: the first of those that the same lists name, so that a sale for all of a union is one more, and
 * not a segment for each. Where prices without tax are among them, which of two is lower depends on what comes on top, so only
 * countries that are taxed alike stand together.
 */
function countryClass(lists: readonly ListScope[], rates: Market['rates'], country: string | null): string | null {
  if (country === null) return null;
  const areTaxesAsked = lists.some(({ taxIncluded }) => !taxIncluded);
  const isAlike = (other: string): boolean => !areTaxesAsked || taxesOf(rates, other) === taxesOf(rates, country);
  const naming = lists.filter((list) => list.countries.length > 0);
  const [shortest] = naming.filter((list) => setOf(list.countries).has(country)).sort((a, b) => a.countries.length - b.countries.length);
  if (shortest) {
    const isNamedAlike = (other: string): boolean =>
      naming.every((list) => setOf(list.countries).has(other) === setOf(list.countries).has(country));
    return firstOf(
      shortest.countries.filter((other) => isNamedAlike(other) && isAlike(other)),
      country,
    );
  }
  if (!areTaxesAsked || taxesOf(rates, country) === untaxed) return null;
  const isNamed = (other: string): boolean => naming.some((list) => setOf(list.countries).has(other));
  return firstOf(
    [...rates.keys()].filter((other) => !isNamed(other) && isAlike(other)),
    country,
  );
}

/** The segment somebody asks in. Two that are answered one segment are told the same prices, always. */
export function segmentOf({ currency, country, channel, customerGroups }: Asker, market: Market): PriceSegment {
  const groups = named(
    market.lists.filter((list) => list.currency === currency && (list.endsAt === null || list.endsAt > market.now)),
    (list) => list.customerGroups,
  );
  // A customer is of one group.
  const customerGroup = customerGroups.find((group) => groups.has(group)) ?? null;
  const lists = listsFor(market, currency, customerGroup);
  return {
    currency,
    country: countryClass(lists, market.rates, country),
    channel: named(lists, (list) => list.channels).has(channel) ? channel : null,
    customerGroup,
  };
}

/** Every segment somebody can ask in, given the currencies of the shop. Those the most people meet come first, of every currency. */
export function segmentsOf(currencies: readonly string[], market: Market): PriceSegment[] {
  const all = currencies.flatMap((currency) => {
    const groups = named(
      market.lists.filter((list) => list.currency === currency),
      (list) => list.customerGroups,
    );
    return [null, ...[...groups].sort()].flatMap((customerGroup) => {
      const lists = listsFor(market, currency, customerGroup);
      const countries = new Set([...named(lists, (list) => list.countries), ...market.rates.keys()]);
      const classes = new Set([null, ...[...countries].sort().map((country) => countryClass(lists, market.rates, country))]);
      const told = named(lists, (list) => list.channels);
      return [...classes].flatMap((country) =>
        [null, ...channels.filter((channel) => told.has(channel))].map((channel) => ({ currency, country, channel, customerGroup })),
      );
    });
  });
  return all.sort((a, b) => narrownessOf(a) - narrownessOf(b));
}

/** How much of who asks a segment names. */
const narrownessOf = ({ country, channel, customerGroup }: PriceSegment): number =>
  [country, channel, customerGroup].filter((named) => named !== null).length;

/** Somebody who asks in the segment, to ask the rules as. */
export function askerIn({ currency, country, channel, customerGroup }: PriceSegment, market: Market): Asker {
  const told = named(listsFor(market, currency, customerGroup), (list) => list.channels);
  return {
    currency,
    country,
    // Where lists name every channel nobody asks from another, and which it is makes no difference.
    channel: channel ?? channels.find((other) => !told.has(other)) ?? 'app',
    customerGroups: customerGroup === null ? [] : [customerGroup],
  };
}
