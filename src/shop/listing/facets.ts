import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { chosenIn, inOptionOrder } from '../../domain/catalogue/options';
import { brandName } from './product-texts';
import { genericPlanQuery, type Result } from '../prepared-statement';
import { toJson } from '../rows';
import { typesOf } from '../statement-text';
import type { OptionValues } from '../terms/options';
import { anyOption, optionKey } from './listing-keys';
import {
  askedOfVariant,
  conditionOf,
  inLocale,
  isInStock,
  isNarrowed,
  pricesNow,
  variantsThat,
  type Choice,
  type ListingFilter,
} from './listing-filter';
import type { ListingQuery } from './read-listings';

type Counted = Readonly<{ count: number }>;
type NamedCount = Readonly<{ id: string; slug: string; name: string }> & Counted;
type Values = readonly Readonly<{ name: string; values: readonly (Readonly<{ value: string }> & Counted)[] }>[];
type CountedOption = Readonly<{
  code: string;
  name: string;
  values: readonly (Readonly<{ value: string; label: string; swatch: string | null }> & Counted)[];
}>;
export type Facets = Readonly<{
  brands: readonly NamedCount[];
  categories: readonly NamedCount[];
  attributes: Values;
  options: readonly CountedOption[];
  /** What customers pay for the cheapest and the dearest; null where there is none. */
  price: Readonly<{ min: number; max: number }> | null;
}>;

/** Nobody chooses by how many more there are: above this, one more is told. */
export const mostCounted = 1_000;

// Of a list of more products than this, as many are counted as stand for all: who chooses among a million sees no difference, and would wait.
const mostOfOne = 25_000;
// Words are many, so that the counts of one are seldom known yet; and a search goes no further than a thousand.
const mostOfSearch = 2_500;

export type CountFacets = Readonly<{
  filter: ListingFilter;
  choices: readonly Choice[];
  segment: number | null;
  locale: string;
  defaultLocale: string;
  optionValues: OptionValues;
  now: Date;
}>;

type FacetsRow = Readonly<Record<'keys' | 'brands' | 'categories', unknown> & Record<'min' | 'max', string | null>>;

/** Products that are listed, of the rows `t` (the product) and `p` (its price now). */
export const matchingProducts = (condition: string): string => `
  listing_products t ${pricesNow(':segment::int')}
 where ${inLocale}${condition}`;

/** The keys a product is counted by. Of options it has those of its variants that are all of what is asked of one. */
function countedKeys(ofVariant: readonly string[]): string {
  const ofVariants = `array(select key from unnest(t.keys) key where not starts_with(key, '${anyOption}')
    union all select distinct key ${variantsThat(ofVariant, 'cross join unnest(s.keys) key')})`;
  if (ofVariant.some((asked) => asked !== isInStock)) return ofVariants;
  // Where all of its variants are, the product says it itself.
  const areSold = 'p.unsold is null';
  const areInStock = `not exists (select from listing_stock s where s.product = t.product and not ${isInStock})`;
  return `case when ${ofVariant.length === 0 ? areSold : `${areSold} and ${areInStock}`} then t.keys else ${ofVariants} end`;
}

/**
 * How many products each brand, category, attribute and option has among those that are asked for, each counted as if nothing of its own
 * kind had been chosen: else a choice would hide what could be chosen instead.
 */
