import type { Core } from '@strapi/strapi';
import type { EventType } from '../../domain/events';
import { commerce } from '../../integrations/commerce';
import { isCrmBusy, type Crm } from '../../integrations/crm/crm';
import { isIntegrationError } from '../../integrations/integration-error';
import { saidOf } from '../integrations/said-by';
import { untilOnMs, type Channel, type Delivery, type Outcome } from '../deliveries/channel';
import { because } from './because';
import { forgetContacts } from './forget-contacts';
import { crmSettings } from './mapping-of';
import { putContacts, type Asked, type Put } from './put-contacts';
import { putOrders } from './put-orders';
import { readContactFacts, readOrderFacts } from './read-facts';
import { callOf, leaveAlone } from './turns';

const ofOrders = [
  ...(['order.placed', 'order.payment_changed', 'order.payment_confirmed', 'order.corrected', 'order.lines_added'] as const),
  ...(['order.shipped', 'order.delivered', 'order.delivery_failed', 'order.completed', 'order.pieces_cancelled'] as const),
  ...(['order.cancelled', 'order.refunded', 'order.returned'] as const),
] satisfies readonly EventType[];
const ofCustomers = [
  ...(['customer.changed', 'customer.consent_given', 'customer.contact_proved', 'customer.sign_in_changed'] as const),
  ...(['customer.orders_joined', 'customer.deleted'] as const),
] satisfies readonly EventType[];

/**
 * Customers and orders in the CRMs that are set up: each as it is now, so that ten changes are one call, and none where nothing of it changed
 * there.
 */
export const crmChannel: Channel = {
  name: 'crm',
  keeps: 'latest',
  batch: 25,
  targets: async (strapi) =>
    commerce(strapi)
      .crm.offered()
      .map((target) => ({ target, types: commerce(strapi).crm.get(target)?.hasContacts ? [...ofOrders, ...ofCustomers] : ofOrders })),
  async deliver(strapi, batch, signal) {
    const [first] = batch;
    const crm = first && commerce(strapi).crm.get(first.target);
    if (!first || !crm)
      return new Map(batch.map(({ id }) => [id, { kind: 'wait', reason: because('It is not set up any more'), afterMs: untilOnMs }]));
    try {
      return await put(strapi, first.target, crm, batch, signal);
    } catch (error) {
      const outcome = await outcomeOfAll(strapi, first.target, crm, error);
      return new Map(batch.map(({ id }) => [id, outcome]));
    }
  },
};

async function put(strapi: Core.Strapi, provider: string, crm: Crm, batch: readonly Delivery[], signal: AbortSignal) {
  const db = strapi.db.connection;
  const { mapping, rule } = await crmSettings(db, provider);
  const asked: Asked = { db, provider, crm, call: callOf(strapi, provider, crm, signal), mapping: mapping ?? crm.mapping, rule };
  const outcomes = new Map<string, Outcome>();
  const customers = batch.filter(({ aggregateType }) => aggregateType === 'customer');
  const orders = batch.filter(({ aggregateType }) => aggregateType === 'order');
  await putCustomers(asked, customers, outcomes);
  const facts = await readOrderFacts(
    db,
    orders.map(({ aggregateId }) => aggregateId),
  );
  const answers = await putOrders(asked, [...facts.values()]);
  for (const { id, aggregateId } of orders) outcomes.set(id, toOutcome(answers.get(aggregateId)));
  for (const outcome of outcomes.values())
    if (outcome.kind === 'retry' && outcome.afterMs !== undefined) await leaveAlone(strapi, provider, crm, outcome.afterMs);
  return outcomes;
}

async function putCustomers(asked: Asked, customers: readonly Delivery[], outcomes: Map<string, Outcome>): Promise<void> {
  const userIds = customers.map(({ aggregateId }) => Number(aggregateId)).filter((id) => Number.isSafeInteger(id));
  const facts = await readContactFacts(asked.db, userIds);
  const answers = await putContacts(asked, [...facts.values()]);
  for (const { id, aggregateId } of customers) {
    const contact = facts.get(Number(aggregateId));
    outcomes.set(id, toOutcome(contact ? answers.get(contact.key) : await forgetContacts(asked, Number(aggregateId))));
  }
}

/** Whatever there is nothing to put of is gone, or was never placed. */
function toOutcome(put: Put | undefined): Outcome {
  switch (put?.is) {
    case undefined:
      return { kind: 'dropped', reason: because('There is nothing of it to put there') };
    case 'kept':
      return { kind: 'delivered' };
    case 'refused':
      return { kind: 'parked', reason: put.because };
    case 'later':
      return { kind: 'retry', reason: put.because, ...(put.afterMs !== undefined && { afterMs: put.afterMs }) };
  }
}

/** What keeps all of them from being put. A key that is wrong is mended by staff, and tried again meanwhile. */
async function outcomeOfAll(strapi: Core.Strapi, provider: string, crm: Crm, error: unknown): Promise<Outcome> {
  if (isCrmBusy(error)) {
    await leaveAlone(strapi, provider, crm, error.afterMs);
    return { kind: 'retry', reason: error.because, afterMs: error.afterMs };
  }
  if (isIntegrationError(error)) return { kind: 'retry', reason: await saidOf(strapi, { port: 'crm', name: provider }, error.message) };
  throw error;
}
