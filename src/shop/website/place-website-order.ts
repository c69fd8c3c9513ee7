import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { isCurrency } from '../../domain/money/money';
import { moveOrder } from '../../domain/orders/order-state';
import { wrongSums } from '../../domain/website/order-sums';
import { emit } from '../../jobs/emit';
import { waitForNames } from '../content/external-ids';
import { newDocumentId } from '../document-id';
import { allocateWhatIsThere } from '../inventory/allocate-what-is-there';
import { lockOrder } from '../orders/locked-order';
import { recordOrderEvent } from '../orders/record-order-event';
import { recordMoney } from '../payments/record-money';
import { preparedStatement } from '../prepared-statement';
import { raiseAlert } from '../staff/raise-alert';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import { seriesOf, takeNumber } from '../checkout/order-series';
import { soldVariants } from './sold-variants';
import { keepKnown, versionOf } from './known-orders';
import type { PlacedThere } from '../../integrations/website/placed-there';
import type { Sender } from './receive-message';
import { writeWebsiteOrder } from './write-website-order';

export type TakenOrder = Readonly<{
  order: string;
  number: string;
  /** What the website sold and the shop has not: the order is taken all the same. */
  shortages: readonly Readonly<{ sku: string; wanted: number; left: number }>[];
}>;

/**
 * Takes an order that was placed on the website, as it was placed there: with its prices, its payment in the ledger as `external`, and stock for its
 * lines. What is not there is owed, and staff are told. One the shop has already is answered again. Refuses `WEBSITE_ORDER_INVALID` where it does
 * not add up, `VARIANT_UNKNOWN`, both naming each line.
 */
export async function placeWebsiteOrder(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  placed: PlacedThere,
  { source, actor, now }: Sender,
): Promise<TakenOrder> {
  const settings = await storeSettings(strapi);
  assertRight(placed);
  // Of two messages that tell of one order, the second waits for the first.
  await waitForNames(trx, 'website order', [`${source} ${placed.id}`]);
  const earlier = await takenBefore(trx, source, placed.id);
  if (earlier) return earlier;

  const variants = await soldVariants(trx, placed.lines, settings);
  const orderId = newDocumentId();
  await writeWebsiteOrder(trx, placed, { orderId, source, variants, settings, now });
  const shortages = await takeStock(trx, placed, { orderId, settings, sender: { source, actor, now } });
  await takeMoney(trx, placed, { orderId, now });
  const number = await giveNumber(trx, placed, { orderId, settings, sender: { source, actor, now } });
  if (shortages.length > 0)
    await raiseAlert(trx, { kind: 'website_shortage', about: orderId, order: { id: orderId, number }, details: { shortages }, now });
  await keepKnown(trx, { source, orderId }, await versionOf(trx, orderId));
  await trx('website_orders').where({ source, order_document_id: orderId }).update({ external_id: placed.id, placed_there: true });
  return { order: orderId, number, shortages };
}

function assertRight({ currency, delivery, ...placed }: PlacedThere): void {
  const [first, ...others] = isCurrency(currency)
    ? wrongSums({ ...placed, delivery: delivery ?? null })
    : [{ path: ['currency'], message: 'is no currency of ISO 4217' }];
  if (!first) return;
  throw new DomainError('WEBSITE_ORDER_INVALID', `The order cannot be taken as it is. ${first.path.join('.')}: ${first.message}`, {
    issues: [first, ...others],
  });
}

async function takenBefore(trx: Knex.Transaction, source: string, externalId: string): Promise<TakenOrder | null> {
  const row = await trx('website_orders as w')
    .join('orders as o', 'o.document_id', 'w.order_document_id')
    .where({ 'w.source': source, 'w.external_id': externalId })
    .first('o.document_id', 'o.number');
  return row ? { order: row.document_id, number: row.number ?? '', shortages: [] } : null;
}

type Taking = Readonly<{ orderId: string; settings: StoreSettings; sender: Sender }>;

/** Allocates what there is to each line. Answers what is missing, by SKU. */
async function takeStock(
  trx: Knex.Transaction,
  placed: PlacedThere,
  { orderId, settings, sender }: Taking,
): Promise<TakenOrder['shortages']> {
  const { lines } = await lockOrder(trx, orderId);
  const { location = null } = (placed.shippingAddress ?? {}) as { location?: { lat: number; lng: number } | null };
  const { allocations, shortages } = await allocateWhatIsThere(trx, {
    requests: lines.flatMap(({ requested }) => (requested ? [requested] : [])),
    routing: { strategy: settings.stockRouting, destination: location ? { country: placed.country ?? settings.country, location } : null },
    context: { actor: sender.actor, now: sender.now, lowStockFrom: settings.lowStockFrom, orderId },
  });
  for (const { rowId, lineId } of lines)
    await trx('order_lines')
      .where({ id: rowId })
      .update({
        allocations: JSON.stringify((allocations.get(lineId) ?? []).map(({ locationId, quantity }) => ({ locationId, quantity }))),
      });
  const skus = new Map(lines.map(({ lineId, sku }) => [lineId, sku]));
  return shortages.map(({ lineId, wanted, left }) => ({ sku: skus.get(lineId) ?? '', wanted, left }));
}

/** Writes what the website was paid into the ledger. What it still waits for, staff or the website confirm. */
async function takeMoney(
  trx: Knex.Transaction,
  { payment, total }: PlacedThere,
  { orderId, now }: Readonly<{ orderId: string; now: Date }>,
) {
  if (payment.status === 'pending' || total === 0) return;
  const order = await lockOrder(trx, orderId);
  const [paid] = order.payments;
  if (!paid) throw new Error(`Order ${orderId} was written without its payment`);
  const details = { method: payment.method ?? null };
  await recordMoney(trx, order, paid, [{ type: 'captured', amount: total }], {
    ...{ source: 'website', providerReference: payment.reference ?? null, details, now },
  });
  await trx('payments').where({ id: paid.rowId }).update({ status: 'paid', settled_at: now, updated_at: now });
}

/** Places it, with the next number of its series: last, for the series stays locked until the commit. */
async function giveNumber(
  trx: Knex.Transaction,
  { total, currency }: PlacedThere,
  { orderId, settings, sender: { actor, now } }: Taking,
): Promise<string> {
  const order = await lockOrder(trx, orderId);
  const state = moveOrder(order.state, { status: 'placed' });
  await recordOrderEvent(
    trx,
    order.rowId,
    { type: 'order.placed', actor, before: { status: order.state.status }, after: { status: state.status } },
    now,
  );
  await emit(trx, [{ type: 'order.placed', aggregateId: orderId, payload: { orderId, total, currency } }]);
  const { code, prefix } = seriesOf(order, settings);
  const { rows } = await preparedStatement<{ number: string }>(
    trx,
    `with series as materialized (select :code::text as code, :prefix::text as prefix),
     taken as (${takeNumber})
     update orders set order_status = :status, number = taken.number, placed_at = :now, updated_at = :now
       from taken where id = :order returning orders.number`,
    { code, prefix, status: state.status, now, order: order.rowId },
  );
  const [row] = rows;
  if (!row) throw new Error(`Order ${orderId} got no number`);
  return row.number;
}
