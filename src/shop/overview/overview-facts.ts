import { orderInView } from '../orders/find-orders';
import { stockInView } from '../inventory/desk/find-stock';

/** More than so many are told as so many: nobody handles them today. */
export const mostCounted = 1_000;
const counted = (rows: string) => `(select count(*)::int from (select 1 from ${rows} limit ${mostCounted + 1}) found)`;

const ordersIn = (view: Parameters<typeof orderInView>[0]) => counted(`orders o where ${orderInView(view)}`);
const stockIn = (view: Parameters<typeof stockInView>[0]) => counted(stockInView(view));

/** What of the shop waits for whom, each as a part of one statement: the name of what is counted, and how. */
export const overviewFacts = {
  orders: {
    today: ordersIn('today'),
    toPay: ordersIn('to_pay'),
    toPack: ordersIn('to_pack'),
    toSend: ordersIn('to_send'),
    returns: ordersIn('returns'),
    withdrawn: ordersIn('withdrawn'),
    disputed: ordersIn('disputed'),
  },
  stock: { out: stockIn('out'), low: stockIn('low') },
  // Those that wait longest have waited longer than support means to let anybody wait.
  support: {
    waiting: counted(`support_requests r where r.status = 'open'`),
    overdue: counted(`support_requests r where r.status = 'open' and r.waits_since < now() - make_interval(hours => :supportOverdueHours)`),
  },
  trouble: {
    alerts: counted("staff_alerts where state = 'open'"),
    // Of customers who tried in the last day, and have not placed the order since.
    failedPayments: counted(`orders o where o.created_at >= (now() at time zone 'UTC') - interval '1 day' and o.placed_at is null
      and exists (select from payments p where p.order_id = o.id and p.status = 'failed')`),
    parkedJobs: counted(`pgboss.job j where j.name = 'parked' and j.state < 'completed'`),
  },
  setup: {
    taxRates: '(select exists (select from tax_rates where country = :country::text))',
    deliveryMethods: '(select exists (select from delivery_methods where enabled))',
    sellableProduct: `(select exists (
      select from listing_stock s where s.sellable and exists (select from listing_prices p where p.product = s.product)
         and not exists (select from listing_unsold u where u.product = s.product)))`,
    staff: '(select count(*)::int from admin_users)',
    // As Strapi's store writes it down.
    dismissed: `(select exists (select from strapi_core_store_settings where key = 'core_storekeeper_setup-dismissed' and value = 'true'))`,
  },
} as const;
export type OverviewPart = keyof typeof overviewFacts;
type Facts = typeof overviewFacts;
export type OverviewFacts = { readonly [Part in OverviewPart]: Readonly<Record<keyof Facts[Part], number>> };
