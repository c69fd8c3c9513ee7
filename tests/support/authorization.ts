import { createHash } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import { roles } from '../../src/domain/staff/roles';
import type { App } from './app';
import { contentPlaces } from './content-doors';
import { shopping } from './shopping';
import { hire, signInAsOwner, type Staff } from './staff';
import type { PaidBy, StripeShop } from './stripe-shop';

type Headers = Readonly<Record<string, string>>;
export type Route = Readonly<{ method: string; path: string }>;
type Session = Readonly<{ headers: Headers; again?: () => Promise<Headers> }>;
/** What paths name, by the beginning of the path. */
type Things = readonly (readonly [RegExp, string])[];
/** Somebody who asks. `again` signs in anew, for the doors that end the session they are asked with. */
export type Actor = Session & Readonly<{ name: string; things: Things }>;

const password = 'Meadow-1234';
const bearer = (token: string): Headers => ({ Authorization: `Bearer ${token}` });

/** Who might ask at the doors for apps, and at those of the panel. What a path names is the guest's for the guest, and the
 * first customer's for everybody else. */
export async function everybody(app: App, stripe: StripeShop): Promise<Readonly<{ apps: Actor[]; panel: Actor[] }>> {
  const owner = await signInAsOwner(app);
  const own = await newCustomer(app, 'own');
  const other = await newCustomer(app, 'other');
  const blocked = await newCustomer(app, 'blocked');
  const shop = shopping(app);

  const stranger = await shop.readyCart();
  const guest = await stripe.waiting();
  const cart = await shop.readyCart();
  await app.http().post(`/api/carts/${cart.id}/claim`).set(own.headers).set('X-Cart-Token', cart.token).expect(200);
  const mine = await stripe.waiting(cart, own.headers);
  stripe.double.customer.pays(mine.intent, { save: true });
  const saved = await app.http().get('/api/me/payment-methods').set(own.headers).expect(200);

  const published = await contentOf(app);
  const courier = await courierWith(app, mine.orderId);
  const guestHeaders = { 'X-Cart-Token': guest.cart.token };
  const guests = [
    ...published,
    ...belonging(guest, 'pm_none'),
    ...(await askedSupport(app, guestHeaders, guest.orderId)),
    ...courier.things,
  ];
  const theirs = [
    ...published,
    ...belonging(mine, saved.body.data[0].id),
    ...(await askedSupport(app, own.headers, mine.orderId)),
    ...courier.things,
  ];

  await app.sql('update up_users set blocked = true where id = $1', [blocked.id]);
  await app.call('http/customer-auth', 'forgetSessions');
  const actor = (name: string, session: Session, things: Things = theirs): Actor => ({ ...session, name, things });
  const staff = await staffOf(app, owner);
  const tokens = await tokensOf(owner);
  const apps = [
    actor('nobody', { headers: {} }),
    actor('guest', { headers: guestHeaders }, guests),
    actor('other guest', { headers: { 'X-Cart-Token': stranger.token } }),
    actor('customer', own),
    actor('other customer', other),
    actor('blocked', { headers: blocked.headers }),
    actor('expired', { headers: expired(own.headers, process.env.JWT_SECRET) }),
    actor('courier', courier.session),
    actor('owner', staff.owner),
    actor('read-only token', tokens.readOnly),
    actor('narrow token', tokens.narrow),
    actor('full token', tokens.full),
  ];
  const panel = [
    actor('nobody', { headers: {} }),
    actor('customer', own),
    actor('full token', tokens.full),
    actor('expired', { headers: expired(staff.owner.headers, process.env.ADMIN_JWT_SECRET) }),
    actor('switched off', staff.switchedOff),
    actor('owner', staff.owner),
    actor('Editor', staff.editor),
    actor('Author', staff.author),
    ...staff.roles.map(({ name, session }) => actor(name, session)),
    actor('empty role', staff.empty),
  ];
  return { apps, panel };
}

