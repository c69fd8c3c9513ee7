import { carrierLabelsPromises, type CarrierLabelsWorld } from '../../src/integrations/carriers/carrier-labels.promises';
import { carrierPointsPromises } from '../../src/integrations/carriers/carrier-points.promises';
import { carrierPromises, type CarrierWorld } from '../../src/integrations/carriers/carrier.promises';
import { fakeCarrier } from '../../src/integrations/carriers/fake/fake-carrier';
import { IntegrationError } from '../../src/integrations/integration-error';
import { launch, type Launched } from '../support/child-app';

/** The carrier of `npm run demo`, in a process of its own. */
async function startServer(port = 0): Promise<{ url: string; child: Launched }> {
  const script = `import { startFakeCarrier } from './scripts/fake-carrier/start.mjs';
    console.log('Parcels: ' + (await startFakeCarrier({ port: ${port} })).url);`;
  const child = launch(['--input-type=module', '-e', script], {});
  await child.prints(/Parcels: \S+\n/);
  return { url: /Parcels: (\S+)/.exec(child.output())?.[1] ?? '', child };
}

let server: { url: string; child: Launched };
const stop = async () => {
  server.child.process.kill('SIGKILL');
  await server.child.ended;
};
beforeAll(async () => {
  server = await startServer();
});
afterAll(stop);

const submit = (number: string, status: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/parcels/${number}`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ status }) });

let handedOver = 0;
const world = (): CarrierWorld => ({
  carrier: fakeCarrier({ url: server.url }),
  handOver: async () => `DP${(handedOver += 1)}`,
  move: async (number, to) => void (await submit(number, to)),
  noNumber: 'no number',
  secrets: [],
  async setDown(isDown) {
    if (isDown) await stop();
    else server = await startServer(Number(new URL(server.url).port));
  },
});

describe('The carrier of the demo keeps the promises of a carrier:', () => {
  test.each(Object.entries(carrierPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

describe('Its points keep the promises of points:', () => {
  test.each(Object.entries(carrierPointsPromises))('%s', async (_name, isKept) => {
    await expect(isKept({ ...world(), count: 11 })).resolves.toBeUndefined();
  });
});

const demoOrder: CarrierLabelsWorld['order'] = {
  parcel: { grams: 1_200, places: 1, value: { amount: 45_000, currency: 'UAH' } },
  recipient: {
    ...{ firstName: 'Олена', lastName: 'Коваль', phone: '+380671234567', email: null, point: 'KY-001' },
    ...{ city: 'Київ', line1: 'вулиця Хрещатик, 22', postalCode: '01001', country: 'UA' },
  },
  cashOnDelivery: { amount: 45_000, currency: 'UAH' },
  contents: 'Tea',
};
/** A world of its own for each promise: its keys stand for nobody else's. */
let worlds = 0;
function labelsWorld(): CarrierLabelsWorld {
  const own = `w${(worlds += 1)}-`;
  let isLost = false;
  const { makeLabel, ...carrier } = fakeCarrier({ url: server.url });
  return {
    carrier: {
      ...carrier,
      async makeLabel(order) {
        const label = await makeLabel?.({ ...order, key: own + order.key });
        if (!label || isLost) {
          isLost = false;
          throw new IntegrationError('fake', 'it does not answer', true);
        }
        return label;
      },
    },
    order: demoOrder,
    wrongOrder: { ...demoOrder, parcel: { ...demoOrder.parcel, grams: 31_000 } },
    loseNextAnswer() {
      isLost = true;
    },
    pickUp: async (number) => void (await submit(number, 'in_transit')),
    deleteThere: async (number) => void (await fetch(`${server.url}/api/labels/${number}/cancel`, { method: 'POST' })),
    async keys() {
      const { keys } = (await (await fetch(`${server.url}/api/labels`)).json()) as { keys: string[] };
      return keys.filter((key) => key.startsWith(own)).map((key) => key.slice(own.length));
    },
    secrets: [],
  };
}
describe('Its labels keep the promises of labels:', () => {
  test.each(Object.entries(carrierLabelsPromises))('%s', async (_name, isKept) => {
    await expect(isKept(labelsWorld())).resolves.toBeUndefined();
  });
});

test('its page shows parcels that were asked about, and each is moved on there, but not by another site', async () => {
  await fakeCarrier({ url: server.url }).track(['DP900']);
  expect(await (await fetch(server.url)).text()).toContain('DP900');

  expect((await submit('DP900', 'delivered', { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(await (await fetch(`${server.url}/parcels/DP900`)).text()).toContain('On its way');
  expect((await submit('DP900', 'delivered')).status).toBe(303);
  expect(await (await fetch(`${server.url}/parcels/DP900`)).text()).toContain('Delivered');
  expect((await submit('DP900', 'eaten')).status).toBe(400);
});

test.each([
  ['what makes no sense', new Response('{"parcels":[{"number":"DP1","status":"eaten"}]}'), false],
  ['a page of its own', new Response('<html>'), false],
  ['that it is too busy', new Response('', { status: 503 }), true],
  ['that it does not know us', new Response('', { status: 403 }), false],
])('%s is told as a failure', async (_what, response, retryable) => {
  jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(response);

  await expect(fakeCarrier({ url: 'http://carrier.example' }).track(['DP1'])).rejects.toMatchObject({
    name: 'IntegrationError',
    retryable,
  });
});
