import { createHmac } from 'node:crypto';
import { isCurrency } from '../../src/domain/money/money';
import { startLoopback, type Said } from './loopback';

export type WooLine = Readonly<{ sku?: string; product_id?: number; name?: string; quantity: number; subtotal?: string; total?: string }>;
export type WooOrder = Readonly<{
  id: number;
  status: string;
  currency: string;
  date_created_gmt: string;
  billing: Readonly<Record<string, string>>;
  line_items: readonly WooLine[];
  fee_lines: readonly Readonly<{ name: string; total: string }>[];
  shipping_lines: readonly Readonly<{ method_title: string; total: string }>[];
  meta_data: readonly Readonly<{ key: string; value: unknown }>[];
}>;
export type WooProduct = Readonly<{
  id: number;
  sku: string;
  stock: number | null;
  parent?: number;
  backorders?: boolean;
  status?: string;
}>;

const statuses = ['pending', 'processing', 'on-hold', 'completed', 'cancelled', 'refunded', 'failed'];
const problem = (status: number, code: string, message = code): Said => ({ status, body: { code, message, data: { status } } });
const invalid = (param: string): Said => problem(400, 'rest_invalid_param', `Invalid parameter(s): ${param}`);

/** What of a sent order WooCommerce refuses (WC_REST_Orders_Controller). */
function faultOf(sent: Readonly<Record<string, unknown>>): Said | null {
  if (sent.status !== undefined && !statuses.includes(String(sent.status))) return invalid('status');
  if (sent.currency !== undefined && !isCurrency(String(sent.currency))) return problem(400, 'order_invalid_currency');
  for (const { sku, product_id: product, total, subtotal } of (sent.line_items ?? []) as WooLine[]) {
    if (!sku && !product) return problem(400, 'woocommerce_rest_required_product_reference', 'Product ID or SKU is required.');
    if ([total, subtotal].some((amount) => amount !== undefined && typeof amount !== 'string')) return invalid('line_items');
  }
  const { email = null } = (sent.billing ?? {}) as { email?: string | null };
  // `type: [string, null], format: email`: an empty text is none.
  if (email === '') return invalid('billing');
  return email && !email.includes('@') ? problem(400, 'order_invalid_billing_email', 'Invalid billing email address') : null;
}

