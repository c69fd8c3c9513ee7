import {
  carrierLabelsPromises,
  carrierPointsPromises,
  carrierPromises,
  type Carrier,
  type CarrierLabelsWorld,
  type CarrierPointsWorld,
  type CarrierWorld,
  type LabelOrder,
} from 'storekeeper/kit';
import { callsTo } from './ask';
import { createNovaPoshta } from './nova-poshta';
import { novaPoshta } from './nova-poshta-adapter';
import { lockerRef, officeRef, openOffices, startNovaPoshtaDouble } from '../../../../tests/support/nova-poshta-double';
import { kyivTime } from './tracking';

const key = 'a-key-that-nobody-may-read';
type Double = Awaited<ReturnType<typeof startNovaPoshtaDouble>>;
let double: Double;
beforeEach(async () => {
  double = await startNovaPoshtaDouble(key);
});
afterEach(() => double.stop());

const settings = (more: object = {}) => ({
  ...{ apiKey: key, senderOffice: officeRef, senderPhone: '+380 50 111 22 33', payer: 'Sender' as const },
  ...{ box: { length: 30, width: 20, height: 10 }, apiUrl: double.url, printUrl: double.url },
  ...more,
});
const carrier = (more: object = {}): Carrier => createNovaPoshta(settings(more));

const order: Omit<LabelOrder, 'key'> = {
  parcel: { grams: 1_234, places: 1, value: { amount: 45_050, currency: 'UAH' } },
  recipient: {
    ...{ firstName: 'Олена', lastName: 'Коваль', phone: '+38 (067) 123-45-67', email: null, point: officeRef },
    ...{ city: 'Київ', line1: 'Хрещатик, 2', postalCode: null, country: 'UA' },
  },
  cashOnDelivery: { amount: 45_050, currency: 'UAH' },
  contents: 'Чай',
};
/** Asked for what it makes of this. */
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { message: string; retryable: boolean; afterMs: number | null }) => error,
  );

