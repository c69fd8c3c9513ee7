import { useApp } from '../support/app';
import { path } from '../support/deleting';
import { useCourierRuns } from '../support/courier-runs';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { hire, type Staff } from '../support/staff';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const capacity = { grams: 500_000, cubicMillimetres: 1_000_000_000, pieces: 200 };
let depot = '';
let dispatcher: Staff;
let days = 0;
/** Each test has a day of its own, on which nobody drives. */
const newDay = (): string => new Date(Date.UTC(2027, 0, (days += 1))).toISOString().slice(0, 10);

beforeAll(async () => {
  dispatcher = (await hire(app, orders.staff, 'plans-runs', 'courier-dispatcher')).staff;
  const [location] = await app.sql<{ id: string }>(
    'update stock_locations set latitude = 50.45, longitude = 30.52 where id = (select min(id) from stock_locations) returning document_id as id',
  );
  depot = location?.id ?? '';
});
// What one test leaves waiting is not planned by the next.
beforeEach(() => app.sql(`update orders set order_status = 'completed' where order_status = 'placed'`));

type Stop = Readonly<{ id: string; order: string; arrivesAt: string; locked: boolean; status: string }>;
type Run = Readonly<{ id: string; revision: number; state: string; metres: number; stops: Stop[] }>;
type Body = Record<string, unknown>;
const post = async (path: string, body: object = {}, status = 200, by = dispatcher) => {
  const answer = (await by.post(`/storekeeper${path}`, body).expect(status)).body;
  return status === 200 ? answer.data : answer.error.details;
};
const courier = async (name: string, more: Body = {}): Promise<string> =>
  (await post('/couriers', { name, phone: null, worksFrom: 480, worksTo: 1_200, capacity, active: true, ...more })).id;

/** An order for a place so many thousandths of a degree north of the depot; null: nobody knows where. */
async function ordered(north: number | null): Promise<Placed> {
  const placed = await orders.placed({ quantity: 1 });
  await app.sql(
    `update orders set shipping_address = case when $2::float8 is null then shipping_address - 'location'
       else shipping_address || jsonb_build_object('location', jsonb_build_object('lat', 50.45 + $2::float8 / 1000, 'lng', 30.52)) end
      where document_id = $1`,
    [placed.order.id, north],
  );
  return placed;
}
/** Its customer chose from ten to eleven on a day, by the clocks of Kyiv; null: none was chosen. */
const inSlot = ({ order }: Placed, day: string | null) =>
  app.sql(
    `update orders set delivery = case when $2::text is null then delivery - 'slot' else delivery || jsonb_build_object('slot', jsonb_build_object(
       'id', 'x', 'date', $2::text, 'startTime', '10:00', 'endTime', '11:00', 'timeZone', 'Europe/Kyiv', 'surcharge', 0,
       'startsAt', $2::text || 'T08:00:00.000Z', 'endsAt', $2::text || 'T09:00:00.000Z', 'closesAt', $2::text || 'T06:00:00.000Z')) end
      where document_id = $1`,
    [order.id, day],
  );
const candidatesOf = async (day: string): Promise<Body[]> =>
  (await dispatcher.get(`/storekeeper/delivery-candidates?day=${day}`).expect(200)).body.data.candidates;
const orderedAt = (...norths: number[]) =>
  norths.reduce<Promise<Placed[]>>(async (before, north) => [...(await before), await ordered(north)], Promise.resolve([]));
const plan = (day: string, couriers: string[], more: Body = {}, status = 200) =>
  post('/delivery-plans', { day, location: depot, couriers, ...more }, status);
const accept = (id: string, status = 200) => post(`/delivery-plans/${id}/accept`, {}, status);
const ordersOf = (run: Run | undefined) => run?.stops.map(({ order }) => order);
async function running(norths: number[], couriers = ['Olha'], more: Body = {}) {
  const placed = await orderedAt(...norths);
  const ids = await Promise.all(couriers.map((name) => courier(name, more)));
  const made: { runs: { courier: string }[]; id: string } = await plan(newDay(), ids);
  const runs: Run[] = await accept(made.id);
  return { placed, couriers: ids, runs, order: (index: number) => placed[index]?.order.id ?? '' };
}
const seen = (...runs: (Run | undefined)[]) => runs.map((run) => ({ id: run?.id, revision: run?.revision }));

