import { useApp } from '../support/app';
import { useAccounts } from '../support/accounts';
import { until } from '../support/fake-payments/until';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
import { putStock } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

type Card = Readonly<{
  id: string;
  slug: string;
  name: string;
  brand: { id: string; slug: string; name: string } | null;
  priceFrom: { amount: number };
  variants: {
    sku: string;
    options: { code: string; value: string }[];
    price: { amount: number; compareAt?: object };
    availability: object;
  }[];
}>;
type Counted = Readonly<{ name: string; values: { value: string; count: number }[] }>[];
type CountedOptions = Readonly<{ code: string; values: { value: string; count: number }[] }>[];
type List = Readonly<{
  data: Card[];
  meta: {
    nextCursor: string | null;
    facets: {
      brands: { id: string; slug: string; count: number }[];
      options: CountedOptions;
      attributes: Counted;
      price: { min: number; max: number } | null;
    };
  };
}>;
const ask = (query: object | string, headers: Record<string, string> = {}) =>
  app.http().get('/api/storefront/products').query({ currency: 'EUR', limit: 100 }).query(query).set(headers);
const browse = async (query: object | string = {}, headers: Record<string, string> = {}): Promise<List> =>
  (await ask(query, headers).expect(200)).body;
const slugs = ({ data }: List) => data.map(({ slug }) => slug);
/** Answers what of the listings is not as the catalogue says, once somebody has read them. */
const drift = async () => {
  // An address nobody has asked for is answered by nothing that was kept.
  await browse({ priceMax: (asked += 1) });
  return app.call<object[]>('shop/listing/find-drift', 'findDrift');
};
let asked = 1_000_000_000;
const content = '/content-manager/collection-types';
const idOf = async (table: string, where: string, ...values: unknown[]): Promise<string> =>
  (await app.sql<{ document_id: string }>(`select document_id from ${table} where ${where} order by id limit 1`, values))[0]?.document_id ??
  '';

