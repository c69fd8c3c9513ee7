import type { Core } from '@strapi/strapi';
import { purchaseParams, refundParams, type GivenBack } from '../../../domain/analytics/sale';
import { because } from '../../../domain/deliveries/because';
import type { AnalyticsSink, SinkEvent, SinkOutcome } from '../../../integrations/analytics/analytics-sink';
import { commerce } from '../../../integrations/commerce';
import { isIntegrationError } from '../../../integrations/integration-error';
import { untilOnMs, type Channel, type Delivery, type Outcome } from '../../deliveries/channel';
import { eventsById, type ToldEvent } from '../../events/read-changes';
import { saidOf } from '../../integrations/said-by';
import { customerIn, toldId, visitorOf } from './ids';
import { readGivenBack, readSales, type SaleFacts } from './read-sales';
import { keepTold, readTold } from './told';

/** How long an app may take to tell from whom an order came: what it does is told in batches. */
const appsTellWithinMs = 10 * 60_000;

/** Orders and refunds in analytics, each once, of those who agreed. */
export const analyticsChannel: Channel = {
  name: 'analytics',
  keeps: 'event',
  batch: 25,
  targets: async (strapi) =>
    commerce(strapi)
      .analytics.offered()
      .map((target) => ({ target, types: ['order.placed', 'order.refunded'] })),
  async deliver(strapi, batch, signal) {
    const target = batch[0]?.target ?? '';
    const sink = commerce(strapi).analytics.get(target);
    if (!sink)
      return new Map(batch.map(({ id }) => [id, { kind: 'wait', reason: because('It is not set up any more'), afterMs: untilOnMs }]));
    const outcomes = new Map<string, Outcome>();
    const events = new Map<string, SinkEvent>();
    for (const [id, told] of await readAll(strapi, target, batch))
      if ('kind' in told) outcomes.set(id, told);
      else events.set(id, told);
    for (const [id, outcome] of await tellOnce(strapi, { target, sink, events, signal })) outcomes.set(id, outcome);
    return outcomes;
  },
};

/** What is to be told of each, or why not. */
async function readAll(strapi: Core.Strapi, target: string, batch: readonly Delivery[]): Promise<ReadonlyMap<string, SinkEvent | Outcome>> {
  const db = strapi.db.connection;
  const log = await eventsById(
    db,
    batch.flatMap(({ eventId }) => eventId ?? []),
  );
  const sales = await readSales(
    db,
    batch.map(({ aggregateId }) => aggregateId),
  );
  const refunds = await readGivenBack(
    db,
    [...log.values()].flatMap((event) => refundIn(event) ?? []),
  );
  return new Map(
    batch.map(({ id, eventId, aggregateId }) => {
      const event = eventId === null ? undefined : log.get(eventId);
      const facts = sales.get(aggregateId);
      if (!event || !facts) return [id, { kind: 'dropped', reason: because('The event is gone') }];
      return [id, whyNot(facts) ?? toSinkEvent(strapi, target, { event, facts, refund: refunds.get(refundIn(event) ?? '') ?? null })];
    }),
  );
}

const refundIn = ({ type, payload }: ToldEvent): string | null =>
  type === 'order.refunded' && typeof payload.refundId === 'string' ? payload.refundId : null;

function whyNot({ userId, visitor, isAgreed, placedAt }: SaleFacts): Outcome | null {
  const afterMs = placedAt.getTime() + appsTellWithinMs - Date.now();
  // Of a customer what they said of it counts, whatever was said on the phone before.
  if (userId !== null && !isAgreed) return { kind: 'dropped', reason: because('Who ordered did not agree to analytics') };
  if (visitor !== null) return null;
  if (afterMs > 0) return { kind: 'wait', reason: because('The app has not told yet who ordered'), afterMs };
  return userId === null ? { kind: 'dropped', reason: because('No app told that who ordered agreed to analytics') } : null;
}

type Sold = Readonly<{ event: ToldEvent; facts: SaleFacts; refund: GivenBack | null }>;

function toSinkEvent(strapi: Core.Strapi, target: string, { event, facts, refund }: Sold): SinkEvent | Outcome {
  const { sale, userId, visitor, placedAt } = facts;
  const customer = userId === null ? null : customerIn(strapi, target, userId);
  const who = { visitor: visitor ?? visitorOf(customer ?? event.aggregateId), customer };
  const refundId = refundIn(event);
  if (refundId === null)
    return { id: toldId('purchase', event.aggregateId), name: 'purchase', at: placedAt, ...who, params: purchaseParams(sale) };
  if (!refund) return { kind: 'dropped', reason: because('The event is gone') };
  return { id: toldId('refund', refundId), name: 'refund', at: new Date(event.occurredAt), ...who, params: refundParams(sale, refund) };
}

type Tell = Readonly<{ target: string; sink: AnalyticsSink; events: ReadonlyMap<string, SinkEvent>; signal: AbortSignal }>;

/** Tells them. What the sink would count twice is written down when it is taken, and told no second time. */
async function tellOnce(strapi: Core.Strapi, { target, sink, events, signal }: Tell): Promise<ReadonlyMap<string, Outcome>> {
  const db = strapi.db.connection;
  const isCountedOnce = ({ name }: SinkEvent) => sink.countsOnce === 'everything' || sink.countsOnce.includes(name);
  const told = await readTold(
    db,
    target,
    [...events.values()].filter((event) => !isCountedOnce(event)).map(({ id }) => id),
  );
  const outcomes = new Map<string, Outcome>();
  for (const [id, event] of events)
    if (told.has(event.id)) outcomes.set(id, { kind: 'delivered', answer: because('It was told before, and would count it twice') });
  const fresh = [...events].filter(([id]) => !outcomes.has(id));
  for (let first = 0; first < fresh.length; first += sink.mostAtOnce) {
    const some = fresh.slice(first, first + sink.mostAtOnce);
    try {
      const said = await sink.tell(
        some.map(([, event]) => event),
        signal,
      );
      await keepTold(
        db,
        target,
        some.filter(([, event], index) => said[index]?.is === 'taken' && !isCountedOnce(event)).map(([, { id }]) => id),
      );
      for (const [index, [id]] of some.entries()) outcomes.set(id, toOutcome(said[index]));
    } catch (error) {
      if (!isIntegrationError(error)) throw error;
      const reason = await saidOf(strapi, { port: 'analytics', name: target }, error.message);
      for (const [id] of some) outcomes.set(id, { kind: 'retry', reason });
    }
  }
  return outcomes;
}

function toOutcome(said: SinkOutcome | undefined): Outcome {
  switch (said?.is) {
    case undefined:
      return { kind: 'retry', reason: because('Nothing was said of it') };
    case 'taken':
      return { kind: 'delivered' };
    case 'refused':
      return { kind: 'parked', reason: said.because };
    case 'later':
      return { kind: 'retry', reason: said.because, ...(said.afterMs !== undefined && { afterMs: said.afterMs }) };
  }
}