test('a day is planned, its run is accepted, and what cannot be brought says why', async () => {
  const [far, near] = await orderedAt(20, 10);
  const lost = await ordered(null);
  const day = newDay();
  const olha = await courier('Olha');
  expect((await candidatesOf(day)).map((each) => [each.order, each.because, each.pieces])).toEqual([
    [far?.order.id, null, 1],
    [near?.order.id, null, 1],
    [lost.order.id, 'no_coordinates', 1],
  ]);
  const made = await plan(day, [olha]);
  expect(made).toMatchObject({
    by: 'map',
    unserved: [{ order: lost.order.id, because: 'no_coordinates' }],
    runs: [{ courier: olha, metres: expect.any(Number), stops: expect.any(Array) }],
  });
  // There and back along one street.
  expect(made.runs[0].metres).toBeGreaterThan(4_400);
  expect(made.runs[0].metres).toBeLessThan(4_500);
  const [run]: Run[] = await accept(made.id);
  expect(run).toMatchObject({ day, state: 'planned', revision: 1, courier: { id: olha, name: 'Olha' } });
  expect(ordersOf(run)?.toSorted()).toEqual([far?.order.id, near?.order.id].toSorted());
  expect((await dispatcher.get(`/storekeeper/delivery-runs?day=${day}`).expect(200)).body.data).toEqual([run]);
  expect((await candidatesOf(day)).map((each) => each.order)).toEqual([lost.order.id]);
});

test('what customers chose a time for is brought then, and on no other day; what they fetch is on no run', async () => {
  await app.sql(`update store_settings set time_zone = 'Europe/Kyiv'`);
  const [chosen, free, missed, later, fetched] = await orderedAt(10, 20, 30, 40, 50);
  const [yesterday, day, tomorrow] = [newDay(), newDay(), newDay()];
  await inSlot(chosen as Placed, day);
  await inSlot(missed as Placed, yesterday);
  await inSlot(later as Placed, tomorrow);
  await app.sql(`update orders set delivery = delivery || '{"kind": "carrier_point"}' where document_id = $1`, [fetched?.order.id]);
  const window = { from: `${day}T08:00:00.000Z`, to: `${day}T09:00:00.000Z` };
  expect((await candidatesOf(day)).map(({ order, because, slot }) => [order, because, slot])).toEqual([
    [chosen?.order.id, null, { date: day, window }],
    [free?.order.id, null, null],
    [missed?.order.id, 'other_day', { date: yesterday, window: null }],
  ]);
  await dispatcher.get('/storekeeper/delivery-candidates').expect(400);
  const olha = await courier('Olha');
  const made = await plan(day, [olha]);
  expect(made.unserved).toEqual([expect.objectContaining({ order: missed?.order.id, because: 'other_day' })]);
  const named = await plan(day, [olha], { orders: [later?.order.id, fetched?.order.id] });
  expect(named.unserved.map((each: Body) => each.because).toSorted()).toEqual(['other_day', 'picked_up']);
  const [run]: Run[] = await accept(made.id);
  const stop = run?.stops.find(({ order }) => order === chosen?.order.id);
  expect(stop).toMatchObject({ slot: { date: day, ...window }, pieces: 1, name: expect.any(String) });
  expect([stop && stop.arrivesAt >= `${day}T07`, stop && stop.arrivesAt <= window.to]).toEqual([true, true]);
  const wrong = await post('/delivery-moves', { order: later?.order.id, to: { run: run?.id, position: 0 }, seen: seen(run) }, 422);
  expect(wrong).toMatchObject({ code: 'DELIVERY_ORDER_NOT_DELIVERABLE', orders: [{ order: later?.order.id, because: 'other_day' }] });
  const early = await courier('Early', { worksFrom: 720, worksTo: 1_200 });
  await post(`/delivery-runs/${run?.id}/cancel`, { revision: 1 });
  const afternoon = await plan(day, [early], { orders: [chosen?.order.id] });
  expect(afternoon.unserved).toEqual([expect.objectContaining({ order: chosen?.order.id, because: 'windows_exclude' })]);
});

test('whoever plans today sends nobody off before now, also after an order was moved', async () => {
  // Where it is noon.
  const [clock] = await app.sql<{ day: string; zone: string }>(
    `with z as (select extract(hour from now() at time zone 'UTC')::int - 12 as behind)
     select 'Etc/GMT' || case when behind < 0 then behind::text else '+' || behind end as zone,
            ((now() at time zone 'UTC') - make_interval(hours => behind))::date::text as day from z`,
  );
  await app.sql('update store_settings set time_zone = $1', [clock?.zone]);
  const { today } = (await dispatcher.get('/storekeeper/delivery-depots').expect(200)).body.data;
  expect(today).toBe(clock?.day);
  const [near] = await orderedAt(10, 20);
  const before = new Date().toISOString();
  const made = await plan(today, [await courier('Olha', { worksFrom: 0, worksTo: 1_440 })]);
  expect(made.runs[0].departsAt >= before).toBe(true);
  const [run] = await accept(made.id);
  const [shorter] = await post('/delivery-moves', { order: near?.order.id, to: null, seen: seen(run) });
  expect([shorter.stops.length, shorter.departsAt >= before]).toEqual([1, true]);
  const gone = await courier('Gone home', { worksFrom: 0, worksTo: 600 });
  const { unserved } = await plan(today, [gone]);
  expect(unserved).toEqual([expect.objectContaining({ order: near?.order.id, because: 'windows_exclude' })]);
});