describe('the next list shows what was changed, and nothing drifts:', () => {
  const product = () => idOf('products', "slug = 'linen-summer-shirt' or slug like '%shirt%'");
  const save = (type: string, id: string, data: object, query = '') => staff.put(`${content}/${type}/${id}${query}`, data).expect(200);

  test('at the beginning', async () => expect(await drift()).toEqual([]));

  test.each<[string, () => Promise<unknown>]>([
    [
      'a name that was saved and published',
      async () => {
        const id = await product();
        await save('api::catalog.product', id, { name: 'Another name entirely' }, '?locale=en');
        await staff.post(`${content}/api::catalog.product/${id}/actions/publish?locale=en`, {}).expect(200);
        expect((await browse()).data.map(({ name }) => name)).toContain('Another name entirely');
      },
    ],
    [
      'a language taken back',
      async () => staff.post(`${content}/api::catalog.product/${await product()}/actions/unpublish?locale=uk`, {}).expect(200),
    ],
    [
      'the name of a brand',
      async () => {
        const id = await idOf('brands', 'true');
        await save('api::catalog.brand', id, { name: 'A brand by another name' });
        expect((await browse()).data.map(({ brand }) => brand?.name)).toContain('A brand by another name');
      },
    ],
    [
      'the name of a category in one language',
      async () => save('api::catalog.category', await idOf('categories', "locale = 'uk'"), { name: 'Інша назва' }, '?locale=uk'),
    ],
    ['a variant taken out of sale', async () => save('api::catalog.variant', await idOf('variants', 'true'), { enabled: false })],
    [
      'the options of a variant',
      async () => {
        const option = await idOf('options', "code = 'size'");
        const made = { code: 'red,white', label: 'Red, white', option: { connect: [{ documentId: option }] } };
        const { documentId } = (await staff.post(`${content}/api::catalog.option-value`, made).expect(201)).body.data;
        const others = await app.sql<{ documentId: string }>(
          `select val.document_id as "documentId" from variants_option_values_lnk l join option_values val on val.id = l.option_value_id
             join variants v on v.id = l.variant_id where v.sku = 'PLN-JKT-CHR-M'`,
        );
        const chosen = { connect: [{ documentId }], disconnect: others };
        await save('api::catalog.variant', await idOf('variants', "sku = 'PLN-JKT-CHR-M'"), { optionValues: chosen });
        const { meta } = await browse();
        const counted = meta.facets.options.find(({ code }) => code === 'size')?.values.find(({ value }) => value === 'red,white');
        expect([counted?.count, (await browse({ options: { size: 'red,white' } })).data.length]).toEqual([1, 1]);
      },
    ],
    ['a variant deleted', async () => staff.delete(`${content}/api::catalog.variant/${await idOf('variants', 'enabled')}`)],
    ['prices by SQL', async () => app.sql('update prices set amount = amount + 1 where id % 7 = 0')],
    ['prices deleted', async () => app.sql('delete from prices where id % 31 = 0')],
    [
      'a price list switched off',
      async () => save('api::pricing.price-list', await idOf('price_lists', "code = 'autumn-sale-eur'"), { enabled: false }),
    ],
    [
      'a list for one country and one channel',
      async () =>
        save('api::pricing.price-list', await idOf('price_lists', "code = 'autumn-sale-eur'"), {
          enabled: true,
          countries: ['DE'],
          channels: ['web'],
        }),
    ],
    ['another tax rate', async () => app.sql("update tax_rates set basis_points = 700 where country = 'PL'")],
    ['a location out of use', async () => app.sql("update stock_locations set enabled = false where code = 'warsaw'")],
    ['what the shop calls low', async () => app.sql('update store_settings set low_stock_from = 30, quantity_shown_up_to = 40')],
    [
      'a picture described',
      async () => app.sql("update files set alternative_text = 'A picture' where id in (select file_id from files_related_mph)"),
    ],
    ['a product that moved', async () => app.sql('delete from products_categories_lnk where id % 5 = 0')],
    ['attributes by SQL', async () => app.sql("update cmp_attributes set value = value || '!' where id % 3 = 0")],
    ['another default language', async () => app.sql("update store_settings set default_locale = 'uk'")],
    ['a currency no longer offered', async () => app.sql(`update store_settings set currencies = '["EUR","UAH"]'`)],
    ['a product deleted', async () => staff.delete(`${content}/api::catalog.product/${await product()}`)],
  ])('%s', async (_name, change) => {
    await change();

    expect(await drift()).toEqual([]);
  });
});

describe('stock in lists', () => {
  beforeAll(async () => {
    await app.fresh();
    staff = await signInAsOwner(app);
  });

  test('is what is left after many buy at once from several locations, and what nobody is told changes no row', async () => {
    const variant = await shop.variant();
    await putStock(app, variant, 500);
    await browse();
    const [before] = await app.sql(
      'select s.xmin, s.available from listing_stock s join variants v on v.id = s.variant where v.document_id = $1',
      [variant],
    );
    const carts = await Promise.all(Array.from({ length: 8 }, () => shop.readyCart({ variant, method: 'pickup-lviv' })));
    const answers = await Promise.all(carts.map((cart) => shop.checkOut(cart)));
    const [after] = await app.sql(
      'select s.xmin, s.available from listing_stock s join variants v on v.id = s.variant where v.document_id = $1',
      [variant],
    );

    expect(answers.map(({ status }) => status)).toEqual(carts.map(() => 201));
    expect([before, after]).toEqual([before, before]);
    expect(await drift()).toEqual([]);

    await putStock(app, variant, 9);
    const last = await Promise.all(Array.from({ length: 12 }, () => shop.readyCart({ variant, method: 'pickup-lviv' })));
    await Promise.all(last.map((cart) => shop.checkOut(cart)));
    const { data } = await browse({ inStock: 'true' });
    expect(data.flatMap(({ variants }) => variants).length).toBeGreaterThan(100);
    expect(await drift()).toEqual([]);
  });
});

