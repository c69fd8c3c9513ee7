import { connect } from 'node:net';
import { Client } from 'pg';
import { contracts } from '../../src/api/contracts';
import { mayBeShared } from '../../src/http/cached-answers/shared-answers';
import { useAccounts } from '../support/accounts';
import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { putStock } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);

const list = '/api/storefront/products?currency=EUR&limit=100&sort=price';
type Read = Readonly<{ status: number; headers: Headers; text: string; isKept: boolean }>;

/** As an app reads, with what it cost: an answer that was kept is no statement. */
async function read(path = list, headers: Record<string, string> = {}): Promise<Read> {
  const { result, statements } = await app.counting(async () => {
    const answer = await fetch(app.url + path, { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  });
  return { ...result, isKept: statements === 0 };
}
/** Reads until it is answered from what is kept: at first nobody may be listening yet. */
async function keptAnswer(path = list, headers: Record<string, string> = {}): Promise<Read> {
  for (;;) {
    const answer = await read(path, headers);
    if (answer.isKept) return answer;
  }
}
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds()));
};

test('what is kept is what was read, under the same tag, with the headers that matter', async () => {
  const kept = await keptAnswer();
  await app.sql("insert into listing_changes (product) values ('')");
  let fresh = await read();
  while (fresh.isKept) fresh = await read();

  expect(fresh.text).toBe(kept.text);
  const same = ['etag', 'content-type', 'x-content-type-options', 'strict-transport-security'];
  expect(same.map((name) => kept.headers.get(name))).toEqual(same.map((name) => fresh.headers.get(name)));
  for (const { headers } of [kept, fresh]) {
    expect(headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/);
    expect(headers.get('vary')).toMatch(/authorization/i);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  }
  expect((await keptAnswer(list, { 'X-Request-Id': 'my-own-request' })).headers.get('x-request-id')).toBe('my-own-request');
});

test('what is read in front of Koa is what Koa answers', async () => {
  const [card] = JSON.parse((await read()).text).data;
  // Koa answers whoever shows a token; the policies of pages come with it.
  const throughKoa = { Authorization: 'Bearer nonsense' };
  const isOfKoa = ({ headers }: Read) => headers.has('content-security-policy');
  const of = {
    '/api/storefront/bootstrap': '?currency=EUR&locale=uk&platform=ios',
    '/api/storefront/products': '?currency=EUR&options[Size]=M&options[Size]=L&limit=3&category=clothing',
    '/api/storefront/products/:idOrSlug': '?currency=EUR&locale=uk-UA',
    '/api/storefront/search': '?currency=EUR&q=%D0%BA%D0%BE%D0%B2%D0%B4%D1%80%D0%B0&locale=uk',
    '/api/storefront/suggest': '?currency=EUR&q=bl',
    '/api/storefront/categories': '?currency=EUR',
    '/api/storefront/legal-texts/:kind': '?locale=en',
  };
  const shared = contracts.flatMap((area) => Object.values(area)).filter((endpoint) => endpoint.shared);
  expect(Object.keys(of).sort()).toEqual(shared.map(({ path }) => `/api${path}`).sort());

  for (const [path, query] of Object.entries(of)) {
    const address = path.replace(':idOrSlug', encodeURIComponent(card.slug)).replace(':kind', 'terms') + query;
    await app.sql("select pg_notify('sk_changed', '*')");
    const [front, behind] = [await read(address), await read(address, throughKoa)];
    expect([address, front.status, isOfKoa(front), isOfKoa(behind)]).toEqual([address, 200, false, true]);
    expect([front.text, front.headers.get('etag')]).toEqual([behind.text, behind.headers.get('etag')]);
  }
  for (const address of [
    `${list}&limit=0`,
    `${list}&currency=XXX`,
    '/api/storefront/products/nobody-sells-this',
    '/api/storefront/products/%ff',
  ]) {
    const headers = { 'X-Request-Id': 'one-of-mine' };
    const [front, behind] = [await read(address, headers), await read(address, { ...headers, ...throughKoa })];
    expect([address, front.status >= 400, front.text]).toEqual([address, true, behind.text]);
  }
});

test('what is not found is looked for once', async () => {
  const missing = () => app.counting(() => fetch(`${app.url}/api/storefront/products/nobody-sells-this?currency=EUR`));
  await missing();
  expect((await missing()).statements).toBe(1);
});

test('who has it is told so, in the panel of a proxy too, and nothing is sent twice', async () => {
  const { headers } = await keptAnswer();
  const etag = headers.get('etag') ?? '';

  for (const path of [list, '/api/storefront/products?limit=99'])
    for (const tag of [etag, `W/${etag}`]) {
      const own = path === list ? tag : (await read(path)).headers.get('etag')?.replace(/^/, tag.startsWith('W') ? 'W/' : '');
      const answer = await read(path, { 'If-None-Match': own ?? '' });
      expect([answer.status, answer.text]).toEqual([304, '']);
    }
  expect((await read(list, { 'If-None-Match': '"another"' })).status).toBe(200);
});