test('depots are told with the day it is there, and whether it is known where they lie', async () => {
  const { today, timeZone, depots } = (await dispatcher.get('/storekeeper/delivery-depots').expect(200)).body.data;
  expect([today, typeof timeZone]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), 'string']);
  expect(depots).toContainEqual({ id: depot, name: expect.any(String), isPlaced: true, place: { lat: 50.45, lng: 30.52 } });
});

test('hours are those of the shop, and what no courier holds or reaches is left out', async () => {
  await app.sql(`update store_settings set time_zone = 'Europe/Kyiv'`);
  const [near, far] = await orderedAt(10, 900);
  const olha = await courier('Olha', { worksFrom: 540, worksTo: 600 });
  const day = newDay();
  const made = await plan(day, [olha]);
  expect(made.unserved).toEqual([expect.objectContaining({ order: far?.order.id, because: 'out_of_reach' })]);
  expect(made.runs[0].departsAt).toBe(`${day}T07:00:00.000Z`);
  expect(made.runs[0].stops.map((stop: Stop) => stop.order)).toEqual([near?.order.id]);
  const small = await courier('Small', { capacity: { ...capacity, pieces: 0 } });
  const { unserved } = await plan(day, [small], { orders: [near?.order.id] });
  expect(unserved).toEqual([expect.objectContaining({ order: near?.order.id, because: 'too_large' })]);
  // What its pieces measure counts as soon as somebody says so.
  const flat = await courier('Flat', { capacity: { ...capacity, cubicMillimetres: 1 } });
  const planned = () => plan(day, [flat], { orders: [near?.order.id] });
  expect((await planned()).unserved).toEqual([]);
  await app.sql(
    `update variants set length_mm = 1, width_mm = 1, height_mm = 2
      where id in (select variant_id from order_lines l join orders o on o.id = l.order_id where o.document_id = $1)`,
    [near?.order.id],
  );
  expect((await planned()).unserved).toEqual([expect.objectContaining({ order: near?.order.id, because: 'too_large' })]);
});

test('of two who plan the same day the quicker one has it, and the other is told which orders are gone', async () => {
  const placed = await orderedAt(10, 20, 30);
  const day = newDay();
  const couriers = await Promise.all(['Olha', 'Petro'].map((name) => courier(name)));
  const plans = await Promise.all(couriers.map((each) => plan(day, [each])));
  const answers = await Promise.all(plans.map(({ id }) => dispatcher.post(`/storekeeper/delivery-plans/${id}/accept`, {})));
  const refused = answers.filter(({ status }) => status !== 200).map(({ body }) => body.error.details.code);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(['DELIVERY_ORDER_NOT_DELIVERABLE', 'DELIVERY_RUN_CHANGED']).toContain(refused[0]);
  const stops = await app.sql('select order_id from delivery_stops s join orders o on o.id = s.order_id where o.document_id = any($1)', [
    placed.map(({ order }) => order.id),
  ]);
  expect(stops).toHaveLength(3);
  const loser = plans[answers.findIndex(({ status }) => status !== 200)];
  const details = await accept(loser?.id ?? '', 422);
  expect(details.code).toBe('DELIVERY_ORDER_NOT_DELIVERABLE');
  expect(details.orders.map((each: Body) => each.because)).toEqual(['on_a_run', 'on_a_run', 'on_a_run']);
});

test('a courier who drives that day is not planned for again, and a plan is accepted once, or thrown away', async () => {
  await ordered(10);
  const day = newDay();
  const olha = await courier('Olha');
  const thrownAway = await plan(day, [olha]);
  await post(`/delivery-plans/${thrownAway.id}/cancel`);
  expect((await accept(thrownAway.id, 404)).code).toBe('DELIVERY_RUN_NOT_FOUND');
  const made = await plan(day, [olha]);
  expect(made.runs[0].stops[0].driveSeconds).toBeGreaterThan(0);
  const [run]: Run[] = await accept(made.id);
  const [leg] = await app.sql<{ drive_seconds: number }>('select drive_seconds from delivery_stops where document_id = $1', [
    run?.stops[0]?.id,
  ]);
  expect(leg?.drive_seconds).toBe(made.runs[0].stops[0].driveSeconds);
  expect((await accept(made.id, 404)).code).toBe('DELIVERY_RUN_NOT_FOUND');
  await ordered(20);
  expect(await plan(day, [olha], {}, 409)).toMatchObject({ code: 'COURIER_BUSY', couriers: ['Olha'] });
});