describe('a price that begins or ends at an instant', () => {
  test('is right at that instant in lists, filters and sorts, though nothing is written then', async () => {
    const [row] = await app.sql<{ product: string; variant: number; list: number }>(
      `select p.product, s.variant, l.id as list from listing_prices p join listing_stock s using (product)
         join price_lists l on l.code = 'autumn-sale-eur' where p.valid_until = 'infinity' limit 1`,
    );
    await app.sql('delete from prices where variant_id = $1 and price_list_id = $2', [row?.variant, row?.list]);
    await app.sql(
      `insert into prices (document_id, variant_id, price_list_id, min_quantity, amount, published_at, created_at, updated_at)
       values ('instant', $1, $2, 1, 1, now(), now(), now())`,
      [row?.variant, row?.list],
    );
    const isCheapest = async () => (await browse({ sort: 'price', limit: 1, priceMax: 1 })).data[0]?.id === row?.product;
    const written = async () => (await app.sql<{ revision: string }>('select revision from listing_state'))[0]?.revision;
    /** Whether the sale was seen to begin and to end; not where the machine is too slow to look in between. */
    async function isSeen(seconds: number): Promise<boolean> {
      await app.sql(
        `update price_lists set starts_at = now() + make_interval(secs => $2), ends_at = now() + make_interval(secs => 2 * $2),
                                countries = '[]', channels = '[]' where id = $1`,
        [row?.list, seconds],
      );
      const end = Date.now() + 2 * seconds * 1_000;
      if (await isCheapest()) return false;
      const before = await written();
      while (!(await isCheapest())) if (Date.now() > end) return false;
      while (await isCheapest());
      expect(await written()).toBe(before);
      return true;
    }

    let seconds = 1;
    while (!(await isSeen(seconds))) seconds *= 2;
    // Built again when it is over, so that what is scheduled next comes into sight.
    await app.call('shop/listing/refresh-listings', 'noteInstants');
    expect(await drift()).toEqual([]);
  });
});

test('a list of what is in stock has whole pages in their order, however many are sold out', async () => {
  const pages = async () => {
    const found: string[] = [];
    // An address nobody has asked for is answered by nothing that was kept.
    const priceMax = (asked += 1);
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: List = await browse({ sort: 'price', inStock: 'true', priceMax, limit: 3, ...(cursor === '' ? {} : { cursor }) });
      found.push(...slugs(page));
      expect(page.data).toHaveLength(page.meta.nextCursor === null ? page.data.length : 3);
      cursor = page.meta.nextCursor;
    }
    return found;
  };
  const all = slugs(await browse({ sort: 'price', inStock: 'true' }));
  expect(await pages()).toEqual(all);

  const before = await app.sql<{ id: number; on_hand: number }>('select id, on_hand from stock_levels');
  const countable = await app.sql<{ slug: string }>(
    "select slug from listing_products t where not exists (select from listing_stock s where s.product = t.product and s.inventory_policy <> 'tracked')",
  );
  const tracked = all.filter((slug) => countable.some((other) => other.slug === slug));
  expect(tracked.length).toBeGreaterThan(12);
  for (const [from, to] of [
    [1, 2],
    [0, 12],
  ] as const) {
    const gone = tracked.slice(from, to);
    await app.sql(
      `update stock_levels set on_hand = held + allocated where variant_id in (
         select s.variant from listing_stock s join listing_products t using (product) where t.slug = any($1))`,
      [gone],
    );
    expect(await pages()).toEqual(all.filter((slug) => !gone.includes(slug)));
  }
  await app.sql(
    'update stock_levels s set on_hand = b.on_hand from jsonb_to_recordset($1::jsonb) b(id int, on_hand int) where b.id = s.id',
    [JSON.stringify(before)],
  );
});

