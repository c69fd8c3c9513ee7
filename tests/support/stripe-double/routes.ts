import { missing, unexpectedState } from './api-failure';
import { confirmIntent } from './confirm';
import { createCustomer, createCustomerSession, deleteCustomer, livingCustomer, retrieveCustomer } from './customers';
import { findDispute, loseDispute } from './disputes';
import { isCreatedWithin, page } from './lists';
import { text, texts, type Params } from './params';
import { cancelIntent, captureIntent, createIntent, findIntent, updateIntent } from './payment-intents';
import { attach, createMethod, detach, findMethod, methodsOf } from './payment-methods';
import { createRefund, findRefund, updateRefund } from './refunds';
import type { StripeWorld } from './world';

export type Call = Readonly<{ world: StripeWorld; params: Params; ids: readonly [string, string]; path: string }>;
/** `schema` is what the call is named in the contract; null for one only older versions of the API are asked for. */
type Route = Readonly<{ method: string; pattern: RegExp; schema: string | null; answer: (call: Call) => object }>;

const route = (call: string, schema: string | null, answer: Route['answer']): Route => {
  const [method = '', path = ''] = call.split(' ');
  return { method, pattern: new RegExp(`^/v1${path.replaceAll(':id', '([^/]+)')}$`), schema, answer };
};

const newestFirst = <T>(things: ReadonlyMap<string, T>): T[] => [...things.values()].reverse();

function found<T>(things: ReadonlyMap<string, T>, id: string, what: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw missing(what, id, 'id');
  return thing;
}

/** By payment or by charge, as refunds and disputes are listed. */
const isOf = (thing: { payment_intent: unknown; charge: unknown }, params: Params): boolean =>
  [thing.payment_intent, undefined].includes(text(params, 'payment_intent')) && [thing.charge, undefined].includes(text(params, 'charge'));

function confirm({ world, params, ids: [id] }: Call): object {
  const intent = findIntent(world, id);
  if (intent.status === 'succeeded') throw unexpectedState('This PaymentIntent has already succeeded.', intent);
  confirmIntent(world, intent, text(params, 'payment_method'));
  return intent;
}

function listEvents({ world, params, path }: Call): object {
  const types = [...texts(params, 'types'), ...[text(params, 'type') ?? []].flat()];
  const wanted = newestFirst(world.events).filter(
    (event) => (types.length === 0 || types.includes(event.type)) && isCreatedWithin(event.created, params),
  );
  // Its own filters do not hide the event a page begins at.
  const all = newestFirst(world.events);
  const anchors = ['starting_after', 'ending_before'].map((name) => text(params, name));
  return page(
    all.filter((event) => wanted.includes(event) || anchors.includes(event.id)),
    params,
    path,
    'event',
  );
}

const routes: readonly Route[] = [
  route('POST /payment_intents', 'PaymentIntentCreate', ({ world, params }) => createIntent(world, params)),
  route('GET /payment_intents', 'PaymentIntentList', ({ world, params, path }) =>
    page(newestFirst(world.intents), params, path, 'payment_intent'),
  ),
  route('GET /payment_intents/:id', 'PaymentIntentRetrieve', ({ world, ids: [id] }) => findIntent(world, id)),
  route('POST /payment_intents/:id', 'PaymentIntentUpdate', ({ world, params, ids: [id] }) => updateIntent(world, id, params)),
  route('POST /payment_intents/:id/confirm', 'PaymentIntentConfirm', confirm),
  route('POST /payment_intents/:id/capture', 'PaymentIntentCapture', ({ world, params, ids: [id] }) => captureIntent(world, id, params)),
  route('POST /payment_intents/:id/cancel', 'PaymentIntentCancel', ({ world, params, ids: [id] }) => cancelIntent(world, id, params)),

  route('GET /charges/:id', 'ChargeRetrieve', ({ world, ids: [id] }) => found(world.charges, id, 'charge')),

  route('POST /refunds', 'RefundCreate', ({ world, params }) => createRefund(world, params)),
  route('GET /refunds', 'RefundList', ({ world, params, path }) =>
    page(
      newestFirst(world.refunds).filter((refund) => isOf(refund, params)),
      params,
      path,
      'refund',
    ),
  ),
  route('GET /refunds/:id', 'RefundRetrieve', ({ world, ids: [id] }) => findRefund(world, id)),
  route('POST /refunds/:id', 'RefundUpdate', ({ world, params, ids: [id] }) => updateRefund(world, id, params)),

  route('GET /disputes', 'DisputeList', ({ world, params, path }) =>
    page(
      newestFirst(world.disputes).filter((dispute) => isOf(dispute, params)),
      params,
      path,
      'dispute',
    ),
  ),
  route('GET /disputes/:id', 'DisputeRetrieve', ({ world, ids: [id] }) => findDispute(world, id)),
  route('POST /disputes/:id/close', 'DisputeClose', ({ world, ids: [id] }) => loseDispute(world, id)),

  route('POST /customers', 'CustomerCreate', ({ world, params }) => createCustomer(world, params)),
  route('GET /customers/:id', 'CustomerRetrieve', ({ world, ids: [id] }) => retrieveCustomer(world, id)),
  route('DELETE /customers/:id', 'CustomerDelete', ({ world, ids: [id] }) => deleteCustomer(world, id)),
  route('GET /customers/:id/payment_methods', 'CustomerListPaymentMethods', ({ world, params, ids: [id], path }) =>
    page(methodsOf(world, livingCustomer(world, id, 'customer').id, text(params, 'type')), params, path, 'PaymentMethod'),
  ),
  route('GET /customers/:id/payment_methods/:id', 'CustomerRetrievePaymentMethod', ({ world, ids: [customer, id] }) =>
    findMethod(world, id, livingCustomer(world, customer, 'customer').id),
  ),
  route('POST /customer_sessions', 'CustomerSessionCreate', ({ world, params }) => createCustomerSession(world, params)),

  route('POST /payment_methods', null, ({ world, params }) => createMethod(world, params)),
  route('GET /payment_methods/:id', 'PaymentMethodRetrieve', ({ world, ids: [id] }) => findMethod(world, id)),
  route('POST /payment_methods/:id/attach', 'PaymentMethodAttach', ({ world, params, ids: [id] }) =>
    attach(world, id, livingCustomer(world, text(params, 'customer') ?? '', 'customer', 400).id),
  ),
  route('POST /payment_methods/:id/detach', 'PaymentMethodDetach', ({ world, ids: [id] }) => detach(world, id)),

  route('GET /events', 'EventList', listEvents),
  route('GET /events/:id', 'EventRetrieve', ({ world, ids: [id] }) => found(world.events, id, 'event')),
];

export type Matched = Readonly<{ route: Route; ids: readonly [string, string] }>;

export function findRoute(method: string, path: string): Matched | null {
  for (const candidate of routes) {
    const match = candidate.method === method ? candidate.pattern.exec(path) : null;
    if (match) return { route: candidate, ids: [decodeURIComponent(match[1] ?? ''), decodeURIComponent(match[2] ?? '')] };
  }
  return null;
}
