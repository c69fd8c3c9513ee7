import { startLoopback, type Said } from '../loopback';

type Product = { sku?: string; name?: string; quantity?: number; price?: number };
type Order = { id: number; source_uuid: string | null; buyer: { id: number } | null; products: Product[] } & Record<string, unknown>;
type Buyer = { id: number; full_name: string; email: string[]; phone: string[] };

const statuses = [
  { id: 1, name: 'Нове' },
  { id: 12, name: 'Виконано' },
];

const say = (status: number, body: object): Said => ({ status, body });
const refused = (field: string, message: string): Said =>
  say(422, { message: 'The given data was invalid.', errors: { [field]: [message] } });
const texts = ['buyer_comment', 'manager_comment', 'promocode', 'gift_message', 'ordered_at'];
const numbers = ['discount_amount', 'discount_percent', 'shipping_price', 'taxes', 'wrap_price', 'status_id'];
const forNew = ['source_id', 'source_uuid', 'buyer', 'products', 'shipping', 'custom_fields', ...texts, ...numbers];
const forOld = [
  'products',
  'shipping',
  'custom_fields',
  'buyer_comment',
  'manager_comment',
  'status_id',
  'discount_amount',
  'discount_percent',
];

/** KeyCRM's open API as its reference says it answers: sixty requests a minute, which `perMinute` makes fewer. */
export async function startKeycrm({ perMinute = 60 }: { perMinute?: number } = {}) {
  const settings = { apiKey: 'keycrm-key', sourceId: 7 };
  const orders: Order[] = [];
  const buyers: Buyer[] = [];
  const custom = [{ id: 1, uuid: 'OR_1001', name: 'Оплата', model: 'order', type: 'text', options: [] }];
  let requests: { method: string; path: string }[] = [];
  let isDown = false;
  let busySeconds: string | null = null;
  let left = perMinute;

  /** What the reference does not name is a mistake of the shop's; KeyCRM itself would pass over it. */
  function faultOf(body: Record<string, unknown>, known: string[]): Said | null {
    const unknown = Object.keys(body).find((name) => !known.includes(name));
    if (unknown !== undefined) return refused(unknown, `The ${unknown} field is unknown.`);
    for (const name of texts)
      if (body[name] !== undefined && typeof body[name] !== 'string') return refused(name, `The ${name} must be a string.`);
    for (const name of numbers)
      if (body[name] !== undefined && typeof body[name] !== 'number') return refused(name, `The ${name} must be a number.`);
    if (typeof body.ordered_at === 'string' && !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(body.ordered_at))
      return refused('ordered_at', 'The ordered_at is not a valid date.');
    for (const [index, product] of ((body.products ?? []) as Product[]).entries()) {
      if (product.quantity !== undefined && typeof product.quantity !== 'number')
        return refused(`products.${index}.quantity`, 'The quantity must be a number.');
      if (product.price !== undefined && typeof product.price !== 'number')
        return refused(`products.${index}.price`, 'The price must be a number.');
      if ((product.name ?? '').length > 255) return refused(`products.${index}.name`, 'The name may not be greater than 255 characters.');
    }
    return null;
  }

  function make(body: Record<string, unknown>): Said {
    if (body.source_id !== settings.sourceId) return refused('source_id', 'The selected source_id is invalid.');
    const fault = faultOf(body, forNew);
    if (fault) return fault;
    const { full_name: name = '', email, phone } = (body.buyer ?? {}) as { full_name?: string; email?: string; phone?: string };
    const [emails, phones] = [email ? [email] : [], phone ? [phone] : []];
    const known = buyers.find((each) => each.email.some((one) => emails.includes(one)) || each.phone.some((one) => phones.includes(one)));
    const buyer = known ?? { id: buyers.length + 1, full_name: name, email: emails, phone: phones };
    if (!known) buyers.push(buyer);
    const order = { ...body, id: 100 + orders.length, buyer: { id: buyer.id } } as Order;
    orders.push(order);
    return say(201, order);
  }

  function change(order: Order, body: Record<string, unknown>): Said {
    const fault = faultOf(body, forOld);
    if (fault) return fault;
    const { products = [], shipping, ...others } = body as { products?: Product[]; shipping?: object };
    // New ones are not added.
    for (const product of order.products)
      Object.assign(
        product,
        products.find(({ sku }) => sku === product.sku),
      );
    Object.assign(order, others, shipping && { shipping: { ...(order.shipping as object), ...shipping } });
    return say(200, order);
  }

  const withStatus = (order: Order) => ({ ...order, status: statuses.find(({ id }) => id === order.status_id) ?? null });

  function answer(method: string, url: URL, body: Record<string, unknown>): Said {
    const path = url.pathname;
    if (method === 'GET' && path === '/order/source') return say(200, { data: [{ id: 7, name: 'Polonyna' }], next_page_url: null });
    if (method === 'GET' && path === '/order/status') return say(200, { data: statuses, next_page_url: null });
    if (method === 'GET' && path === '/custom-fields') return say(200, custom);
    if (path === '/order' && method === 'POST') return make(body);
    if (path === '/order' && method === 'GET') {
      const uuid = url.searchParams.get('filter[source_uuid]');
      return say(200, { data: orders.filter((order) => order.source_uuid === uuid), next_page_url: null });
    }
    const one = /^\/(order|buyer)\/(\d+)$/.exec(path);
    if (one?.[1] === 'order') {
      const order = orders.find(({ id }) => String(id) === one[2]);
      if (!order) return say(404, { message: 'Not found' });
      if (method === 'GET') return say(200, url.searchParams.get('include') === 'status' ? withStatus(order) : order);
      if (method === 'PUT') return change(order, body);
    }
    if (one?.[1] === 'buyer' && method === 'PUT') {
      const buyer = buyers.find(({ id }) => String(id) === one[2]);
      if (!buyer) return say(404, { message: 'Not found' });
      if (typeof body.full_name !== 'string' || body.full_name === '') return refused('full_name', 'The full_name field is required.');
      if (!Array.isArray(body.email) || !Array.isArray(body.phone)) return refused('email', 'The email must be an array.');
      Object.assign(buyer, body);
      return say(200, buyer);
    }
    return say(404, { message: 'Not found' });
  }

  const server = await startLoopback((request, sent) => {
    const url = new URL(request.url ?? '', 'http://keycrm');
    requests.push({ method: request.method ?? '', path: url.pathname });
    if (isDown) return 'hang up';
    if (request.headers.authorization !== `Bearer ${settings.apiKey}`) return say(401, { message: 'Unauthenticated.' });
    if (busySeconds !== null || left === 0) {
      const seconds = busySeconds;
      busySeconds = null;
      return { ...say(429, { message: 'Too Many Attempts.' }), ...(seconds && { headers: { 'retry-after': seconds } }) };
    }
    left -= 1;
    return answer(request.method ?? '', url, sent === '' ? {} : (JSON.parse(sent) as Record<string, unknown>));
  });
  return {
    settings: { ...settings, apiUrl: server.url },
    stop: () => server.stop(),
    setDown: (down: boolean) => void (isDown = down),
    setBusy: (seconds: number) => void (busySeconds = String(seconds)),
    /** A minute is over. */
    nextMinute: () => void (left = perMinute),
    asked() {
      const taken = requests;
      requests = [];
      return taken;
    },
    orders: orders as readonly Order[],
    buyers: buyers as readonly Buyer[],
    move: (id: number, statusId: number) =>
      void Object.assign(orders.find((order) => order.id === id) ?? {}, {
        status_id: statusId,
        status_changed_at: new Date().toISOString().slice(0, 19).replace('T', ' '),
      }),
  };
}