/** A WooCommerce shop as its REST API, version 3, answers, as far as the adapter asks it. */
export async function startWoo(products: readonly WooProduct[]) {
  const key = `ck_${'a'.repeat(40)}`;
  const secret = `cs_${'b'.repeat(40)}`;
  const webhookSecret = 'secret-of-its-webhooks';
  const orders = new Map<number, WooOrder>();
  const calls: string[] = [];
  let isDown = false;
  let dies = false;
  const stock = new Map(products.map(({ id, stock: pieces }) => [id, pieces]));

  function listOrders(query: URLSearchParams): Said {
    const [perPage, page] = [Number(query.get('per_page') ?? 10), Number(query.get('page') ?? 1)];
    if (!(perPage >= 1 && perPage <= 100)) return invalid('per_page');
    const after = query.get('after');
    if (after !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(after)) return invalid('after');
    const some = [...orders.values()].filter(({ date_created_gmt: at }) => after === null || at > after);
    if (query.get('order') !== 'asc') some.reverse();
    return { status: 200, body: some.slice((page - 1) * perPage, page * perPage) };
  }

  function make(sent: Readonly<Record<string, unknown>>): Said {
    const fault = faultOf(sent);
    if (fault) return fault;
    const id = 700 + orders.size;
    const none = { status: 'pending', currency: 'EUR', billing: {}, line_items: [], fee_lines: [], shipping_lines: [], meta_data: [] };
    orders.set(id, { ...none, ...sent, id, date_created_gmt: new Date().toISOString().slice(0, 19) } as WooOrder);
    if (dies) return problem(502, 'bad_gateway');
    return { status: 201, body: orders.get(id) ?? {} };
  }

  function change(id: number, sent: Readonly<Record<string, unknown>>): Said {
    const known = orders.get(id);
    if (!known) return problem(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
    const fault = faultOf(sent);
    if (fault) return fault;
    const meta = new Map(known.meta_data.map((one) => [one.key, one]));
    for (const one of (sent.meta_data ?? []) as WooOrder['meta_data']) meta.set(one.key, one);
    orders.set(id, { ...known, ...sent, id, meta_data: [...meta.values()] } as WooOrder);
    return { status: 200, body: orders.get(id) ?? {} };
  }

  function findProducts(query: URLSearchParams): Said {
    if (Number(query.get('per_page') ?? 10) > 100) return invalid('per_page');
    const skus = query.get('sku')?.split(',') ?? [];
    const found = products.filter(({ sku }) => skus.includes(sku) || sku === query.get('sku'));
    const body = found.map(({ id, sku, parent, backorders = false, status = 'instock' }) => ({
      ...{ id, sku, type: parent === undefined ? 'simple' : 'variation', parent_id: parent ?? 0 },
      ...{
        manage_stock: stock.get(id) !== null,
        stock_quantity: stock.get(id) ?? null,
        stock_status: status,
        backorders_allowed: backorders,
      },
    }));
    return { status: 200, body };
  }

  function writeStock(
    parent: number | null,
    sent: Readonly<{ update?: readonly { id: number; manage_stock?: boolean; stock_quantity?: number }[] }>,
  ): Said {
    const update = sent.update ?? [];
    if (update.length > 100) return problem(413, 'woocommerce_rest_request_entity_too_large');
    const answers = update.map((one) => {
      const known = products.find(({ id, parent: of }) => id === one.id && (of ?? null) === parent);
      if (!known) return { id: one.id, error: { code: 'woocommerce_rest_product_invalid_id', message: 'Invalid ID.' } };
      if (one.manage_stock) stock.set(one.id, one.stock_quantity ?? null);
      return { id: one.id, stock_quantity: stock.get(one.id) };
    });
    return { status: 200, body: { update: answers } };
  }

  const server = await startLoopback(({ method = '', url = '', headers }, text) => {
    const { pathname, searchParams } = new URL(url, 'http://woo');
    calls.push(`${method} ${pathname}`);
    if (isDown) return problem(503, 'down');
    if (headers.authorization !== `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`)
      return problem(401, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.');
    const [, resource, id] = /^\/wp-json\/wc\/v3\/(\w+)(?:\/(\d+))?$/.exec(pathname) ?? [];
    const sent = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const batch = /^\/wp-json\/wc\/v3\/products\/(?:(\d+)\/variations\/)?batch$/.exec(pathname);
    if (batch && method === 'POST') return writeStock(batch[1] === undefined ? null : Number(batch[1]), sent);
    if (resource === 'products' && method === 'GET') return findProducts(searchParams);
    if (resource !== 'orders') return problem(404, 'rest_no_route', 'No route was found matching the URL and request method.');
    if (id !== undefined && method === 'PUT') return change(Number(id), sent);
    if (id !== undefined) {
      const found = orders.get(Number(id));
      return found ? { status: 200, body: found } : problem(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
    }
    return method === 'POST' ? make(sent) : listOrders(searchParams);
  });
  return {
    settings: { url: server.url, key, secret, webhookSecret },
    /** A webhook of it: its body, and the headers it comes with. */
    webhook: (body: object) => {
      const text = JSON.stringify(body);
      return { text, headers: { 'X-WC-Webhook-Signature': createHmac('sha256', webhookSecret).update(text).digest('base64') } };
    },
    orders: () => [...orders.values()],
    /** Orders of others come in. */
    fill(count: number) {
      for (let n = 0; n < count; n += 1) {
        const id = 700 + orders.size;
        orders.set(id, { id, date_created_gmt: new Date().toISOString().slice(0, 19), meta_data: [] } as unknown as WooOrder);
      }
    },
    /** What it was asked since the last time. */
    calls: () => calls.splice(0),
    setDown: (down: boolean) => void (isDown = down),
    /** Orders are made, and nobody hears of it. */
    setDying: (dying: boolean) => void (dies = dying),
    stock: (id: number) => stock.get(id),
    stop: () => server.stop(),
  };
}
