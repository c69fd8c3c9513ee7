import { z } from 'zod';
import { setupSteps } from '../../domain/overview/setup-steps';
import { staffEndpoints } from '../../http/staff-endpoint';

const count = z.number().int();
const minor = count.meta({ description: 'In the smallest unit of the currency' });
const day = z.iso.date().meta({ description: 'A day where the shop is', example: '2026-11-27' });

const salesDay = z
  .object({
    day,
    orders: count.meta({ description: 'Placed on this day, without those that were cancelled' }),
    net: minor.meta({ description: 'What they are worth now, whatever was cancelled, exchanged and given back since' }),
    average: minor.nullable().meta({ description: 'Of an order; null where there was none' }),
  })
  .meta({ id: 'SalesDay' });

const named = { name: z.string(), isGone: z.boolean().meta({ description: 'Deleted since; the name is the last it had' }), net: minor };

const salesInCurrency = z
  .object({
    currency: z.string().meta({ example: 'EUR' }),
    today: salesDay,
    weekBefore: salesDay.meta({ description: 'The whole of the same weekday in the week before' }),
    days: z.array(salesDay).meta({ description: 'The last 28 days, today with them, the oldest first' }),
    products: z
      .array(z.object({ product: z.string(), ...named, pieces: count }))
      .meta({ description: 'Those that brought most in these days' }),
    discounts: z
      .array(z.object({ discount: z.string(), ...named, orders: count, given: minor }))
      .meta({ description: 'Those whose orders brought most; `net` is what these are worth' }),
  })
  .meta({ id: 'SalesInCurrency' });

const funnelFigures = z
  .object({
    visitors: count.meta({ description: 'Phones the app was used on' }),
    viewed: count.meta({ description: 'Of them, those that looked at a product, or came farther' }),
    carted: count.meta({ description: 'Those that put something into the cart, or came farther' }),
    began: count.meta({ description: 'Those that began to check out' }),
    ordered: count.meta({ description: 'Those whose cart has become an order, by the day after at the latest' }),
    looks: count.meta({ description: 'Products looked at, each time' }),
    searches: count,
    carts: count.meta({ description: 'How often something was put into a cart' }),
    checkouts: count.meta({ description: 'How often a checkout was begun' }),
  })
  .meta({ id: 'FunnelFigures' });

/** As of orders and articles: more than a thousand are told as 1001. */
const waiting = count.min(0).meta({ description: '1001 for more than a thousand' });

export const overviewEndpoints = staffEndpoints({
  readOverview: {
    method: 'GET',
    path: '/overview',
    tag: 'Figures',
    action: [
      'api::sales.read',
      'api::orders.read',
      'api::orders.handle',
      'api::orders.money',
      'api::orders.ship',
      'api::stock.move',
      'api::support.read',
      'api::support.answer',
      'api::alerts.close',
      'api::payments.repair',
      'api::shop.setup',
    ],
    summary: 'How the shop is doing: sales, and what waits for somebody',
    description: 'As Home shows it. A part is null for who may not see it. Sums of different currencies are never added.',
    response: z.object({
      sales: z.object({ today: day, currencies: z.array(salesInCurrency) }).nullable(),
      orders: z
        .object({
          today: waiting,
          toPay: waiting,
          toPack: waiting,
          toSend: waiting,
          returns: waiting,
          withdrawn: waiting,
          disputed: waiting,
        })
        .nullable()
        .meta({ description: 'As many as the list of orders shows in these views' }),
      stock: z.object({ out: waiting, low: waiting }).nullable().meta({ description: 'Articles, as the list of stock shows them' }),
      support: z
        .object({ waiting, overdue: waiting.meta({ description: 'Of them, those that wait for longer than the settings say' }) })
        .nullable()
        .meta({ description: 'Requests of customers that wait for an answer' }),
      trouble: z
        .object({
          alerts: waiting.meta({ description: 'That nobody has said are done' }),
          failedPayments: waiting.meta({ description: 'Orders of the last day that were not placed, of which a payment failed' }),
          parkedJobs: waiting.meta({ description: 'Work the shop gave up, and that waits for whoever looks after it' }),
        })
        .nullable(),
      setup: z
        .object({
          steps: z.array(z.object({ step: z.enum(setupSteps), isDone: z.boolean() })),
          isDismissed: z.boolean(),
        })
        .nullable()
        .meta({ description: 'What a new shop needs before it can sell' }),
    }),
  },
  readFunnel: {
    method: 'GET',
    path: '/funnel',
    tag: 'Figures',
    action: 'api::sales.read',
    summary: 'How many came from looking to buying',
    description: 'By what apps told of those who agreed to it, counted each five minutes. Who came on two days is counted on both.',
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(90).default(28) }),
    response: z.object({
      today: day,
      days: z.array(funnelFigures.extend({ day }).meta({ id: 'FunnelDay' })).meta({ description: 'Today with them, the oldest first' }),
      sum: funnelFigures,
    }),
  },
  dismissSetup: {
    method: 'PUT',
    path: '/overview/setup',
    tag: 'Figures',
    action: 'api::shop.setup',
    summary: 'Puts away the list of what a new shop needs, or takes it out again',
    body: z.strictObject({ isDismissed: z.boolean() }),
    response: z.object({ isDismissed: z.boolean() }),
  },
});
