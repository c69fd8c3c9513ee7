import type { App } from './app';
import type { Placed, usePlacedOrders } from './placed-orders';
import { hire, type Staff } from './staff';

type Body = Record<string, unknown>;
type Orders = ReturnType<typeof usePlacedOrders>;
export type Stop = Body & { id: string; number: string; state: string; expectedAt: string | null; reason: string | null };
export type Run = Body & { id: string; state: string; revision: number; stops: Stop[] };
export type Phone = Readonly<{
  get: (path: string, status?: number) => Promise<Body>;
  post: (path: string, body?: object, status?: number, headers?: Record<string, string>) => Promise<Body>;
  session: string;
}>;

/** Couriers with their phones, and runs of today for orders north of the depot. */
export function useCourierRuns(app: App, orders: Orders) {
  let dispatcher: Staff | undefined;
  let depot = '';
  let today = '';
  const capacity = { grams: 500_000, cubicMillimetres: 1_000_000_000, pieces: 200 };

  beforeAll(async () => {
    dispatcher = (await hire(app, orders.staff, 'drives-couriers', 'courier-dispatcher')).staff;
    // Where it is noon.
    await app.sql(
      `update store_settings set time_zone = (select 'Etc/GMT' || case when behind < 0 then behind::text else '+' || behind end
         from (select extract(hour from now() at time zone 'UTC')::int - 12 as behind) z)`,
    );
    const [location] = await app.sql<{ id: string }>(
      `update stock_locations set latitude = 50.45, longitude = 30.52, line_1 = 'Nyzhnii Val 1', city = 'Kyiv', postal_code = '04071'
        where id = (select (l.allocations->0->>'locationId')::int from order_lines l where jsonb_array_length(l.allocations) > 0 order by l.id desc limit 1)
       returning document_id as id`,
    );
    depot = location?.id ?? '';
    await app.call('shop/store/store-settings', 'forgetStoreSettings');
    today = (await use.staff('GET', '/delivery-depots')).today as string;
  });

  const use = {
    get day(): string {
      return today;
    },
    get depot(): string {
      return depot;
    },
    async staff(method: 'GET' | 'POST', path: string, body: object = {}, status = 200): Promise<Body> {
      if (!dispatcher) throw new Error('Somebody plans within tests only');
      const asked = method === 'GET' ? dispatcher.get(`/storekeeper${path}`) : dispatcher.post(`/storekeeper${path}`, body);
      const answer = (await asked.expect(status)).body;
      return status === 200 ? answer.data : answer.error.details;
    },
    async courier(name = 'Olha'): Promise<string> {
      const form = { name, phone: null, worksFrom: 0, worksTo: 1_440, capacity, active: true };
      return (await use.staff('POST', '/couriers', form)).id as string;
    },
    async link(courier: string, endSessions = false): Promise<string> {
      const { url } = await use.staff('POST', `/couriers/${courier}/link`, { endSessions });
      return String(url).split('#')[1] ?? '';
    },
    signIn: (token: string) => app.http().post('/api/courier/sign-in').send({ token }),
    /** What somebody with this session may do. */
    phone(session: string): Phone {
      const answer = (status: number) => (sent: { body: { data: Body; error: { details: Body } } }) =>
        status < 300 ? sent.body.data : sent.body.error.details;
      const bearer = { Authorization: `Bearer ${session}` };
      return {
        session,
        get: async (path, status = 200) => answer(status)(await app.http().get(`/api/courier${path}`).set(bearer).expect(status)),
        post: async (path, body = {}, status = 200, headers = {}) =>
          answer(status)(await app.http().post(`/api/courier${path}`).set(bearer).set(headers).send(body).expect(status)),
      };
    },
    async signedIn(courier: string): Promise<Phone> {
      const { body } = await use.signIn(await use.link(courier)).expect(200);
      return use.phone(body.data.session);
    },
    /** An order for a place so many thousandths of a degree north of the depot. */
    async ordered(north: number): Promise<Placed> {
      const placed = await orders.placed({ quantity: 1 });
      await app.sql(
        `update orders set shipping_address = shipping_address || jsonb_build_object('phone', '+380671112233', 'location',
           jsonb_build_object('lat', 50.45 + $2::float8 / 1000, 'lng', 30.52)) where document_id = $1`,
        [placed.order.id, north],
      );
      return placed;
    },
    /** A courier with their phone and a run of today that was planned for these places. */
    async planned(norths: readonly number[]) {
      const placed: Placed[] = [];
      for (const north of norths) placed.push(await use.ordered(north));
      const courier = await use.courier();
      const body = { day: today, location: depot, couriers: [courier], orders: placed.map(({ order }) => order.id) };
      const plan = await use.staff('POST', '/delivery-plans', body);
      const [run] = (await use.staff('POST', `/delivery-plans/${String(plan.id)}/accept`)) as unknown as Run[];
      if (!run) throw new Error('Nobody drives');
      const stopOf = (index: number): string => run.stops.find(({ order }) => order === placed[index]?.order.id)?.id ?? '';
      return { courier, phone: await use.signedIn(courier), run, placed, stopOf, order: (index: number) => placed[index]?.order.id ?? '' };
    },
    /** The same under way. */
    async underway(norths: readonly number[]) {
      const planned = await use.planned(norths);
      const started = (await planned.phone.post(`/runs/${planned.run.id}/start`)) as Run;
      return { ...planned, started };
    },
  };
  return use;
}
