import type { App } from './app';
import type { Placed } from './placed-orders';
import { shopping } from './shopping';
import { signInAsOwner } from './staff';

/** A page of the panel, and what is read there once it is whole. */
export type PanelPage = readonly [path: string, ready: RegExp];

/** Every page of ours, with something on it: for tests of what holds on all of them. */
export async function panelPages(app: App, { order, variant }: Placed): Promise<PanelPage[]> {
  const product = await documentOf(app, 'select document_id from products order by id limit 1');
  await app.sql(
    `insert into staff_alerts (document_id, kind, state, order_document_id, order_number, amount_minor, currency, details, dedupe_key,
                               raised_at, created_at, updated_at, published_at)
     select gen_random_uuid(), 'refund_failed', 'open', document_id, number, 1990, 'EUR', '{}', gen_random_uuid(), now(), now(), now(), now()
       from orders where document_id = $1`,
    [order.id],
  );
  await app.http().get('/api/storefront/search').query({ currency: 'EUR', locale: 'en', q: 'samovar' }).expect(200);
  await app.call('shop/search/misses', 'writeMisses');
  await runOfToday(app, order.id);
  return [
    ['/admin', /Net today/],
    ['/admin/orders', /PL-0000/],
    [`/admin/orders/${order.id}`, /Issue an invoice/],
    ['/admin/orders/new', /What they want/i],
    ['/admin/products', /(EUR|UAH|¥|JPY|\d,\d\d)/],
    [`/admin/products/${product}`, /Pictures/i],
    ['/admin/products/new', /Pictures/i],
    ['/admin/products/bulk', /No products were changed/],
    ['/admin/sales', /New sale/],
    ['/admin/sales/new', /What becomes of the prices/],
    ['/admin/sales/calendar', /Autumn sale/],
    ['/admin/simulator', /Nothing is ordered/],
    ['/admin/stock', /PLN-/],
    [`/admin/stock/${variant}?view=all`, /Promised to an order/],
    ['/admin/stock/receive', /Book it/],
    ['/admin/stock/transfer', /Book it/],
    ['/admin/stock/stocktakes', /Shelf 7/],
    [`/admin/stock/stocktakes/${await stocktakeOf(app, variant)}`, /Counted \(1\)/],
    ['/admin/delivery-slots', /Afternoons/],
    ['/admin/delivery-runs', /Vasyl: 1 stop/],
    ['/admin/customers', /oksana/],
    [`/admin/customers/${await documentOf(app, 'select document_id from up_users order by id limit 1')}`, /How they sign in/i],
    ['/admin/support', /Waits for us/i],
    [`/admin/support/${await openRequest(app)}`, /Put in a prepared answer/],
    ['/admin/support/answers', /Prepare an answer/],
    ['/admin/left-carts', /Olena Koval/],
    [`/admin/left-carts/${await leftCart(app)}`, /Take the order by phone/],
    ['/admin/discounts', /until|off|free/i],
    [
      `/admin/discounts/${await documentOf(app, 'select discount.document_id from discounts discount join discount_codes c on c.discount_id = discount.id order by c.id limit 1')}`,
      /Download all codes/,
    ],
    ['/admin/discounts/new', /Choose what it does/],
    ['/admin/campaigns', /Autumn/],
    ['/admin/campaigns/new', /How many it reaches/i],
    ['/admin/campaigns/topics', /New topic/i],
    ['/admin/order-mails', /Parcel sent/i],
    ['/admin/home-screen', /New block/],
    ['/admin/shop-settings', /What was changed last/],
    ['/admin/integrations', /Test connection|Stripe/],
    ['/admin/integrations/maps/google-maps', /Save limits/],
    ['/admin/integrations/crm/signed-http/records', /Put everything anew/],
    ['/admin/work', /Mails about accounts/],
    ['/admin/outgoing-webhooks', /Nothing is sent anywhere yet/],
    ['/admin/deliveries', /There are none/],
    ['/admin/automations', /There are no rules yet/],
    ['/admin/needs-attention', /Refund did not arrive/],
    ['/admin/search-misses', /samovar/],
    ['/admin/plugins/loyalty', /Show points/],
  ];
}

const documentOf = async (app: App, question: string, values: unknown[] = []): Promise<string> =>
  (await app.sql<{ document_id: string }>(question, values))[0]?.document_id ?? '';

const openRequest = async (app: App): Promise<string> =>
  (await app.sql<{ id: string }>("select id from support_requests where status = 'open' order by row_id limit 1"))[0]?.id ?? '';

/** A courier who brings an order today, from the first of the depots. */
const runOfToday = (app: App, order: string) =>
  app.sql(
    `with courier as (
       insert into couriers (document_id, name, works_from, works_to, grams, cubic_millimetres, pieces)
         values (gen_random_uuid(), 'Vasyl', 480, 1200, 100000, 1000000, 50) returning id),
     run as (
       insert into delivery_runs (document_id, day, location_id, courier_id, departs_at, back_at, metres, seconds, made_by)
         select gen_random_uuid(), (now() at time zone (select time_zone from store_settings limit 1))::date,
                (select id from stock_locations where enabled order by latitude is null, priority desc, name, id limit 1), id, now(), now(), 1200, 300, 'test'
           from courier returning id)
     insert into delivery_stops (document_id, run_id, order_id, position, arrives_at, service_seconds)
       select gen_random_uuid(), run.id, o.id, 0, now(), 300 from run, orders o where o.document_id = $1`,
    [order],
  );

/** A cart nobody has touched for two days. */
async function leftCart(app: App): Promise<string> {
  const { id } = await shopping(app).readyCart();
  await app.sql("update carts set last_changed_at = last_changed_at - interval '2 days' where document_id = $1", [id]);
  return id;
}

/** One that is begun, with two pieces of the variant counted where it lies. */
async function stocktakeOf(app: App, variant: string): Promise<string> {
  const location = await documentOf(
    app,
    `select o.document_id from stock_locations o join stock_levels s on s.location_id = o.id join variants v on v.id = s.variant_id
      where v.document_id = $1 order by s.id limit 1`,
    [variant],
  );
  const staff = await signInAsOwner(app);
  const { body } = await staff.post('/storekeeper/stocktakes', { location, name: 'Shelf 7', scope: 'scanned' }).expect(200);
  await staff.put(`/storekeeper/stocktakes/${body.data.id}/counts`, { rows: [{ variant, counted: 2 }] }).expect(200);
  return body.data.id;
}
