import type { Core } from '@strapi/strapi';
import { commerce } from '../../integrations/commerce';
import type { PaymentProvider } from '../../integrations/payments/payment-provider';
import { strapiColumns } from '../document-id';
import { raiseAlert } from '../staff/raise-alert';
import { resumeAfterPayment } from './resume-after-payment';
import { processProviderEvent } from './process-provider-event';
import { storeProviderEvents } from './provider-events';
import { undecidedPayments, type UndecidedPayment } from './undecided-payments';

const minutes = 60_000;
const hours = 60 * minutes;
// A webhook and its job come within seconds; what is older was missed.
const leftAloneMs = 2 * minutes;
// Providers that cannot be read for this long, and authorisations that end this soon, need a person.
const graceMs = hours;
const soonMs = 24 * hours;
const mostPages = 50;

export type Reconciled = Readonly<{ missed: number; processed: number; settled: number }>;

/**
 * Finds what webhooks and jobs missed: reads each provider's own history from where it was left, processes events that
 * were not, and asks how payments stand that are on their way or promised. Tells staff what only they can do. One
 * payment or provider that fails does not keep the others waiting; all of it is thrown at the end.
 */
export async function reconcilePayments(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<Reconciled> {
  const failures: unknown[] = [];
  const each = async <T>(items: readonly T[], work: (item: T) => Promise<number | void>): Promise<number> => {
    let done = 0;
    for (const item of items) {
      try {
        done += (await work(item)) ?? 1;
      } catch (error) {
        failures.push(error);
      }
    }
    return done;
  };
  const { payments } = commerce(strapi);
  const missed = await each(payments.names(), (name) => readHistory(strapi, { name, provider: payments.get(name), now }));
  const processed = await each(await unprocessed(strapi, now), (id) => processProviderEvent(strapi, { id, now }));
  const settled = await each(await undecidedPayments(strapi, now), (payment) => askAgain(strapi, payment, now));
  await raiseEndingAuthorizationAlerts(strapi, now);
  if (failures.length > 0)
    throw new AggregateError(failures, `Reconciling payments: ${failures.length} failed. ${failures.map(String).join('; ')}`);
  return { missed, processed, settled };
}

type History = Readonly<{ name: string; provider: PaymentProvider | undefined; now: Date }>;

/** Reads a provider's events from the kept cursor on. Answers how many of them no webhook had told. */
async function readHistory(strapi: Core.Strapi, { name, provider, now }: History): Promise<number> {
  if (!provider?.listEvents) return 0;
  const cursors = () => strapi.db.connection('provider_cursors');
  await cursors()
    .insert({ ...strapiColumns(now), provider: name, position: null, read_at: now })
    .onConflict('provider')
    .ignore();
  let missed = 0;
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const position = (await cursors().where({ provider: name }).first('position'))?.position ?? null;
      const { events, cursor } = await provider.listEvents({ cursor: position, now });
      missed += await storeProviderEvents(strapi, { provider: name, source: 'reconciliation', events, now });
      // After its events: a crash between the two reads them again, which changes nothing.
      await cursors().where({ provider: name }).update({ position: cursor, read_at: now, failure: null, updated_at: now });
      if (events.length === 0 || cursor === position) break;
    }
  } catch (error) {
    await raiseReadingFailureAlert(strapi, name, error, now);
    throw error;
  }
  return missed;
}

const raiseReadingFailureAlert = async (strapi: Core.Strapi, name: string, error: unknown, now: Date): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const failure = error instanceof Error ? error.message : String(error);
    const [{ read_at: readAt }] = await trx('provider_cursors').where({ provider: name }).update({ failure }).returning('read_at');
    if (now.getTime() - new Date(readAt).getTime() < graceMs) return;
    const since = new Date(readAt).toISOString();
    await raiseAlert(trx, {
      kind: 'payment_provider_failing',
      about: `${name}:${since}`,
      details: { provider: name, since, failure },
      now,
    });
  });

const before = (now: Date, ms: number) => new Date(now.getTime() - ms);

async function unprocessed(strapi: Core.Strapi, now: Date): Promise<string[]> {
  return strapi.db
    .connection('provider_events')
    .whereNot({ state: 'processed' })
    .where('received_at', '<', before(now, leftAloneMs))
    .orderByRaw('random()')
    .limit(500)
    .pluck('document_id');
}

/** Its turn comes again after the others', also when it could not be answered. */
async function askAgain(strapi: Core.Strapi, { paymentId, orderId }: UndecidedPayment, now: Date): Promise<void> {
  await strapi.db.connection('payments').where({ document_id: paymentId }).update({ updated_at: now });
  await resumeAfterPayment(strapi, { paymentId, orderId, now });
}

const raiseEndingAuthorizationAlerts = async (strapi: Core.Strapi, now: Date): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const ending = await trx('payments as p')
      .join('orders as o', 'o.id', 'p.order_id')
      .where({ 'p.status': 'authorized' })
      .whereIn('o.order_status', ['placed', 'completed'])
      .where('p.capturable_until', '<', before(now, -soonMs))
      .select(
        'p.document_id as about',
        'p.authorized_minor',
        'p.currency',
        'p.capturable_until as until',
        'o.document_id as id',
        'o.number',
      );
    for (const { about, authorized_minor: amount, currency, until, id, number } of ending)
      await raiseAlert(trx, {
        kind: 'authorization_ending',
        about,
        order: { id, number },
        amount: { amount: Number(amount), currency },
        details: { until: new Date(until).toISOString() },
        now,
      });
  });
