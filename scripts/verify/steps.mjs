/** What is tried with a neighbour of each port: whether it knows the keys, what only reads, and one write that is taken back. */
import { randomUUID } from 'node:crypto';

/** `written`: an amount as people write it. @typedef {{ currency: string, written: (amount: { amount: number, currency: string }) => string }} Wishes */

const patienceMs = 60_000;
const inTime = () => AbortSignal.timeout(patienceMs);

/**
 * @param {string} port @param {any} configured the adapter with its settings @param {Wishes} wishes
 * @returns {import('./run.mjs').Step[]}
 */
export function stepsOf(port, configured, wishes) {
  const check = {
    name: 'knows the keys',
    async work() {
      const { account } = await configured.check(inTime());
      return account ?? '';
    },
  };
  if (port === 'payments') return [check, ...paymentSteps(once(configured.create), wishes)];
  if (port === 'crm') return [check, ...crmSteps(once(configured.create))];
  if (port === 'maps') return [check, ...mapsSteps(once(configured.create))];
  return [check];
}

/** Made at the first step that needs it. @param {() => any} create @returns {() => any} */
function once(create) {
  /** @type {any} */
  let made;
  return () => (made ??= create());
}

/** Below these, cards are refused somewhere; in other currencies a hundred of the smallest pieces are enough. @type {Readonly<Record<string, number>>} */
const smallest = { EUR: 50, USD: 50, GBP: 30, PLN: 200, UAH: 3_000, CZK: 1_500 };

/** @param {() => any} provider @param {Wishes} wishes @returns {import('./run.mjs').Step[]} */
function paymentSteps(provider, { currency, written }) {
  const key = `storekeeper-verify-${randomUUID()}`;
  const amount = { amount: smallest[currency] ?? 100, currency };
  const customer = { userId: null, email: null, reference: null };
  /** The same key is the same payment, so that one of which nothing was heard is found by it. */
  const create = () => provider().createPayment({ idempotencyKey: key, amount, orderId: key, customer, capture: 'automatic' });
  /** @type {string | null} */
  let reference = null;
  let isRefused = false;
  return [
    {
      name: 'tells what happened lately',
      async work() {
        if (!provider().listEvents) return 'it keeps no list';
        const { events } = await provider().listEvents({ cursor: null, now: new Date() });
        return `${events.length} in the last day`;
      },
    },
    {
      name: `makes a payment of ${written(amount)} ${currency}`,
      async work() {
        const payment = await create().catch((/** @type {Error} */ error) => {
          isRefused = error.name === 'PaymentRefused';
          throw error;
        });
        reference = payment.reference;
        return `${payment.reference}, ${payment.state}`;
      },
    },
    {
      name: 'cancels it',
      always: true,
      async work() {
        if (isRefused) return 'there is none';
        reference ??= /** @type {string} */ ((await create()).reference);
        const isOver = await provider().cancel({ idempotencyKey: `${key}-cancel`, reference });
        if (!isOver) throw new Error(`${reference} is not cancelled: look for it in the cabinet`);
        return '';
      },
    },
    {
      name: 'knows that it is over',
      async work() {
        const payment = await provider().fetchPayment(reference);
        if (payment === null) return 'it keeps none';
        if (payment.captured > 0 || payment.state === 'succeeded') throw new Error(`${reference} is ${payment.state}`);
        return payment.state;
      },
    },
  ];
}

/** @param {() => any} crm @returns {import('./run.mjs').Step[]} */
function crmSteps(crm) {
  const id = `storekeeper-verify-${randomUUID()}`;
  const call = () => ({ signal: inTime(), turn: async () => {} });
  /** @type {string | null} */
  let remoteId = null;
  const fields = () =>
    Object.fromEntries(
      crm().mapping.contact.flatMap((/** @type {any} */ { from, to }) => (factsOf(id)[from] ? [[to, factsOf(id)[from]]] : [])),
    );
  return [
    {
      name: 'tells its fields',
      async work() {
        const [contact, order] = [await crm().readFields('contact', call()), await crm().readFields('order', call())];
        return `${contact.length} of people, ${order.length} of orders`;
      },
    },
    {
      name: `puts ${id}`,
      async work() {
        if (!crm().hasContacts) return 'people stand in their orders there, and orders cannot be taken back: none is put';
        const [outcome] = await crm().putContacts([{ id, remoteId: null, fields: fields() }], call());
        if (outcome?.is !== 'kept') throw new Error(`It does not keep it (${outcome?.is}): ${outcome?.because ?? ''}`);
        remoteId = outcome.remoteId;
        return `as ${remoteId}`;
      },
    },
    {
      name: 'forgets it',
      always: true,
      async work() {
        if (!crm().hasContacts) return 'there is nobody to forget';
        await crm().forgetContact({ id, remoteId }, call());
        return '';
      },
    },
  ];
}

/** Nothing is written there: each is asked once, and costs what it costs. @param {() => any} maps @returns {import('./run.mjs').Step[]} */
function mapsSteps(maps) {
  const session = randomUUID();
  /** @type {any} */
  let place = null;
  return [
    {
      name: 'suggests an address, and tells where it is',
      async work() {
        const typed = { text: 'Khreshchatyk 22', language: 'en', countries: ['UA'], near: null, session };
        const [first] = await maps().autocomplete(typed, inTime());
        if (!first) throw new Error('It suggests nothing for "Khreshchatyk 22" in Ukraine');
        place = await maps().place({ id: first.placeId, language: 'en', session }, inTime());
        if (!place) throw new Error(`It does not know ${first.placeId}, which it suggested`);
        return place.label;
      },
    },
    {
      name: 'finds it again by where it is, and its time zone',
      async work() {
        if (!place) throw new Error('There is no place');
        const found = await maps().reverse({ location: place.location, language: 'en' }, inTime());
        return `${found?.label ?? 'nothing'}, ${await maps().timeZone(place.location, inTime())}`;
      },
    },
    {
      name: 'plans a route with two stops in the best order',
      async work() {
        const [from, ...stops] = [
          { lat: 50.45, lng: 30.5234 },
          { lat: 50.464, lng: 30.519 },
          { lat: 50.4283, lng: 30.5225 },
        ];
        const route = await maps().route({ from, to: from, stops, optimise: true }, inTime());
        if (!route) throw new Error('It knows no way');
        return `${route.metres} m, ${route.seconds} s, ${route.path.length} points`;
      },
    },
  ];
}

/** Somebody there is not. @param {string} id @returns {Readonly<Record<string, string>>} */
const factsOf = (id) => ({
  id,
  email: `${id}@example.com`,
  firstName: 'Storekeeper',
  lastName: 'Verify',
  fullName: 'Storekeeper Verify',
});