export async function countFacets(
  strapi: Core.Strapi,
  asked: CountFacets,
  mostLookedAt = asked.filter.search ? mostOfSearch : mostOfOne,
): Promise<Facets> {
  const { filter, choices, optionValues, ...values } = asked;
  const all: Record<string, unknown> = { ...values };
  const matching = (name: string, own: ListingFilter, chosen: readonly Choice[]): string => {
    const condition = conditionOf(own, chosen, name);
    Object.assign(all, condition.values);
    return matchingProducts(condition.sql);
  };
  const facets = [...new Set(choices.map(({ facet }) => facet))];
  facets.forEach((facet, index) => (all[`facet${index}`] = facet));
  const unchosen = facets.map((_facet, index) => ` ${index === 0 ? 'where' : 'and'} not starts_with(key, :facet${index})`).join('');
  const { priceMin, priceMax, ...anyPrice } = filter;
  // One more than are looked at, to know whether they are all.
  const found = `select ${countedKeys(askedOfVariant(filter, choices, 'all'))} as keys, p.paid_from from ${matching('all', filter, choices)} limit ${mostLookedAt + 1}`;
  const isAnyPrice = priceMin === undefined && priceMax === undefined;
  const priced = isAnyPrice ? matchingProducts(conditionOf(filter, choices, 'all').sql) : matching('price', anyPrice, choices);
  const counts = [
    `select key, count(*) as n from (select unnest(keys) as key from (select keys from found limit ${mostLookedAt}) t) k${unchosen} group by key`,
    ...facets.map((facet, index) => {
      const name = `without${index}`;
      const others = choices.filter((choice) => choice.facet !== facet);
      const products = matching(name, filter, others);
      const keys = countedKeys(askedOfVariant(filter, others, name));
      return `select key, count(*) as n from (select unnest(keys) as key from (select ${keys} as keys from ${products} limit ${mostLookedAt}) t) k
               where starts_with(key, :facet${index}) group by key`;
    }),
  ];
  // Among few, each price is looked at; among many, the first from either end of the index is soon found. Not of what a word finds, which
  // may all be dear: a search tells those it has looked at, as it shows no more.
  const bound = (which: 'min' | 'max') =>
    filter.search
      ? `few.${which}`
      : `case when few.n <= ${mostLookedAt} then few.${which}
    else (select p.paid_from from ${priced} order by p.paid_from ${which === 'min' ? 'asc' : 'desc'} limit 1) end as ${which}`;
  const sql = `
    with found as materialized (${found}),
          counted as materialized (select key, least(n, ${mostCounted + 1}) as n from (${counts.join(' union all ')}) c),
          few as materialized (select count(*) as n, min(paid_from) as min, max(paid_from) as max
                                 from ${isAnyPrice ? 'found' : `(select p.paid_from from ${priced} limit ${mostLookedAt + 1}) p`})
     select
       (select json_agg(json_build_array(key, n) order by n desc, key) from counted where starts_with(key, 'attribute=') or starts_with(key, 'option=')) as keys,
       (select json_agg(json_build_object('id', b.document_id, 'slug', b.slug, 'name', ${brandName('b')}, 'count', n) order by n desc, b.name)
          from counted join brands b on counted.key = 'brand=' || b.document_id) as brands,
       (select json_agg(json_build_object('id', c.document_id, 'slug', c.slug, 'name', c.name, 'count', n) order by n desc, c.name)
          from counted
          join lateral (select * from categories where document_id = substr(counted.key, 10)
                         order by (locale = :locale) desc, (locale = :defaultLocale) desc limit 1) c on true
         where starts_with(counted.key, 'category=')) as categories,
       ${bound('min')}, ${bound('max')}
      from few`;
  // Of as many texts as there are filters, none would be asked for often, and every connection keeps each.
  const kept = filter.search?.pinned.length === 0 && !isNarrowed(filter);
  const { rows } = await counting(strapi.db.connection, { sql, values: all, kept });
  const [row] = rows;
  const keys = toJson<[key: string, count: number][] | null>(row?.keys) ?? [];
  return {
    brands: toJson<Facets['brands'] | null>(row?.brands) ?? [],
    categories: toJson<Facets['categories'] | null>(row?.categories) ?? [],
    attributes: valuesOf('attribute=', keys),
    options: countedOptions(keys, optionValues, values.locale),
    price: row?.min && row.max ? { min: Number(row.min), max: Number(row.max) } : null,
  };
}

/** To plan it takes longer than to count what most words find. */
function counting(db: Knex, { sql, values, kept }: ListingQuery): Promise<Result<FacetsRow>> {
  if (!kept) return db.raw<Result<FacetsRow>>(sql, values as Knex.ValueDict);
  const { segment: _known, ...others } = values;
  return genericPlanQuery<string, FacetsRow>(db, sql, { ...typesOf(others), segment: 'int' }, values);
}

/** By what staff call them today, and in their order. */
function countedOptions(keys: readonly (readonly [key: string, count: number])[], all: OptionValues, locale: string): CountedOption[] {
  const counts = new Map(keys);
  const counted = inOptionOrder([...all.values()]).flatMap((value) => {
    const count = counts.get(optionKey(value.option.code, value.code));
    return count === undefined ? [] : [{ ...chosenIn(value, locale), swatch: value.swatch, count }];
  });
  return [...Map.groupBy(counted, ({ code }) => code)].map(([code, values]) => ({
    code,
    name: String(values[0]?.name),
    values: values.map(({ value, label, swatch, count }) => ({ value, label, swatch, count })),
  }));
}

function valuesOf(kind: string, keys: readonly (readonly [key: string, count: number])[]): Values {
  const counted = keys
    .filter(([key]) => key.startsWith(kind))
    .map(([key, count]) => {
      const [name, value] = JSON.parse(key.slice(kind.length)) as [string, string];
      return { name, value, count };
    });
  return [...Map.groupBy(counted, ({ name }) => name)]
    .map(([name, values]) => ({ name, values: values.map(({ value, count }) => ({ value, count })) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