/** What they asked about an order, with a file that somebody looked at. */
async function askedSupport(app: App, headers: Headers, order: string): Promise<Things> {
  const post = (path: string) => app.http().post(`/api${path}`).set(headers);
  const content = Buffer.from('%PDF-1.7\n%%EOF');
  const told = await post('/support-attachments')
    .send({ name: 'bill.pdf', type: 'application/pdf', size: content.length, order })
    .expect(201);
  const { id } = told.body.data;
  await post(`/support-attachments/${id}/content`).set('Content-Type', 'application/octet-stream').send(content).expect(200);
  const asked = await post('/support-requests')
    .send({ subject: 'Where is it?', text: 'I wait.', order, attachments: [id] })
    .expect(201);
  await app.call('shop/support/check-attachments', 'checkAttachments', { messageId: asked.body.data.messages[0].id });
  return [
    [/^\/api\/support-requests\/(:id)/, asked.body.data.id],
    [/^\/api\/support-attachments\/(:id)/, id],
  ];
}

/** Somebody who brings this order today, by the session of their phone. */
async function courierWith(app: App, order: string): Promise<Readonly<{ session: Session; things: Things }>> {
  const [made] = await app.sql<{ run: string; stop: string }>(
    `with courier as (
       insert into couriers (document_id, name, works_from, works_to, grams, cubic_millimetres, pieces) values ('drives', 'Olha', 0, 1440, 0, 0, 0) returning id
     ),
     run as (
       insert into delivery_runs (document_id, day, location_id, courier_id, departs_at, back_at, metres, seconds, made_by)
       select 'ridden', (now() at time zone (select time_zone from store_settings limit 1))::date, (select min(id) from stock_locations), id, now(), now(), 0, 0, 'system' from courier returning id, document_id
     )
     insert into delivery_stops (document_id, run_id, order_id, position, arrives_at, service_seconds)
     select 'rung', run.id, o.id, 0, now(), 0 from run, orders o where o.document_id = $1 returning document_id as stop, 'ridden' as run`,
    [order],
  );
  let phones = 0;
  const again = async () => {
    const session = `phone-${(phones += 1)}`;
    await app.sql(`insert into courier_sessions (courier_id, token_hash) select id, $1 from couriers where document_id = 'drives'`, [
      createHash('sha256').update(session).digest('hex'),
    ]);
    return bearer(session);
  };
  return {
    session: { headers: await again(), again },
    things: [
      [/^\/api\/courier\/runs\/(:id)/, made?.run ?? ''],
      [/^\/api\/courier\/stops\/(:id)/, made?.stop ?? ''],
    ],
  };
}

const belonging = ({ cart, orderId, paymentId }: PaidBy, method: string): Things => [
  [/^\/api\/carts\/(:id)/, cart.id],
  [/^\/api\/orders\/(:id)/, orderId],
  [/^\/api\/payments\/(:id)/, paymentId],
  [/^\/api\/me\/payment-methods\/(:id)/, method],
];

async function contentOf(app: App): Promise<Things> {
  const first = async (table: string) =>
    (await app.sql<{ first: string }>(`select document_id as first from ${table} where published_at is not null order by id limit 1`))[0]
      ?.first ?? '';
  const product = await first('products');
  return [
    [/^\/api\/products\/(:id)/, product],
    [/^\/api\/storefront\/products\/(:idOrSlug)/, product],
    [/^\/api\/brands\/(:id)/, await first('brands')],
    [/^\/api\/categories\/(:id)/, await first('categories')],
    [/^\/api\/home-sections\/(:id)/, await first('home_sections')],
    ...(await machinesThings(app)),
    [/^\/api\/webhooks\/(:provider)/, 'stripe'],
    [/^\/api\/docs\/(:asset)/, 'swagger-ui.css'],
    [/^\/content-manager\/single-types\/(:model)/, 'api::store.store-settings'],
    [/^\/content-manager\/components\/(:uid)/, 'shop.money'],
    [/^\/content-manager\/.*(:(?:model|uid|contentType))\b/, 'api::catalog.product'],
    [/^\/content-manager\/.*(:targetField)/, 'brand'],
  ];
}

