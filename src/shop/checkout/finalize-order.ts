import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { moveOrder } from '../../domain/orders/order-state';
import { covers, heldOf } from '../../domain/payments/coverage';
import { announce } from '../../jobs/emit';
import { failpoint } from '../../jobs/failpoint';
import { actorOfCart } from '../actor';
import { insertSql } from '../insert-sql';
import { allocateStock } from '../inventory/stock-of-carts';
import { lockOrderAndCart, type CartOfOrder, type LockedOrder } from '../orders/locked-order';
import { orderEventColumns } from '../orders/record-order-event';
import { paymentProvider } from '../payments/payment-provider';
import { preparedStatement } from '../prepared-statement';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import { seriesOf, takeNumber } from './order-series';

type Finalize = Readonly<{ orderId: string; now: Date }>;

/**
 * FINALIZE, in one transaction: what was held becomes the order's, its discounts are used, it gets its number and is
 * placed. An order that is not waiting any more, or not covered any more, is left as it is, so this may run twice, or in
 * two places at once.
 * Refuses `OUT_OF_STOCK` when holds ran out and the goods are gone.
 */
export async function finalizeOrder(strapi: Core.Strapi, { orderId, now }: Finalize): Promise<void> {
  const settings = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const { order, cart } = await lockOrderAndCart(trx, orderId);
    // Who saw that the money is there may have seen it before somebody took it back.
    if (order.state.status !== 'pending_payment' || !isCovered(strapi, order)) return;

    // Somebody deleted them: there is nothing to send, and the money goes back.
    if (order.lines.length === 0) throw new DomainError('OUT_OF_STOCK', 'Nothing is left of this order');
    await takeStock(trx, order, cart, settings, now);
    const events = await announce(trx, [
      {
        type: 'order.placed',
        aggregateId: order.id,
        payload: { orderId: order.id, total: order.total, currency: order.currency },
      },
    ]);
    await placeOrder(trx, order, seriesOf(order, settings), { events, now });
    failpoint('checkout.finalizing');
  });
  failpoint('checkout.finalized');
}

const isCovered = (strapi: Core.Strapi, { total, payments }: LockedOrder): boolean =>
  covers(
    total,
    payments.map((payment) => ({
      state: payment.status,
      amount: payment.amount,
      held: heldOf(payment),
      paysLater: paymentProvider(strapi, payment.provider).paysLater,
    })),
  );

async function takeStock(trx: Knex.Transaction, order: LockedOrder, cart: CartOfOrder, settings: StoreSettings, now: Date): Promise<void> {
  const moved = await allocateStock(trx, {
    cart,
    requests: order.lines.flatMap(({ requested }) => (requested ? [requested] : [])),
    planned: new Map(order.lines.map(({ lineId, allocations }) => [lineId, allocations])),
    routing: { strategy: settings.stockRouting },
    context: { actor: actorOfCart(order.customerId), now, lowStockFrom: settings.lowStockFrom, orderId: order.id },
  });
  if (!moved) return;
  for (const { rowId, lineId } of order.lines) {
    const allocations = (moved.get(lineId) ?? []).map(({ locationId, quantity }) => ({ locationId, quantity }));
    await trx('order_lines')
      .where({ id: rowId })
      .update({ allocations: JSON.stringify(allocations) });
  }
}

/**
 * Gives the order the next number of its series and closes all that belongs to it, in one statement and last: the series
 * stays locked until the commit, so that it has no gaps, and everybody who places an order waits for it.
 */
async function placeOrder(
  trx: Knex.Transaction,
  order: LockedOrder,
  { code, prefix }: Readonly<{ code: string; prefix: string }>,
  { events, now }: Readonly<{ events: Awaited<ReturnType<typeof announce>>; now: Date }>,
): Promise<void> {
  const state = moveOrder(order.state, { status: 'placed' });
  const event = orderEventColumns(
    order.rowId,
    { type: 'order.placed', actor: actorOfCart(order.customerId), before: { status: order.state.status }, after: { status: state.status } },
    now,
  );
  await preparedStatement(
    trx,
    // In a materialised CTE, or PostgreSQL would plan this anew for every order: what it knows looks cheaper to it.
    `with series as materialized (select :code::text as code, :prefix::text as prefix),
     taken as (${takeNumber}),
     consumed as (
       update discount_redemptions set state = 'consumed', expires_at = null, updated_at = :now where order_document_id = :id
     ),
     closed as (
       update carts set cart_status = 'ordered', updated_at = :now where document_id = :cart
     ),
     told as (${insertSql('order_events', event, 'historyRows')}),
     logged as (${insertSql('event_log', events[0] ?? {}, 'eventRows')})
     update orders set order_status = :status, number = taken.number,
                       placed_at = :now, expires_at = null, updated_at = :now
       from taken where id = :order`,
    {
      ...{ code, prefix, status: state.status, now, order: order.rowId, id: order.id, cart: order.cartId },
      historyRows: JSON.stringify([event]),
      eventRows: JSON.stringify(events),
    },
  );
}