test('an order that is cancelled between plan and acceptance is named; one that is cancelled later can be taken off', async () => {
  const [kept, gone] = await orderedAt(10, 20);
  const olha = await courier('Olha');
  const day = newDay();
  const made = await plan(day, [olha]);
  await orders.act(gone as Placed, '/cancel');
  const details = await accept(made.id, 422);
  expect(details.orders).toEqual([expect.objectContaining({ order: gone?.order.id, because: 'not_placed' })]);
  const [run]: Run[] = await accept((await plan(day, [olha])).id);
  expect(ordersOf(run)).toEqual([kept?.order.id]);
  await orders.act(kept as Placed, '/cancel');
  const after: Run = (await dispatcher.get(`/storekeeper/delivery-runs/${run?.id}`).expect(200)).body.data;
  expect(after.stops).toEqual([expect.objectContaining({ status: 'cancelled' })]);
  const [empty]: Run[] = await post('/delivery-moves', { order: kept?.order.id, to: null, seen: seen(run) });
  expect(empty).toMatchObject({ revision: 2, metres: 0, stops: [] });
});

test('a stop is moved within a run, to another and off it, and costs what was told before', async () => {
  const { runs, order } = await running([10, 20], ['Olha']);
  const [run] = runs;
  const first = run?.stops[0]?.order;
  const last = { order: first, to: { run: run?.id, position: 1 }, seen: seen(run) };
  expect(await post('/delivery-moves/preview', last)).toEqual({ metres: 0, seconds: 0, faults: [] });
  const [turned]: Run[] = await post('/delivery-moves', last);
  expect(ordersOf(turned)).toEqual(ordersOf(run)?.toReversed());
  expect(turned).toMatchObject({ revision: 2, metres: run?.metres });
  const taken = { order: order(1), to: null, seen: seen(turned) };
  const told = await post('/delivery-moves/preview', taken);
  const [shorter]: Run[] = await post('/delivery-moves', taken);
  expect(told.metres).toBeLessThan(-2_000);
  expect(shorter?.metres).toBe((run?.metres ?? 0) + told.metres);
  const added = { order: order(1), to: { run: run?.id, position: 0 }, seen: seen(shorter) };
  const [again]: Run[] = await post('/delivery-moves', added);
  expect(ordersOf(again)).toEqual([order(1), order(0)]);
  expect(again?.metres).toBe(run?.metres);
});

test('orders go from one run to another, where it has room', async () => {
  const {
    runs: [run],
    placed,
  } = await running([10, 20]);
  const [third] = await orderedAt(30);
  const day = (await dispatcher.get(`/storekeeper/delivery-runs/${run?.id}`).expect(200)).body.data.day;
  const small = await courier('Small', { capacity: { ...capacity, pieces: 1 } });
  const [other]: Run[] = await accept((await plan(day, [small])).id);
  const full = { order: placed[0]?.order.id, to: { run: other?.id, position: 0 }, seen: seen(run, other) };
  expect((await post('/delivery-moves/preview', full)).faults).toEqual([{ is: 'too_much', stop: null }]);
  expect(await post('/delivery-moves', full, 422)).toMatchObject({
    code: 'DELIVERY_STOP_DOES_NOT_FIT',
    faults: [{ is: 'too_much', stop: null }],
  });
  const back = { order: third?.order.id, to: { run: run?.id, position: 2 }, seen: seen(other, run) };
  const [emptied, filled]: Run[] = await post('/delivery-moves', back);
  expect([ordersOf(emptied), ordersOf(filled)?.at(-1)]).toEqual([[], third?.order.id]);
});

test('who moves what somebody else moved in between is told, and nothing is lost', async () => {
  const {
    runs: [run],
    order,
  } = await running([10, 20, 30]);
  const moves = [0, 1].map((index) => dispatcher.post('/storekeeper/delivery-moves', { order: order(index), to: null, seen: seen(run) }));
  const answers = await Promise.all(moves);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.error.details).toMatchObject({ code: 'DELIVERY_RUN_CHANGED', revision: 2 });
  const after: Run = (await dispatcher.get(`/storekeeper/delivery-runs/${run?.id}`).expect(200)).body.data;
  expect(after.stops).toHaveLength(2);
});

test('an order that two put on different runs at once is on one of them', async () => {
  const { runs, order } = await running([10, 20]);
  const [one] = runs;
  const day = (await dispatcher.get(`/storekeeper/delivery-runs/${one?.id}`).expect(200)).body.data.day;
  await ordered(30);
  const [other]: Run[] = await accept((await plan(day, [await courier('Petro')])).id);
  const [without]: Run[] = await post('/delivery-moves', { order: order(0), to: null, seen: seen(one) });
  const puts = [without, other].map((run) =>
    dispatcher.post('/storekeeper/delivery-moves', { order: order(0), to: { run: run?.id, position: 0 }, seen: seen(run) }),
  );
  const answers = await Promise.all(puts);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const refused = answers.find(({ status }) => status !== 200)?.body.error.details.code;
  expect(['DELIVERY_ORDER_NOT_DELIVERABLE', 'DELIVERY_RUN_CHANGED']).toContain(refused);
});