/** The first entry of each type machines read. */
async function machinesThings(app: App): Promise<Things> {
  const things: (readonly [RegExp, string])[] = [];
  for (const { path, table } of contentPlaces) {
    const [entry] = await app.sql<{ first: string }>(`select document_id as first from ${table} order by id limit 1`);
    if (entry) things.push([new RegExp(`^${path}/(:id)$`), entry.first]);
  }
  return things;
}

async function newCustomer(app: App, name: string) {
  const email = `${name}@example.com`;
  const { body } = await app.http().post('/api/auth/local/register').send({ email, password }).expect(200);
  const again = async () => bearer((await app.http().post('/api/auth/local').send({ identifier: email, password }).expect(200)).body.jwt);
  return { id: body.user.id as number, headers: bearer(body.jwt), again };
}

/** The token of these headers as it is once its time is over: the signature is right, and the session goes on. */
function expired({ Authorization = '' }: Headers, secret = ''): Headers {
  const payload = JSON.parse(Buffer.from(Authorization.split('.')[1] ?? '', 'base64url').toString());
  return bearer(sign({ ...payload, iat: 1_700_000_000, exp: 1_700_000_600 }, secret, { algorithm: 'HS256' }));
}

async function staffOf(app: App, owner: Staff) {
  const session = async (email: string, secret = password) => {
    const again = async () => bearer((await app.http().post('/admin/login').send({ email, password: secret }).expect(200)).body.data.token);
    return { headers: await again(), again };
  };
  const newStaff = async (name: string, role: string | number) => {
    const hired = await hire(app, owner, name, role);
    return { id: hired.id, ...(await session(hired.email, hired.password)) };
  };
  const nothing = await owner.post('/admin/roles', { name: 'Nothing', description: 'May do nothing' }).expect(201);
  const left = await newStaff('left', 'strapi-super-admin');
  await owner.put(`/admin/users/${left.id}`, { isActive: false }).expect(200);
  const ofTheShop = [];
  for (const { code, name } of roles) ofTheShop.push({ name, session: await newStaff(code, code) });
  return {
    owner: await session(process.env.DEMO_ADMIN_EMAIL ?? '', process.env.DEMO_ADMIN_PASSWORD),
    editor: await newStaff('editor', 'strapi-editor'),
    author: await newStaff('author', 'strapi-author'),
    roles: ofTheShop,
    empty: await newStaff('nothing', nothing.body.data.id),
    switchedOff: { headers: left.headers },
  };
}

async function tokensOf(owner: Staff) {
  const make = async (type: string, permissions?: string[]) => {
    const { body } = await owner.post('/admin/api-tokens', { name: type, type, permissions, lifespan: null }).expect(201);
    return { headers: bearer(body.data.accessKey) };
  };
  return {
    readOnly: await make('read-only'),
    narrow: await make('custom', ['api::catalog.product.find']),
    full: await make('full-access'),
  };
}

