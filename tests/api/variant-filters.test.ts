import { useApp } from '../support/app';

const app = useApp('demo');

type Card = Readonly<{
  slug: string;
  variants: readonly Readonly<{ id: string; options: { code: string; value: string }[]; availability: { status: string } }>[];
}>;
type Options = readonly Readonly<{ code: string; values: readonly Readonly<{ value: string; count: number }>[] }>[];
type List = Readonly<{ data: readonly Card[]; meta: { nextCursor: string | null; facets: { options: Options } } }>;

const read = async (query: object): Promise<List> =>
  (await app.http().get('/api/storefront/products').query({ currency: 'EUR', limit: 100 }).query(query).expect(200)).body;
async function all(query: object): Promise<{ cards: Card[]; options: Options }> {
  const first = await read(query);
  const cards = [...first.data];
  for (let cursor = first.meta.nextCursor; cursor !== null;) {
    const { data, meta } = await read({ ...query, cursor });
    cards.push(...data);
    cursor = meta.nextCursor;
  }
  return { cards, options: first.meta.facets.options };
}

type Chosen = Readonly<Record<string, string>>;
/** What a shopper means: one variant that is all of it. Those that are not sold to them are on no card. */
const fits = ({ variants }: Card, chosen: Chosen, inStock: boolean): boolean =>
  variants.some(
    ({ options, availability }) =>
      (!inStock || availability.status !== 'out') &&
      Object.entries(chosen).every(([code, value]) => options.some((own) => own.code === code && own.value === value)),
  );
const asQuery = (chosen: Chosen): object => Object.fromEntries(Object.entries(chosen).map(([code, value]) => [`options[${code}]`, value]));
const slugs = (cards: readonly Card[]): string[] => cards.map(({ slug }) => slug);

// Clothes come in two colours besides, turn by turn. Of every third product one variant is sold out, and of every third another one has no price in euros any more.
beforeAll(async () => {
  const variants = `select v.id, row_number() over (partition by p.document_id order by v.id) as place, dense_rank() over (order by p.document_id) as product
                      from variants v join variants_product_lnk l on l.variant_id = v.id
                      join products p on p.id = l.product_id and p.locale = 'en' and p.published_at is not null`;
  await app.sql(
    `insert into variants_option_values_lnk (variant_id, option_value_id, option_value_ord)
     select v.id, colour.id, 2
       from (${variants}) v
       join variants_option_values_lnk l on l.variant_id = v.id
       join option_values size on size.id = l.option_value_id and exists (select from options o where o.id = size.option_id and o.code = 'size')
       join option_values colour on colour.code = case when v.place % 2 = 0 then 'moss' else 'plum' end
        and exists (select from options o where o.id = colour.option_id and o.code = 'colour')`,
  );
  await app.sql(
    `update stock_levels set on_hand = 0, held = 0, allocated = 0 where variant_id in (select id from (${variants}) v where place = 1 and product % 3 <> 0)`,
  );
  await app.sql(
    `delete from prices where variant_id in (select id from (${variants}) v where place = 2 and product % 3 <> 1)
        and price_list_id in (select id from price_lists where currency = 'EUR')`,
  );
});

describe.each<[string, object, boolean]>([
  ['of all that is sold', {}, false],
  ['of what is in stock', { inStock: true }, true],
  ['of what is sold in yen and in stock', { currency: 'JPY', inStock: true }, true],
])('%s', (_name, base, inStock) => {
  test('an option is offered with as many products as have a variant that can be had in it', async () => {
    const { cards } = await all({ ...base, inStock: undefined });
    const { options, cards: found } = await all(base);
    expect(slugs(found)).toEqual(slugs(cards.filter((card) => fits(card, {}, inStock))));

    const offered = options.flatMap(({ code, values }) => values.map(({ value, count }) => ({ code, value, count })));
    const expected = offered.map(({ code, value }) => ({
      ...{ code, value },
      count: cards.filter((card) => fits(card, { [code]: value }, inStock)).length,
    }));
    expect(offered.length).toBeGreaterThan(40);
    expect(offered).toEqual(expected);
    for (const { code, value } of offered.filter((_option, index) => index % 4 === 0)) {
      const chosen = { [code]: value };
      expect([chosen, slugs((await all({ ...base, ...asQuery(chosen) })).cards)]).toEqual([
        chosen,
        slugs(cards.filter((card) => fits(card, chosen, inStock))),
      ]);
    }
    // None is kept back either.
    const sold = cards.flatMap(({ variants }) => variants.filter(({ availability }) => !inStock || availability.status !== 'out'));
    expect(new Set(sold.flatMap(({ options }) => options.map(({ code, value }) => `${code} ${value}`))).size).toBe(offered.length);
  });

  test('what is chosen together is one variant, and what could be chosen besides is counted so', async () => {
    const { cards } = await all({ ...base, inStock: undefined });
    const pairs = cards
      .map(({ variants }) => variants.flatMap(({ options }) => options))
      .filter((options) => new Set(options.map(({ code }) => code)).size > 1)
      .flatMap((options) => options.flatMap((one) => options.flatMap((other) => (one.code < other.code ? [{ one, other }] : []))));
    const chosen = [...new Map(pairs.map(({ one, other }) => [JSON.stringify([one, other]), { one, other }])).values()].slice(0, 24);
    expect(chosen.length).toBeGreaterThan(3);

    for (const { one, other } of chosen) {
      const both = { [one.code]: one.value, [other.code]: other.value };
      const found = await all({ ...base, ...asQuery(both) });
      expect([both, slugs(found.cards)]).toEqual([both, slugs(cards.filter((card) => fits(card, both, inStock)))]);
      const counted = found.options.find(({ code }) => code === one.code)?.values ?? [];
      expect([both, counted]).toEqual([
        both,
        counted.map((value) => ({
          ...value,
          count: cards.filter((card) => fits(card, { ...both, [one.code]: value.value }, inStock)).length,
        })),
      ]);
    }
  });
});
