import type { App } from './app';
import type { Placed, usePlacedOrders } from './placed-orders';
import { hire, type Staff } from './staff';

type Stop = Readonly<{ id: string; order: string; placed: Placed }>;
export type Driven = Readonly<{ run: string; courier: string; stops: readonly Stop[]; session: string; link: string; revision: number }>;

/** Runs that dispatchers plan and couriers drive, each on a day of its own. */
export function useDrivenRuns(app: App, orders: ReturnType<typeof usePlacedOrders>) {
  let dispatcher: Staff | undefined;
  let depot = '';
  let days = 0;
  beforeAll(async () => {
    dispatcher = (await hire(app, orders.staff, 'drives-runs', 'courier-dispatcher')).staff;
    const [location] = await app.sql<{ id: string }>(
      'update stock_locations set latitude = 50.45, longitude = 30.52 where id = (select min(id) from stock_locations) returning document_id as id',
    );
    depot = location?.id ?? '';
  });
  const staff = async (path: string, body: object = {}) => {
    if (!dispatcher) throw new Error('Runs are planned within tests only');
    return (await dispatcher.post(`/storekeeper${path}`, body).expect(200)).body.data;
  };

  const driven = {
    staff,
    /** Places its pin so many kilometres north of the depot. */
    at: async ({ order }: Placed, north: number) =>
      app.sql(
        `update orders set shipping_address = shipping_address ||
           jsonb_build_object('location', jsonb_build_object('lat', 50.45 + $2::float8 / 111.2, 'lng', 30.52)) where document_id = $1`,
        [order.id, north],
      ),
    /** A run with these orders, which has not left; its courier is signed in. `stops`: as they are driven. */
    async planned(placed: readonly Placed[]): Promise<Driven> {
      const day = new Date(Date.UTC(2028, 0, (days += 1))).toISOString().slice(0, 10);
      const capacity = { grams: 500_000, cubicMillimetres: 1_000_000_000, pieces: 500 };
      const courier = await staff('/couriers', {
        name: `Iryna ${days}`,
        phone: null,
        worksFrom: 0,
        worksTo: 1_439,
        capacity,
        active: true,
      });
      for (const [index, one] of placed.entries()) await driven.at(one, index + 1);
      const plan = await staff('/delivery-plans', {
        day,
        location: depot,
        couriers: [courier.id],
        orders: placed.map(({ order }) => order.id),
      });
      const [run] = await staff(`/delivery-plans/${plan.id}/accept`);
      const { url } = await staff(`/couriers/${courier.id}/link`, { endSessions: false });
      const { body } = await app
        .http()
        .post('/api/courier/sign-in')
        .send({ token: new URL(url).hash.slice(1) })
        .expect(200);
      // There and back is as long the other way round: which comes first the plan says.
      const stops = run.stops.map((stop: Stop) => ({ ...stop, placed: placed.find(({ order }) => order.id === stop.order) }));
      return { run: run.id, courier: courier.id, stops, session: body.data.session, link: url, revision: run.revision };
    },
    /** As staff let it leave: couriers start what is of today. */
    start: ({ run }: Driven) =>
      app.call('shop/delivery/driving/start-run', 'startRun', {
        runId: run,
        courier: null,
        revision: null,
        actor: { type: 'system', id: null },
      }),
    /** What a courier's phone sends; answers what the shop says. */
    async tell(session: string, path: string, body?: object, status = 200) {
      const asked = app.http().post(`/api/courier${path}`).set('Authorization', `Bearer ${session}`);
      const answer = await asked.send(body);
      if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body[status < 300 ? 'data' : 'error'];
    },
    now: () => new Date().toISOString(),
  };
  return driven;
}