test('an order does not go from one day to another in one step', async () => {
  const {
    runs: [today],
    order,
  } = await running([10]);
  const {
    runs: [tomorrow],
  } = await running([20]);
  const move = { order: order(0), to: { run: tomorrow?.id, position: 0 }, seen: seen(today, tomorrow) };
  expect((await post('/delivery-moves', move, 404)).code).toBe('DELIVERY_RUN_NOT_FOUND');
});

test('a locked stop stays until it is unlocked', async () => {
  const {
    runs: [run],
  } = await running([10]);
  const [stop] = run?.stops ?? [];
  const locked: Run = await post(`/delivery-runs/${run?.id}/lock`, { stop: stop?.id, locked: true, revision: 1 });
  expect(locked).toMatchObject({ revision: 2, stops: [{ locked: true }] });
  const move = { order: stop?.order, to: null };
  expect((await post('/delivery-moves', { ...move, seen: seen(locked) }, 409)).code).toBe('DELIVERY_STOP_LOCKED');
  const unlocked: Run = await post(`/delivery-runs/${run?.id}/lock`, { stop: stop?.id, locked: false, revision: 2 });
  await post('/delivery-moves', { ...move, seen: seen(unlocked) });
});

/** Puts the stops of a run in an order nobody would choose. */
const driveAs = (orderIds: string[]) =>
  app.sql(
    `update delivery_stops s set position = w.at - 1 from orders o join unnest($1::text[]) with ordinality w (id, at) on w.id = o.document_id
      where s.order_id = o.id and s.is_open`,
    [orderIds],
  );