test('it is packed for who takes it packed', async () => {
  for (const path of [list, '/api/storefront/products?currency=EUR&limit=98']) {
    const plain = await read(path, { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    for (const encoding of ['br', 'gzip']) {
      const packed = await read(path, { 'Accept-Encoding': encoding });
      expect([packed.headers.get('content-encoding'), packed.headers.get('etag')]).toEqual([encoding, plain.headers.get('etag')]);
      // Unpacked by who fetched it.
      expect(packed.text).toBe(plain.text);
      expect(Number(packed.headers.get('content-length'))).toBeLessThan(plain.text.length / 4);
    }
  }
});

test('a price, a name and a category that staff change are in the next answer', async () => {
  const staff = await signInAsOwner(app);
  const content = '/content-manager/collection-types';
  const card = JSON.parse((await keptAnswer()).text).data[5];
  await keptAnswer(`/api/storefront/products/${card.slug}`);
  const grid = (await staff.get(`/storekeeper/products/${card.id}/grid`).expect(200)).body.data;
  const listId = grid.lists.find(({ currency, kind }: { currency: string; kind: string }) => currency === 'EUR' && kind === 'base').id;
  const before = grid.variants[0].prices.find((price: { list: string }) => price.list === listId).amount;
  await staff
    .put(`/storekeeper/products/${card.id}/grid`, {
      prices: [{ variant: grid.variants[0].id, list: listId, minQuantity: 1, before, amount: 77 }],
    })
    .expect(200);
  expect((await read()).text).toContain('"amount":77,');
  expect((await read(`/api/storefront/products/${card.slug}`)).text).toContain('"amount":77,');

  await keptAnswer();
  await staff.put(`${content}/api::catalog.product/${card.id}?locale=en`, { name: 'Kept no longer' }).expect(200);
  await staff.post(`${content}/api::catalog.product/${card.id}/actions/publish?locale=en`, {}).expect(200);
  expect((await read()).text).toContain('Kept no longer');

  const empty = `${list}&category=new-address`;
  expect(JSON.parse((await keptAnswer(empty)).text).data).toEqual([]);
  await app.sql("update categories set slug = 'new-address' where document_id = (select document_id from categories order by id limit 1)");
  await until(async () => JSON.parse((await read(empty)).text).data.length > 0);
});

test('what is remembered of the settings is not kept with the next answer', async () => {
  const bootstrap = '/api/storefront/bootstrap?currency=EUR';
  await keptAnswer(bootstrap);
  // Another address: the settings are remembered from now on, whatever they were when the first was kept.
  await read(`${list}&priceMax=1`);
  await app.sql("update store_settings set name = 'Renamed past the shop'");
  await until(async () => (await read(bootstrap)).text.includes('Renamed past the shop'));
  expect((await keptAnswer(bootstrap)).text).toContain('Renamed past the shop');
});

test('a sale ends what shows how many are left, and nothing else', async () => {
  const variant = await shop.variant();
  await putStock(app, variant, 15);
  const [{ product = '' } = {}] = await app.sql<{ product: string }>(
    'select product from listing_stock s join variants v on v.id = s.variant where v.document_id = $1',
    [variant],
  );
  const [own, other] = [`/api/storefront/products?ids=${product}`, '/api/storefront/products?brand=iskra-camp'];
  await keptAnswer(own);
  await keptAnswer(other);

  await shop.checkOut(await shop.readyCart({ variant, quantity: 2, method: 'pickup-lviv' }));

  await until(async () => (await read(own)).text.includes('"quantity":13'));
  expect((await read(other)).isKept).toBe(true);
});

test('a price that begins is told at its instant', async () => {
  // Later and later, until the machine is quick enough to keep an answer before.
  for (let seconds = 1; ; seconds *= 2) {
    await app.sql("update price_lists set starts_at = now() + make_interval(secs => $1) where code = 'autumn-sale-eur'", [seconds]);
    const before = await keptAnswer();
    if (!before.text.includes('compareAt')) break;
  }
  await until(async () => (await read()).text.includes('compareAt'));
  expect((await keptAnswer()).text).toContain('compareAt');
});

test('customers who are signed in are told their own prices, which nobody else is', async () => {
  const { id, bearer } = await accounts.newCustomer();
  await app.sql("update up_users set customer_group_id = (select id from customer_groups where code = 'wholesale') where id = $1", [id]);
  const guest = await keptAnswer();
  const member = await read(list, bearer);

  expect(member.text).not.toBe(guest.text);
  expect([member.headers.get('cache-control'), member.isKept]).toEqual(['private, no-cache', false]);
  expect((await keptAnswer()).text).toBe(guest.text);
  expect((await read(list, { Authorization: 'Bearer nonsense' })).text).toBe(guest.text);
});

test('while nobody hears of changes nothing is kept, and what changed meanwhile is told', async () => {
  await keptAnswer();
  await app.sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query in ('listen sk_changed', 'select 1')",
  );
  await app.sql(
    "update products set name = 'Changed while nobody listened' where document_id = (select min(product) from listing_products)",
  );
  await until(async () => (await read()).text.includes('Changed while nobody listened'));
  // Somebody listens again.
  expect((await keptAnswer()).text).toContain('Changed while nobody listened');
});

test('what is refused or not found is kept for nobody', async () => {
  for (const path of ['/api/storefront/products/nobody-sells-this', '/api/storefront/products?limit=0']) {
    await read(path);
    const { status, headers } = await read(path);
    expect([status >= 400, headers.get('etag'), headers.get('cache-control')]).toEqual([true, null, null]);
  }
});

describe('generated content endpoints', () => {
  const brands = '/api/brands?sort=name&pagination[pageSize]=100';

  test('are kept for guests, until what they show is changed', async () => {
    const staff = await signInAsOwner(app);
    const kept = await keptAnswer(brands);
    const [brand] = JSON.parse(kept.text).data;
    expect((await read(brands, { 'If-None-Match': kept.headers.get('etag') ?? '' })).status).toBe(304);

    await staff.put(`/content-manager/collection-types/api::catalog.brand/${brand.documentId}`, { description: 'Told anew' }).expect(200);
    expect((await read(brands)).text).toContain('Told anew');
    await keptAnswer('/api/products?populate=images&pagination[pageSize]=3');
    await app.sql("update files set alternative_text = 'Described anew'");
    await until(async () => (await read('/api/products?populate=images&pagination[pageSize]=3')).text.includes('Described anew'));
  });

  test('answer machines what is theirs, and keep it for nobody', async () => {
    const guest = await keptAnswer(brands);
    const { bearer } = await machineWith(app, await signInAsOwner(app), 'Reader of brands', ['api::catalog.brand.find']);
    const machine = await read(brands, bearer);
    expect([machine.status, machine.isKept, machine.headers.get('etag')]).toEqual([200, false, null]);
    expect((await keptAnswer(brands)).text).toBe(guest.text);
  });

  test('tell of every table they read', async () => {
    const shown = await app.call<string[]>('database/content-notices', 'tablesOfPublicContent');
    expect(shown).toEqual(
      expect.arrayContaining(['products', 'files', 'files_related_mph', 'home_sections', 'products_categories_lnk', 'cmp_attributes']),
    );
    const told = await app.sql<{ on: string }>("select tgrelid::regclass::text as on from pg_trigger where tgname like 'sk\\_%\\_content'");
    expect(told.map((each) => each.on).sort()).toEqual(shown);
  });
});

test('every endpoint that says its answers are shared is kept, and no other', () => {
  const endpoints = contracts.flatMap((area) => Object.values(area)).filter(({ method }) => method === 'GET');
  for (const { path, shared } of endpoints) expect([path, mayBeShared(`/api${path}`)]).toEqual([path, shared ?? false]);
});

test('who does not take their answer holds up nobody who asks for the same', async () => {
  const { bearer } = await accounts.newCustomer();
  await app.call('http/customer-auth', 'forgetSessions');
  const address = `${list}&priceMax=99999`;
  const { port, hostname } = new URL(app.url);
  const ask = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: shop\r\n${more}\r\n`;
  // The second answer on a connection is sent behind the first, which waits for the lock.
  const both = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(ask('/api/users/me', `Authorization: ${bearer.Authorization}\r\n`) + ask(address, 'Connection: close\r\n')),
      );
      socket.on('error', reject).on('end', resolve).resume();
    });

  await app.whileLocked('lock table up_users in access exclusive mode', both, async () => {
    expect((await fetch(app.url + address, { signal: AbortSignal.timeout(10_000) })).status).toBe(200);
  });
});

test('who changes nothing is not waited for by those who hear of changes', async () => {
  const listener = new Client({ connectionString: app.databaseUrl });
  const heard: (string | undefined)[] = [];
  await listener.connect();
  try {
    await listener.query('listen sk_changed');
    const over = new Promise((resolve) =>
      listener.on('notification', ({ payload }) => {
        heard.push(payload);
        if (payload === 'over') resolve(null);
      }),
    );
    for (const method of ['HEAD', 'OPTIONS']) expect((await fetch(`${app.url}/admin`, { method })).status).toBeLessThan(400);
    await listener.query("notify sk_changed, 'over'");
    await over;
  } finally {
    await listener.end();
  }

  expect(heard).toEqual(['over']);
});