describe('filters of a list', () => {
  test('take one of several brands, and count each kind as if nothing of it were chosen', async () => {
    const all = await browse();
    const [one, two] = all.meta.facets.brands;
    const both = await browse(`brand=${one?.slug}&brand=${two?.id}`);

    expect(both.data).toHaveLength((one?.count ?? 0) + (two?.count ?? 0));
    expect(both.meta.facets.brands).toEqual(all.meta.facets.brands);
    expect(both.meta.facets.price).toEqual({
      min: Math.min(...both.data.map(({ priceFrom }) => priceFrom.amount)),
      max: Math.max(...both.data.map(({ priceFrom }) => priceFrom.amount)),
    });
    expect((await browse({ priceMin: 1, priceMax: 2, brand: one?.slug })).meta.facets.price?.max).toBeGreaterThan(2);
  });

  test('take options with several values, ids, and what is on sale', async () => {
    const all = await browse();
    const volume = all.meta.facets.options.find(({ values }) => values.length > 2);
    const [first, second] = volume?.values ?? [];
    const query = `options[${volume?.code}]=${encodeURIComponent(first?.value ?? '')}&options[${volume?.code}]=${encodeURIComponent(second?.value ?? '')}`;
    const found = await browse(query);
    const has = ({ variants }: Card) =>
      variants.some(({ options }) =>
        options.some(({ code, value }) => code === volume?.code && [first?.value, second?.value].includes(value)),
      );

    expect(slugs(found).sort()).toEqual(
      all.data
        .filter(has)
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(found.meta.facets.options.find(({ code }) => code === volume?.code)?.values).toEqual(volume?.values);

    const ids = all.data.slice(3, 6).map(({ id }) => id);
    expect((await browse(`ids=${ids.join('&ids=')}`)).data.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const onSale = await browse({ onSale: 'true' });
    expect(slugs(onSale)).toEqual(all.data.filter(({ variants }) => variants.some(({ price }) => price.compareAt)).map(({ slug }) => slug));
  });

  test.each([
    ['200 options', Array.from({ length: 200 }, (_, index) => `options[o${index}]=x`).join('&')],
    ['21 values of one', Array.from({ length: 21 }, (_, index) => `brand=b${index}`).join('&')],
    ['limit=0', 'limit=0'],
    ['limit=1e9', 'limit=1000000000'],
    ['a NUL', 'options[Size]=%00'],
    ['an empty brand', 'brand='],
  ])('refuse %s by name', async (_name, query) => {
    const { status, body } = await app.http().get(`/api/storefront/products?currency=EUR&${query}`);

    expect([status, body.error?.details?.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  test('find nothing for what nobody has, whatever it is called', async () => {
    for (const query of [
      { brand: "'; drop table" },
      { category: 'constructor' },
      { options: { 'a\'"%_': '%' } },
      { attributes: { '😀': '😀' } },
    ])
      expect((await browse(query)).data).toEqual([]);
  });
});

describe('a cursor', () => {
  test.each([{ sort: 'price' }, { currency: 'UAH' }, { locale: 'uk' }, { brand: 'polonyna' }, { inStock: 'true' }])(
    'of another list than %j is refused',
    async (other) => {
      const { meta } = await browse({ limit: 3 });
      const cursor = meta.nextCursor ?? '';

      expect((await browse({ limit: 3, cursor })).data).toHaveLength(3);
      const { status, body } = await app
        .http()
        .get('/api/storefront/products')
        .query({ currency: 'EUR', limit: 3, ...other, cursor });
      expect([status, body.error?.details?.issues?.[0]?.path]).toEqual([400, ['cursor']]);
    },
  );
});

test.each([
  ['uk-UA', 'uk'],
  ['uk', 'uk'],
  ['de', 'en'],
  ['xx-YY', 'en'],
])('who asks for %s is answered in %s, everywhere', async (locale, language) => {
  const asked = (path: string, query: object = {}) =>
    app
      .http()
      .get(`/api/storefront/${path}`)
      .query({ currency: 'EUR', locale, ...query })
      .expect(200);
  const plain = await browse({ locale: language });
  const { body } = await asked('products', { limit: 100 });
  const [first] = plain.data;

  expect([body.meta.language, slugs(body)]).toEqual([language, slugs(plain)]);
  const detail = (await asked(`products/${first?.id}`)).body;
  expect([detail.meta.language, detail.data.name]).toEqual([language, first?.name]);
  const found = (await asked('search', { q: first?.name })).body;
  expect([found.meta.language, found.data[0].id]).toEqual([language, first?.id]);
  expect((await asked('suggest', { q: first?.name })).body.meta.language).toBe(language);
});

test('names are sorted as the language sorts them', async () => {
  const names = ['Ґудзик', 'Гарбуз', 'Яблуко', 'Їжак', 'Ірис', 'Єнот', 'Диня', 'Éclair', 'Eagle', 'Zebra'];
  const ids = await app.sql<{ id: string }>(
    "select distinct document_id as id from products where locale = 'uk' and published_at is not null limit 10",
  );
  for (const [index, { id }] of ids.entries()) await app.sql('update products set name = $2 where document_id = $1', [id, names[index]]);
  const query = `ids=${ids.map(({ id }) => id).join('&ids=')}`;

  const uk = (await browse(`${query}&locale=uk`)).data.map(({ name }) => name);
  const en = (await browse(`${query}&locale=en`)).data.map(({ name }) => name);

  expect(uk.filter((name) => /[а-я]/.test(name))).toEqual(['Гарбуз', 'Ґудзик', 'Диня', 'Єнот', 'Ірис', 'Їжак', 'Яблуко']);
  expect(en.filter((name) => /[a-z]/.test(name))).toEqual(['Eagle', 'Éclair', 'Zebra']);
});

test('members of a group are shown their prices, in the order of what they pay', async () => {
  const { id, bearer } = await accounts.newCustomer();
  await app.sql("update up_users set customer_group_id = (select id from customer_groups where code = 'wholesale') where id = $1", [id]);
  const guest = await browse({ sort: 'price', country: 'PL' });
  const member = await browse({ sort: 'price', country: 'PL' }, bearer);
  const paid = async ({ variants }: Card): Promise<number> => {
    const rows = await Promise.all(
      variants.map(async ({ sku, price }) => {
        const answer = await app
          .http()
          .post('/api/storefront/quote')
          .set(bearer)
          .send({ currency: 'EUR', country: 'PL', lines: [{ variant: await shop.variant(sku), quantity: 1 }] })
          .expect(200);
        expect(answer.body.data.lines[0].unitPrice.amount).toBe(price.amount);
        return (
          answer.body.data.lines[0].total.amount +
          answer.body.data.lines[0].discounts.reduce((sum: number, { amount }: { amount: { amount: number } }) => sum + amount.amount, 0)
        );
      }),
    );
    return Math.min(...rows);
  };

  expect(member.data.map(({ priceFrom }) => priceFrom.amount)).not.toEqual(guest.data.map(({ priceFrom }) => priceFrom.amount));
  const some = member.data.filter((_card, index) => index % 12 === 0);
  const amounts = [];
  for (const card of some) amounts.push(await paid(card));
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
});

test('a product whose first price begins at an instant is listed from then on, though nothing is written then', async () => {
  // Of a product that has no other, so that none ends where it begins.
  const [own] = await app.sql<{ product: string; variants: number[] }>(
    `select product, array_agg(s.variant) as variants from listing_stock s
      where product = (select product from listing_prices where valid_until = 'infinity' order by 1 limit 1) group by 1`,
  );
  await app.sql('delete from prices where variant_id = any($1) and price_list_id in (select id from price_lists where currency = $2)', [
    own?.variants,
    'EUR',
  ]);
  await app.sql(
    `insert into price_lists select (jsonb_populate_record(l, '{"document_id": "later", "code": "later"}' || jsonb_build_object(
       'id', nextval('price_lists_id_seq'), 'starts_at', now() + interval '1 hour'))).* from price_lists l where code = 'base-eur'`,
  );
  await app.sql(
    `insert into prices (document_id, variant_id, price_list_id, min_quantity, amount, published_at, created_at, updated_at)
     select 'later', $1, id, 1, 1, now(), now(), now() from price_lists where code = 'later'`,
    [own?.variants[0]],
  );
  const isListed = async () => (await browse({ ids: own?.product ?? '' })).data.length > 0;
  const beginsIn = async (seconds: number): Promise<boolean> => {
    await app.sql("update price_lists set starts_at = now() + make_interval(secs => $1) where code = 'later'", [seconds]);
    return !(await isListed());
  };
  // Where the machine is too slow to look before, there is nothing to see.
  let seconds = 1;
  while (!(await beginsIn(seconds))) seconds *= 2;
  await until(isListed);
  expect(await drift()).toEqual([]);
});