test('a run is ordered anew: what is won is told before, what is locked keeps its place, and of two at once one is refused', async () => {
  const {
    runs: [run],
    order,
  } = await running([10, 20, 30]);
  await driveAs([order(1), order(0), order(2)]);
  const path = `/delivery-runs/${run?.id}/replan`;
  const asked = { revision: 1, seed: 3 };
  const told = await post(`${path}/preview`, asked);
  expect(told).toMatchObject({ isBetter: true, from: 'depot', ways: 'map', by: 'own', after: { metres: run?.metres, late: [] } });
  expect(told.before.metres).toBeGreaterThan(told.after.metres + 2_000);
  expect((await post(`${path}/preview`, { ...asked, by: 'map' })).after.metres).toBe(told.after.metres);
  const stops: string[] = told.stops.map(({ id }: Stop) => id);
  expect((await post(path, { ...asked, stops: stops.slice(1) }, 409)).code).toBe('DELIVERY_RUN_CHANGED');
  const first = run?.stops.find((stop) => stop.order === order(1));
  const locked: Run = await post(`/delivery-runs/${run?.id}/lock`, { stop: first?.id, locked: true, revision: 1 });
  const around = await post(`${path}/preview`, { revision: 2 });
  expect([locked.stops[0]?.order, around.stops[0].id]).toEqual([order(1), first?.id]);
  expect((await post(path, { revision: 2, stops: around.stops.map(({ id }: Stop) => id).toReversed() }, 409)).code).toBe(
    'DELIVERY_STOP_LOCKED',
  );
  await post(`/delivery-runs/${run?.id}/lock`, { stop: first?.id, locked: false, revision: 2 });
  const answers = await Promise.all([1, 2].map(() => dispatcher.post(`/storekeeper${path}`, { revision: 3, stops })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const after: Run = (await dispatcher.get(`/storekeeper/delivery-runs/${run?.id}`).expect(200)).body.data;
  expect([after.revision, after.metres, after.stops.map(({ id }) => id)]).toEqual([4, run?.metres, stops]);
  expect(await post(path, { revision: 4 })).toEqual(after);
  await post(path, { revision: 0 }, 400);
  await post(path, { revision: 4, stops: [stops[0], stops[0]] }, 400);
  expect((await post('/delivery-runs/none/replan', { revision: 1 }, 404)).code).toBe('DELIVERY_RUN_NOT_FOUND');
});

test('an order of stops that makes somebody wait longer is refused', async () => {
  await app.sql(`update store_settings set time_zone = 'Europe/Kyiv'`);
  const [first, other] = await orderedAt(10, 150);
  const day = newDay();
  await inSlot(first as Placed, day);
  const [run]: Run[] = await accept((await plan(day, [await courier('Olha', { worksFrom: 600 })])).id);
  expect(ordersOf(run)).toEqual([first?.order.id, other?.order.id]);
  const turned = run?.stops.map(({ id }) => id).toReversed();
  expect(await post(`/delivery-runs/${run?.id}/replan`, { revision: 1, stops: turned }, 422)).toMatchObject({
    ...{ code: 'DELIVERY_STOP_DOES_NOT_FIT', faults: [{ is: 'too_late', stop: first?.order.id }] },
  });
});

test('what a cancelled run would have brought waits again, and its courier is free', async () => {
  const {
    runs: [run],
    couriers,
    order,
  } = await running([10]);
  const cancelled: Run = await post(`/delivery-runs/${run?.id}/cancel`, { revision: 1 });
  expect(cancelled).toMatchObject({ state: 'cancelled', revision: 2 });
  expect((await post(`/delivery-runs/${run?.id}/cancel`, { revision: 2 }, 409)).code).toBe('DELIVERY_RUN_CHANGED');
  const { day } = (await dispatcher.get(`/storekeeper/delivery-runs/${run?.id}`).expect(200)).body.data;
  const [again]: Run[] = await accept((await plan(day, couriers)).id);
  expect(ordersOf(again)).toEqual([order(0)]);
});

test('where a run leaves from is not deleted before it is cancelled', async () => {
  const { runs, order } = await running([10]);
  const [yard] = await app.sql<{ id: number; document_id: string }>(
    `insert into stock_locations (document_id, code, name, country, enabled, priority, latitude, longitude)
       values ('yardyardyardyardyardyard', 'yard', 'Yard', 'UA', true, 0, 50.45, 30.52) returning id, document_id`,
  );
  await app.sql('update delivery_runs set location_id = $1 where document_id = $2', [yard?.id, runs[0]?.id]);
  const remove = (status: number) => orders.staff.delete(`${path('api::inventory.stock-location', yard?.document_id)}`).expect(status);

  expect((await remove(409)).body.error.details.uses).toEqual([expect.objectContaining({ type: 'Order', documentId: order(0) })]);
  await post(`/delivery-runs/${runs[0]?.id}/cancel`, { revision: 1 });
  await remove(200);
});

test('a plan ends where its process does, and the next one is made', async () => {
  await ordered(10);
  const crowd = Array.from({ length: 300 }, (_, at) => ({
    ...{
      id: `s${at}`,
      place: at % 20,
      window: null,
      serviceSeconds: 60,
      load: { grams: 1, cubicMillimetres: 0, pieces: 1 },
      vehicle: null,
    },
  }));
  const ways = Array.from({ length: 400 }, (_, at) => Math.abs(Math.floor(at / 20) - (at % 20)) * 10);
  const vehicle = { id: 'v', start: 0, end: 0, hours: { from: 0, to: 1_000_000 }, capacity, begins: [] };
  const problem = {
    stops: crowd,
    vehicles: [vehicle],
    ways: { places: 20, metres: ways, seconds: ways },
    costs: { metre: 1, second: 1, run: 0 },
  };
  let said: string | null = null;
  const under = app.call('shop/delivery/runs/plan-in-process', 'planInProcess', problem, { seed: 1 }).then(
    () => (said = 'planned'),
    (error: Error) => (said = error.message),
  );
  // Until it has begun, there is nothing to end.
  while (said === null) await app.call('shop/delivery/runs/plan-in-process', 'stopPlanning');
  expect(await under).toContain('There is no plan');
  expect((await plan(newDay(), [await courier('Olha')])).runs).toHaveLength(1);
});

test('odd requests are refused by name, and nobody plans who may not', async () => {
  const olha = await courier('Olha');
  const day = newDay();
  expect((await plan(day, ['nobody'], {}, 404)).code).toBe('COURIER_NOT_FOUND');
  expect((await post('/delivery-plans', { day, location: 'nowhere', couriers: [olha] }, 422)).code).toBe('LOCATION_UNKNOWN');
  await plan('2027-02-30', [olha], {}, 400);
  await plan(day, [], {}, 400);
  await plan(day, [olha, olha], {}, 400);
  expect((await plan(day, [olha], { orders: ['nothing'] }, 404)).code).toBe('ORDER_NOT_FOUND');
  const left = await courier('Left', { active: false });
  expect((await plan(day, [left], {}, 404)).code).toBe('COURIER_NOT_FOUND');
  await post('/couriers', { name: ' ', phone: null, worksFrom: 0, worksTo: 60, capacity, active: true }, 400);
  await post('/couriers', { name: 'Late', phone: null, worksFrom: 600, worksTo: 600, capacity, active: true }, 400);
  expect(
    (
      await dispatcher
        .put('/storekeeper/couriers/none', { name: 'N', phone: null, worksFrom: 0, worksTo: 60, capacity, active: true })
        .expect(404)
    ).body.error.details.code,
  ).toBe('COURIER_NOT_FOUND');
  await dispatcher.get('/storekeeper/delivery-runs/none').expect(404);
  await app.sql('update stock_locations set latitude = null where document_id = $1', [depot]);
  expect((await plan(day, [olha], {}, 422)).code).toBe('DELIVERY_DEPOT_UNPLACED');
  await app.sql('update stock_locations set latitude = 50.45 where document_id = $1', [depot]);
  const { staff } = await hire(app, orders.staff, 'plans-nothing', 'marketer');
  await staff.get('/storekeeper/couriers').expect(403);
});

describe('a run that is under way', () => {
  beforeAll(() => orders.placed());
  const couriers = useCourierRuns(app, orders);
  const at = () => new Date().toISOString();
  const readRun = async (id: string): Promise<Run> => (await dispatcher.get(`/storekeeper/delivery-runs/${id}`).expect(200)).body.data;

  test('takes an order along, which is sent, and keeps what it has', async () => {
    const { started, run, order } = await couriers.underway([10, 20]);
    const added = (await couriers.ordered(15)).order.id;
    const as = { id: run.id, revision: 2 };
    expect(await post('/delivery-moves', { order: added, to: { run: run.id, position: 0 }, seen: [as] }, 409)).toMatchObject({
      code: 'DELIVERY_STOP_LOCKED',
    });
    const last = String(started.stops[1]?.order ?? order(1));
    expect(await post('/delivery-moves', { order: order(1), to: null, seen: [as] }, 409)).toMatchObject({
      code: expect.stringMatching(/^DELIVERY_(RUN_UNDERWAY|STOP_LOCKED)$/),
    });
    const there = { order: added, to: { run: run.id, position: 1 }, seen: [as] };
    expect(await post('/delivery-moves/preview', there)).toMatchObject({ faults: [] });
    const [more]: Run[] = await post('/delivery-moves', there);
    expect([more?.state, more?.revision, ordersOf(more)?.[1], more?.stops.length]).toEqual(['started', 3, added, 3]);
    expect(last).not.toBe(added);
    expect(
      await app.sql(
        `select s.status, d.shipment = s.document_id as "isItsOwn", o.fulfilment_status as "is" from delivery_stops d join orders o on o.id = d.order_id
           join shipments s on s.order_id = o.id where o.document_id = $1`,
        [added],
      ),
    ).toEqual([{ status: 'shipped', isItsOwn: true, is: 'fulfilled' }]);
    const turned = { order: added, to: { run: run.id, position: 2 }, seen: [{ id: run.id, revision: 3 }] };
    const [again]: Run[] = await post('/delivery-moves', turned);
    expect([again?.revision, ordersOf(again)?.[2]]).toEqual([4, added]);
    expect(await post('/delivery-moves', { order: added, to: null, seen: [{ id: run.id, revision: 4 }] }, 409)).toMatchObject({
      code: 'DELIVERY_RUN_UNDERWAY',
    });
    const gone = await couriers.ordered(25);
    await orders.act(gone, '/cancel');
    const refused = { order: gone.order.id, to: { run: run.id, position: 3 }, seen: [{ id: run.id, revision: 4 }] };
    expect((await post('/delivery-moves', refused, 422)).code).toBe('DELIVERY_ORDER_NOT_DELIVERABLE');
    const short = (await couriers.ordered(25)).order.id;
    const level = `where variant_id in (select variant_id from order_lines l join orders o on o.id = l.order_id where o.document_id = $1)`;
    const shelves = await app.sql<{ id: number; on_hand: number; allocated: number }>(
      `select id, on_hand, allocated from stock_levels ${level} order by id`,
      [short],
    );
    await app.sql(`update stock_levels set on_hand = 0, allocated = 0 ${level}`, [short]);
    const lacking = await post('/delivery-moves', { ...refused, order: short }, 422);
    expect(lacking).toMatchObject({ code: 'DELIVERY_ORDER_NOT_DELIVERABLE', orders: [{ order: short, because: 'stock_too_low' }] });
    for (const { id, on_hand: onHand, allocated } of shelves)
      await app.sql('update stock_levels set on_hand = $2, allocated = $3 where id = $1', [id, onHand, allocated]);
    expect((await readRun(run.id)).stops).toHaveLength(3);
  });

  test('is ordered anew from where its courier is, around whom they are on the way to, and what is late anyway is told', async () => {
    const { phone, run, order } = await couriers.underway([10, 20, 30, 40]);
    const path = `/delivery-runs/${run.id}/replan`;
    await driveAs([0, 2, 1, 3].map(order));
    await app.sql('update delivery_stops set on_the_way_at = null where run_id = (select id from delivery_runs where document_id = $1)', [
      run.id,
    ]);
    const [first, ...others] = (await readRun(run.id)).stops;
    await phone.post(`/stops/${first?.id}/fail`, { at: at(), reason: 'nobody_home' });
    // Who was told that the courier is on the way stays the next one, and the others come as they lie.
    const told = await post(`${path}/preview`, { revision: 2 });
    const ids = others.map(({ id }) => id);
    expect([told.from, told.stops.map(({ id }: Body) => id)]).toEqual(['stop', [ids[0], ids[2], ids[1]]]);
    await app.sql('update delivery_stops set on_the_way_at = null where run_id = (select id from delivery_runs where document_id = $1)', [
      run.id,
    ]);
    await phone.post('/position', { lat: 50.451, lng: 30.52, accuracy: 5, at: at() });
    await app.sql(
      `update orders set delivery = delivery || jsonb_build_object('slot', jsonb_build_object('id', 'x', 'date', $2::text, 'startTime', '00:00',
         'endTime', '01:00', 'timeZone', 'UTC', 'surcharge', 0, 'startsAt', now() - interval '2 hours', 'endsAt', now() - interval '1 hour',
         'closesAt', now() - interval '3 hours')) where document_id = $1`,
      [order(3), couriers.day],
    );
    const shown = (await dispatcher.get(`/storekeeper/delivery-runs/${run.id}`).expect(200)).body.data;
    expect(shown).toMatchObject({ position: { lat: 50.451, lng: 30.52 }, location: { place: { lat: 50.45, lng: 30.52 } } });
    expect(shown.stops[0].location).toEqual({ lat: 50.46, lng: 30.52 });
    const late = await post(`${path}/preview`, { revision: 2 });
    expect(late).toMatchObject({ from: 'position', isBetter: true, after: { late: [{ lateSeconds: expect.any(Number) }] } });
    expect(late.after.lateSeconds).toBeLessThan(late.before.lateSeconds);
    expect(late.after.lateSeconds).toBeGreaterThan(3_600);
    const replanned: Run = await post(path, { revision: 2, stops: late.stops.map(({ id }: Body) => id) });
    expect([replanned.revision, ordersOf(replanned)?.slice(0, 2)]).toEqual([3, [order(0), order(3)]]);
    expect(
      await app.sql(
        'select 1 from delivery_stops s join orders o on o.id = s.order_id where o.document_id = $1 and on_the_way_at is not null',
        [order(3)],
      ),
    ).toHaveLength(1);
    // Its courier reports something between a look and a change: what was worked out is of another moment.
    await phone.post(`/stops/${replanned.stops[1]?.id}/arrive`, { at: at() });
    const stops = replanned.stops.slice(1).map(({ id }) => id);
    expect((await post(path, { revision: 3, stops }, 409)).code).toBe('DELIVERY_RUN_CHANGED');
  });

  test('is counted with what was delivered, what failed and how punctual it was; what it cost once staff said what a kilometre costs', async () => {
    const { courier, phone, run, started } = await couriers.underway([10, 20, 30]);
    const cash = (index: number) => (started.stops[index]?.cash as { due: object } | undefined)?.due;
    const [first, second] = (await readRun(run.id)).stops;
    // One came in time and one an hour late.
    await app.sql(
      `update orders o set delivery = delivery || jsonb_build_object('slot', jsonb_build_object('id', 'x', 'date', $3::text, 'startTime', '00:00',
         'endTime', '01:00', 'timeZone', 'UTC', 'surcharge', 0, 'startsAt', now() - interval '3 hours',
         'endsAt', now() + case when document_id = $1 then interval '2 hours' else interval '-1 hour' end, 'closesAt', now() - interval '4 hours'))
        where document_id in ($1, $2)`,
      [first?.order, second?.order, couriers.day],
    );
    await phone.post(`/stops/${first?.id}/deliver`, { at: at(), collected: cash(0) });
    await phone.post(`/stops/${second?.id}/deliver`, { at: at(), collected: cash(1) });
    await phone.post(`/runs/${run.id}/finish`);
    const figures = async () => {
      const path = `/storekeeper/delivery-figures?from=${couriers.day}&to=${couriers.day}&location=${couriers.depot}`;
      const { currency, days } = (await dispatcher.get(path).expect(200)).body.data;
      return { currency, own: days.filter((each: { courier: { id: string } }) => each.courier.id === courier) };
    };
    const { currency, own } = await figures();
    expect([currency, own]).toEqual([
      'EUR',
      [
        {
          ...{
            day: couriers.day,
            courier: { id: courier, name: 'Olha' },
            runs: 1,
            metres: expect.any(Number),
            workedSeconds: expect.any(Number),
          },
          ...{ delivered: 2, failed: { not_reached: 1 }, timed: 2, onTime: 1, onTimePercent: 50, lateSeconds: expect.any(Number) },
          ...{ cost: null, costPerStop: null },
        },
      ],
    ]);
    expect(Math.abs(own[0].lateSeconds - 3_600)).toBeLessThan(60);
    await app.sql('update store_settings set cost_per_kilometre = 100');
    await app.call('shop/store/store-settings', 'forgetStoreSettings');
    const priced = (await figures()).own[0];
    expect([priced.cost, priced.costPerStop]).toEqual([Math.round(own[0].metres / 10), Math.round(Math.round(own[0].metres / 10) / 2)]);
    await dispatcher.get('/storekeeper/delivery-figures?from=2027-02-01&to=2027-01-01').expect(400);
    await dispatcher.get('/storekeeper/delivery-figures?from=2027-01-01&to=2027-12-31').expect(400);
  });
});
