import { gunzipSync } from 'node:zlib';
import { useApp } from '../support/app';
import { googleProblems, ymlProblems } from '../support/feed-rules';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let staff: Staff;
const type = '/content-manager/collection-types/api::store.product-feed';
const panel = (id: string) => `/storekeeper/product-feeds/${id}`;
const make = async (feed: object): Promise<{ id: string; path: string }> => {
  const { body } = await staff.post(type, { name: 'Feed', channel: 'web', enabled: true, ...feed }).expect(201);
  const id: string = body.data.documentId;
  return { id, path: (await staff.get(`${panel(id)}/address`).expect(200)).body.data.path };
};
const google = { kind: 'google', language: 'en', currency: 'EUR', country: 'PL' };
const yml = { kind: 'yml', language: 'uk', currency: 'UAH', country: 'UA' };
const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });
const read = async (path: string) => (await ask(path)).text();

beforeAll(async () => {
  staff = await signInAsOwner(app);
  const settings = '/content-manager/single-types/api::store.store-settings';
  await staff.put(settings, { productLink: 'https://shop.example/{language}/p/{slug}?v={sku}' }).expect(200);
  // Names as careless people paste them.
  await app.sql(`update products set name = name || $1, description = description || $2 where slug = 'ivan-tea'`, [
    ' <b>&"',
    '\u0008\u001f]]>',
  ]);
});

test('what Google is told of the whole shop keeps to its rules', async () => {
  const { path } = await make(google);
  const answer = await ask(path);
  const xml = await answer.text();
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(googleProblems(xml, 'EUR')).toEqual([]);
  const [{ n } = { n: '' }] = await app.sql<{ n: string }>('select count(*) as n from listing_stock');
  expect(xml.match(/<item>/g)).toHaveLength(Number(n));
  expect(xml).toContain(
    '<g:unit_pricing_measure>50g</g:unit_pricing_measure><g:unit_pricing_base_measure>1kg</g:unit_pricing_base_measure>',
  );
  expect(xml).toContain('<g:sale_price>');
});

test('what Rozetka and Prom are told of the whole shop keeps to their rules', async () => {
  const { path } = await make(yml);
  const xml = await read(path);
  expect(ymlProblems(xml, 'UAH')).toEqual([]);
  expect(xml).toContain('Чай «Ранок на полонині»');
  expect(xml).toContain('parentId=');
});

test('who has it already is told so, until something in it changes', async () => {
  const { path } = await make(google);
  const tag = (await ask(path)).headers.get('etag') ?? '';
  const again = async () => (await ask(path, { 'If-None-Match': tag })).status;
  expect(await again()).toBe(304);

  const changes: [string, string][] = [
    ['stock', `update stock_levels set on_hand = 0 where variant_id = (select id from variants where sku = 'PLN-TEA-MRN-50')`],
    ['a price', `update prices set amount = amount + 1 where id = (select min(id) from prices)`],
    ['a category', `update categories set name = name || '!' where id = (select min(id) from categories)`],
  ];
  for (const [what, sql] of changes) {
    const before = (await ask(path)).headers.get('etag');
    await app.sql(sql);
    expect([what, (await ask(path)).headers.get('etag') === before]).toEqual([what, false]);
  }
  expect(await again()).toBe(200);
});

test('it is packed for whoever can unpack it', async () => {
  const { path } = await make(google);
  const { body, headers } = await app
    .http()
    .get(path)
    .set('Accept-Encoding', 'gzip')
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  expect(headers['content-encoding']).toBe('gzip');
  const text = (body as Buffer)[0] === 0x1f ? gunzipSync(body as Buffer).toString() : (body as Buffer).toString();
  expect(text.endsWith('</channel></rss>\n')).toBe(true);
});

test('a feed that cannot be written to its end is cut off, and one for a host of which no link can be made is refused', async () => {
  const { path } = await make(google);
  const [kept] = await app.sql<{ product: string; card: string }>(
    `select product, card from listing_texts where locale = 'en' order by product desc limit 1`,
  );
  const write = (card: string | undefined) =>
    app.sql(`update listing_texts set card = $1 where locale = 'en' and product = $2`, [card, kept?.product]);
  await write('broken');
  const signal = AbortSignal.timeout(10_000);
  const reading = fetch(`${app.url}${path}`, { headers: { 'Accept-Encoding': 'identity' }, signal }).then((answer) => answer.text());
  await expect(reading).rejects.toThrow('terminated');
  await write(kept?.card);

  const asked = app.http().get(path).set('Host', '[').timeout(10_000);
  expect((await asked).status).toBe(400);
});

test('an address that was renewed, is switched off or was never there answers the same nothing', async () => {
  const { id, path } = await make(google);
  const nothing = async (address: string) => {
    const answer = await ask(address);
    return [answer.status, answer.headers.get('etag'), await answer.text()];
  };
  const never = await nothing(`/feeds/${'A'.repeat(32)}.xml`);
  expect(never[0]).toBe(404);

  const renewed: string = (await staff.post(`${panel(id)}/renew-address`, {}).expect(200)).body.data.path;
  expect(renewed).not.toBe(path);
  expect(await nothing(path)).toEqual(never);
  expect((await ask(renewed)).status).toBe(200);

  await staff.put(`${type}/${id}`, { enabled: false }).expect(200);
  expect(await nothing(renewed)).toEqual(never);
  await staff.get(`${panel('nobody')}/address`).expect(404);
});

test('it is read from one address only so often, and others wait for nobody', async () => {
  const [often, other] = [await make(google), await make(google)];
  expect((await ask(often.path)).status).toBe(200);
  const used = await app.sql('update rate_limits set points = 60 where key = $1 and points = 1 returning key', [
    `feed_address:${often.id}:127.0.0.1`,
  ]);
  expect(used).toHaveLength(1);

  const answer = await ask(often.path);
  expect([answer.status, await answer.json()]).toMatchObject([429, { error: { details: { code: 'TOO_MANY_REQUESTS' } } }]);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3_000);
  expect((await ask(other.path)).status).toBe(200);
});

test('a feed has an address nobody chose, a copy another one, and the form never tells it', async () => {
  const { id, path } = await make(google);
  const { body } = await staff.get(`${type}/${id}`).expect(200);
  expect(JSON.stringify(body)).not.toContain(path.slice('/feeds/'.length, -'.xml'.length));
  const copy = (await staff.post(`${type}/clone/${id}`, {})).body.data?.documentId as string;
  expect((await staff.get(`${panel(copy)}/address`).expect(200)).body.data.path).not.toBe(path);
});

test.each([
  ['language', { language: 'xx' }],
  ['currency', { currency: 'CHF' }],
  ['country', { country: 'UK' }],
])('a %s the shop does not have is refused', async (field, change) => {
  const { body } = await staff.post(type, { name: 'Feed', channel: 'web', enabled: true, ...google, ...change }).expect(400);
  expect(body.error.details.field).toBe(field);
});