describe('Nova Poshta keeps the promises of a carrier:', () => {
  const world = (): CarrierWorld => ({
    carrier: carrier(),
    handOver: async () => double.handOver(),
    async move(number, to) {
      const codes = { in_transit: '5', delivered: '9' };
      if (to !== 'came_back') return double.move(number, codes[to]);
      const back = double.handOver();
      double.move(number, '102', '2026-11-20 14:05:00', back);
      double.move(back, '9');
    },
    noNumber: 'no number',
    secrets: [key],
    setDown: (isDown) => double.set(isDown ? 'down' : 'answer'),
  });
  test.each(Object.entries(carrierPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

describe('and of points:', () => {
  const world = (): CarrierPointsWorld => ({
    carrier: carrier(),
    count: openOffices,
    setDown: (isDown) => double.set(isDown ? 'down' : 'answer'),
  });
  test.each(Object.entries(carrierPointsPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

describe('and of labels:', () => {
  const world = (): CarrierLabelsWorld => ({
    carrier: carrier(),
    order,
    wrongOrder: { ...order, recipient: { ...order.recipient, firstName: 'Olena' } },
    loseNextAnswer: () => double.set('lose'),
    pickUp: (number) => double.move(number, '5'),
    deleteThere: (number) => double.drop(number),
    keys: () => [...double.waybills.values()].map(({ InfoRegClientBarcodes }) => InfoRegClientBarcodes),
    secrets: [key],
  });
  test.each(Object.entries(carrierLabelsPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

test('a point has its limit of weight, its hours, and a place where it says one', async () => {
  const first = await carrier().points?.(null);
  expect(first?.points).toMatchObject([
    { mostGrams: 1_000_000, postalCode: null, location: { lat: 50.4471, lng: 30.5234 }, hours: 'Пн–Пт 08:00–21:00, Сб 09:00–19:00' },
    { mostGrams: 30_000, postalCode: '01001', country: 'UA', city: 'Київ', address: 'Київ, Хрещатик, 2' },
  ]);
  const second = await carrier().points?.('2');
  expect(second?.points).toMatchObject([{ location: null }]);
});

test('a waybill says who pays, what is collected, and what the parcel is worth', async () => {
  const label = await carrier().makeLabel?.({ ...order, key: 'one' });
  expect(double.waybills.get(label?.number ?? '')).toMatchObject({
    ...{ PayerType: 'Sender', Weight: '1.3', SeatsAmount: '1', Cost: '451', ServiceType: 'WarehouseWarehouse' },
    ...{ RecipientsPhone: '380671234567', SendersPhone: '380501112233', Description: 'Чай' },
    BackwardDeliveryData: [{ PayerType: 'Recipient', CargoType: 'Money', RedeliveryString: '450.5' }],
  });
  expect(label?.price).toEqual({ amount: 7_000, currency: 'UAH' });
});

test('to a locker goes a box of the size that was set', async () => {
  const toLocker = { ...order, recipient: { ...order.recipient, point: lockerRef }, cashOnDelivery: null };
  const label = await carrier({ box: { length: 40, width: 25, height: 9 } }).makeLabel?.({ ...toLocker, key: 'one' });
  const waybill = double.waybills.get(label?.number ?? '');
  expect(waybill).toMatchObject({
    ServiceType: 'WarehousePostomat',
    OptionsSeat: [{ volumetricLength: '40', volumetricWidth: '25', volumetricHeight: '9', weight: '1.3' }],
  });
  expect(waybill).not.toHaveProperty('BackwardDeliveryData');
});

test('what it costs is asked for hryvnias and a point alone', async () => {
  const rate = async (point: string | null, currency: string) =>
    carrier().rate?.({ parcel: { ...order.parcel, value: { amount: 100, currency } }, recipient: { ...order.recipient, point } });
  expect([await rate(officeRef, 'UAH'), await rate(null, 'UAH'), await rate(officeRef, 'EUR')]).toEqual([
    { amount: 7_000, currency: 'UAH' },
    null,
    null,
  ]);
});

test.each([
  ['another currency', { parcel: { ...order.parcel, value: { amount: 1, currency: 'EUR' } } }, 'counts in hryvnias'],
  ['no point', { recipient: { ...order.recipient, point: null } }, 'the order has none'],
  ['a point it does not have', { recipient: { ...order.recipient, point: lockerRef.replace(/5$/, '9') } }, 'no office of this id'],
  ['more weight than the point takes', { parcel: { ...order.parcel, grams: 31_000 } }, 'Weight is over the limit'],
])('no label is made with %s', async (_what, more, reason) => {
  const error = await reasonOf(carrier().makeLabel?.({ ...order, ...more, key: 'one' }) ?? Promise.resolve());
  expect(error).toMatchObject({ retryable: false, message: expect.stringContaining(reason) as string });
  expect(double.waybills.size).toBe(0);
});

test.each([
  ['its answer cannot be read', () => double.set('garble'), {}],
  ['it does not say which there are', () => double.set('lose'), { apiKey: 'a-key-that-was-taken-away' }],
])('a label that may have been made is no refusal where %s: the key finds it', async (_what, trouble, then) => {
  const make = (more: object, isRepeated: boolean) =>
    carrier(more).makeLabel?.({ ...order, key: 'one', isRepeated }) ?? Promise.resolve(undefined);
  trouble();
  expect(await reasonOf(make({}, false))).toMatchObject({ retryable: true });
  expect((await reasonOf(make(then, true)))?.retryable).toBe('apiKey' in then ? true : undefined);
  const label = await make({}, true);
  expect([...double.waybills.keys()]).toEqual([label?.number]);
});

test('once the shop waits no longer for a label, none is made', async () => {
  const late = new AbortController();
  double.listen((method) => method === 'Counterparty.save' && late.abort());
  const slow = createNovaPoshta(settings(), () => late.signal);
  expect(await reasonOf(slow.makeLabel?.({ ...order, key: 'one' }) ?? Promise.resolve())).toMatchObject({ retryable: true });
  expect([double.waybills.size, double.asked.at(-1)?.method]).toEqual([0, 'save']);
  expect(double.asked.map(({ model }) => model)).not.toContain('InternetDocument');
});

test('without who sends from where it tracks and tells its points, and makes no labels', () => {
  const without = carrier({ senderOffice: null });
  expect([typeof without.points, typeof without.makeLabel, typeof without.rate]).toEqual(['function', 'undefined', 'undefined']);
});

test('a parcel that was refused is on its way until it is back with the sender', async () => {
  const [number, back] = [double.handOver(), double.handOver()];
  double.move(number, '103', '2026-11-20 14:05:00', back);
  const status = async () => (await carrier().track([number]))[0]?.status;
  expect(await status()).toBe('in_transit');
  double.move(back, '9', '2026-11-25 10:00:00');
  expect(await carrier().track([number])).toEqual([{ number, status: 'came_back', at: new Date('2026-11-25T08:00:00Z') }]);
});

test.each([
  ['2026-01-15 12:00:00', '2026-01-15T10:00:00.000Z'],
  ['2026-07-15 12:00:00', '2026-07-15T09:00:00.000Z'],
  ['0000-00-00 00:00:00', undefined],
  ['', undefined],
])('its clocks are those of Kyiv: %s', (text, instant) => {
  expect(kyivTime(text)?.toISOString()).toBe(instant);
});

describe('its failures', () => {
  test.each([
    ['a page of words', 'html', { retryable: true }],
    ['429', 'busy', { retryable: true, afterMs: 7_000 }],
    ['"To many requests" with 200', 'busy_in_words', { retryable: true, afterMs: 60_000 }],
  ] as const)('that pass: %s', async (_what, next, expected) => {
    double.set(next);
    expect(await reasonOf(carrier().track([double.handOver()]))).toMatchObject(expected);
  });

  test('a wrong key is no outage, and is not told', async () => {
    const error = await reasonOf(carrier({ apiKey: 'another-key-of-somebody' }).track([double.handOver()]));
    expect(error).toMatchObject({ retryable: false, message: 'nova-poshta: it does not know the API key' });
  });

  test('a label that cannot be printed names no address: the key stands in it', async () => {
    const label = { reference: 'x', number: '20450000000999' };
    expect(await reasonOf(carrier().labelDocument?.(label) ?? Promise.resolve())).toMatchObject({
      message: 'nova-poshta: it has no label to print',
    });
    double.set('down');
    const error = await reasonOf(carrier().labelDocument?.(label) ?? Promise.resolve());
    expect(JSON.stringify([error, String(error)])).not.toContain(key);
  });

  test('a method it does not have is refused in its words', async () => {
    const error = await reasonOf(callsTo(settings())('Unheard', 'of', {}));
    expect(error).toMatchObject({ retryable: false, message: expect.stringContaining('Unheard.of is not found') as string });
  });
});

describe('its settings', () => {
  const read = (variables: object) => novaPoshta.environment.safeParse({ NOVA_POSHTA_API_URL: double.url, ...variables });
  const full = { NOVA_POSHTA_API_KEY: key, NOVA_POSHTA_SENDER_OFFICE: officeRef, NOVA_POSHTA_SENDER_PHONE: '+380501112233' };

  test('are off without a key, and complete where labels are to be made', () => {
    expect(read({}).data).toBeNull();
    expect(read({ NOVA_POSHTA_API_KEY: key }).data).not.toBeNull();
    expect(read({ ...full, NOVA_POSHTA_SENDER_PHONE: undefined }).error?.issues[0]?.path).toEqual(['NOVA_POSHTA_SENDER_PHONE']);
    expect(read({ ...full, NOVA_POSHTA_BOX: '30' }).error?.issues[0]?.path).toEqual(['NOVA_POSHTA_BOX']);
  });

  test('are tested: whose they are, a wrong key, an office it does not have', async () => {
    const check = (variables: object) => read({ ...full, ...variables }).data?.check?.(AbortSignal.timeout(5_000)) ?? Promise.resolve(null);
    expect(await check({})).toEqual({ account: 'ТОВ «Лука»' });
    expect(await reasonOf(check({ NOVA_POSHTA_API_KEY: 'another-key-of-somebody' }))).toMatchObject({ retryable: false });
    expect(await reasonOf(check({ NOVA_POSHTA_SENDER_OFFICE: officeRef.replace(/2$/, '7') }))).toMatchObject({
      message: 'nova-poshta: it has no office of this id',
    });
  });
});