/** Where an empty body would be refused before anybody asks who may, or whose the thing is. None of them changes anything. */
const bodies: Readonly<Record<string, object>> = {
  'POST /api/carts/:id/operations': { operations: [{ id: 'authorization', op: 'set_note', note: 'Ring twice' }] },
  'POST /api/carts/:id/checkout': { expectedTotal: { amount: 1, currency: 'EUR' }, payment: { provider: 'stripe' } },
  'POST /api/support-requests/:id/messages': { text: 'Ring twice' },
  'POST /api/support-requests/:id/read': { message: 'none' },
  'POST /api/orders/:id/return-requests': { lines: [{ line: 'none', quantity: 1 }] },
  'POST /api/orders/:id/leave-at-door': { leave: false },
  'POST /api/orders/:id/delivery-slot': { slot: 'kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-05' },
  'POST /api/courier/stops/:id/arrive': { at: '2026-12-01T09:41:00Z' },
  'POST /api/courier/stops/:id/deliver': { at: '2026-12-01T09:41:00Z' },
  'POST /api/courier/stops/:id/fail': { at: '2026-12-01T09:41:00Z', reason: 'refused' },
  'PATCH /api/me': { language: 'en' },
  'PATCH /api/me/addresses/:id': { label: 'Home' },
  'PATCH /api/me/wish-lists/:id': { name: 'Garden' },
  'POST /api/me/wish-lists/:id/items': { product: 'none' },
  'POST /admin/permissions/check': { permissions: [] },
  'PUT /admin/homepage/layout': { widgets: [], updatedAt: '2026-01-01T00:00:00.000Z' },
  'POST /api/me/identities/:provider': { idToken: 'a.b.c' },
  'POST /api/me/passkeys': {
    credential: { id: 'x', rawId: 'x', type: 'public-key', response: { clientDataJSON: 'e30', attestationObject: 'e30' } },
  },
  'POST /api/auth/change-password': { currentPassword: 'Wrong-12345', password },
};

// No such number, and no such document.
const made = '99999999';
function pathFor(path: string, things: Things): string {
  const named = things.reduce(
    (given, [pattern, thing]) => given.replace(pattern, (all, name: string) => all.replace(name, thing || made)),
    path,
  );
  return named.replace(/\/:\w+(?:\([^)]*\))?\*?/g, `/${made}`).replace(/\(.*\.[*+].*$/, 'nothing');
}

/** Deleting what others are asked about is asked for in a language nobody speaks. */
const isOfContent = ({ method, path }: Route) => method === 'DELETE' && contentPlaces.some((place) => path === `${place.path}/:id`);

// They change what others are asked about, so they come last and one by one; the last of all end the session they come with.
const isEnding = ({ method, path }: Route) => /logout|sign-out|\/sessions/.test(path) || (method === 'DELETE' && path === '/api/me');
const isActing = (route: Route) => route.method === 'DELETE' || /cancel|claim|reorder|reconcile/.test(route.path) || isEnding(route);
const batchSize = 10;

/** Asks each of `routes` as `actor` would; answers the statuses in their order. */
export async function statusesFor(app: App, { headers, things, again }: Actor, routes: readonly Route[]): Promise<number[]> {
  const statuses = new Map<Route, number>();
  const ask = async (route: Route, credentials = headers) => {
    const method = route.method === 'ALL' ? 'GET' : route.method;
    const body = ['GET', 'DELETE'].includes(method) ? null : JSON.stringify(bodies[`${method} ${route.path}`] ?? {});
    const send = async (): Promise<number> => {
      const response = await fetch(`${app.url}${pathFor(route.path, things)}${isOfContent(route) ? '?locale=none' : ''}`, {
        method,
        redirect: 'manual',
        headers: { ...credentials, ...(body === null ? {} : { 'Content-Type': 'application/json' }) },
        body,
      });
      await response.arrayBuffer();
      return response.status;
    };
    let status = await send();
    // How busy the machine is has nothing to do with who asks.
    while (status === 503 && route.path === '/api/health/ready') status = await send();
    statuses.set(route, status);
  };
  await app.sql('truncate rate_limits');
  const waiting = routes.filter((route) => !isActing(route));
  const askOn = async () => {
    for (let route = waiting.shift(); route; route = waiting.shift()) await ask(route);
  };
  await Promise.all(Array.from({ length: batchSize }, askOn));
  for (const route of routes.filter((one) => isActing(one) && !isEnding(one))) await ask(route);
  for (const route of routes.filter(isEnding)) await ask(route, await again?.());
  return routes.map((route) => statuses.get(route) ?? 0);
}
