/** Reads what came of it from the database, and holds one account against the other. Changes nothing. */

/** @typedef {ReturnType<typeof createBooks>} Books */

/** Every variant at every location that any account speaks of: what is counted there, and what should have been counted. */
const accounts = `
  with moved as (
    select variant_id, location_id, sum(on_hand_delta)::int as on_hand, sum(held_delta)::int as held, sum(allocated_delta)::int as allocated
      from stock_movements where variant_id is not null and location_id is not null group by 1, 2
  ),
  holds as (select variant_id, location_id, sum(quantity)::int as quantity from stock_holds group by 1, 2),
  promised as (
    select l.variant_id, (a ->> 'locationId')::int as location_id, sum((a ->> 'quantity')::int)::int as quantity
      from orders o join order_lines l on l.order_id = o.id
      cross join lateral jsonb_array_elements(coalesce(l.allocations, '[]')::jsonb) a
     where o.order_status in ('placed', 'completed') and l.variant_id is not null group by 1, 2
  ),
  places as (
    select variant_id, location_id from stock_levels union select variant_id, location_id from moved
    union select variant_id, location_id from holds union select variant_id, location_id from promised
  )
  select p.variant_id || '@' || p.location_id as key, coalesce(v.sku, p.variant_id::text) || ' at ' || coalesce(l.code, p.location_id::text) as place,
         coalesce(s.on_hand, 0) as on_hand, coalesce(s.held, 0) as held, coalesce(s.allocated, 0) as allocated,
         coalesce(m.on_hand, 0) as moved_on_hand, coalesce(m.held, 0) as moved_held, coalesce(m.allocated, 0) as moved_allocated,
         coalesce(h.quantity, 0) as in_holds, coalesce(o.quantity, 0) as in_orders
    from places p
    left join stock_levels s using (variant_id, location_id) left join moved m using (variant_id, location_id)
    left join holds h using (variant_id, location_id) left join promised o using (variant_id, location_id)
    left join variants v on v.id = p.variant_id left join stock_locations l on l.id = p.location_id
   where $1::int is null or p.variant_id = $1
   order by place`;

/** @typedef {{ key: string, place: string } & Record<'on_hand' | 'held' | 'allocated' | 'moved_on_hand' | 'moved_held' | 'moved_allocated' | 'in_holds' | 'in_orders', number>} Account */

/** What a place had that no movement tells of: nothing, unless it is older than the ledger. @param {Account} account */
const opening = (account) =>
  [account.on_hand - account.moved_on_hand, account.held - account.moved_held, account.allocated - account.moved_allocated].join('/');

/** @param {import('pg').Pool} database */
export async function createBooks(database) {
  const sql = async (/** @type {string} */ text, /** @type {unknown[]} */ values = []) => (await database.query(text, values)).rows;
  const readAccounts = (/** @type {number | null} */ variantRowId = null) =>
    /** @type {Promise<Account[]>} */ (sql(accounts, [variantRowId]));
  const readNumbers = async () =>
    /** @type {string[]} */ ((await sql('select number from orders where number is not null')).map(({ number }) => number));

  // As it was before the first proof: what was wrong then is told as such.
  const atStart = await readAccounts();
  const openings = new Map(atStart.map((account) => [account.key, opening(account)]));
  const wrongAtStart = new Set(atStart.flatMap(disagreementsOf));
  const numbersAtStart = new Set(await readNumbers());

  /** @param {Account} account @returns {string[]} */
  function disagreementsOf(account) {
    const { key, place, held, allocated, in_holds: inHolds, in_orders: inOrders } = account;
    const expected = openings.get(key) ?? '0/0/0';
    return [
      ...(opening(account) === expected
        ? []
        : [`${place}: on hand/held/allocated less their movements is ${opening(account)}, and was ${expected} at first`]),
      ...(held === inHolds ? [] : [`${place}: held is ${held}, and the holds say ${inHolds}`]),
      ...(allocated === inOrders ? [] : [`${place}: allocated is ${allocated}, and the lines of placed orders say ${inOrders}`]),
    ];
  }

  return {
    sql,

    /** The counters of a variant, over all locations. @param {import('./goods.mjs').Variant} variant */
    async countersOf({ rowId }) {
      const levels = await readAccounts(rowId);
      const sum = (/** @type {'on_hand' | 'held' | 'allocated'} */ counter) => levels.reduce((total, level) => total + level[counter], 0);
      return { onHand: sum('on_hand'), held: sum('held'), allocated: sum('allocated') };
    },

    /** Where the counters say otherwise than the ledger, the holds or the orders. @param {import('./goods.mjs').Variant} [variant] all of them when left out */
    async disagreements(variant) {
      const found = (await readAccounts(variant?.rowId)).flatMap(disagreementsOf);
      const { old = [], fresh = [] } = Object.groupBy(found, (sentence) => (wrongAtStart.has(sentence) ? 'old' : 'fresh'));
      return [...fresh, ...old.map((sentence) => `${sentence} (as before the proofs)`)];
    },

    /** What is wrong with the numbers given since the start: each series goes on from where it was, without gaps. */
    async numbering() {
      const series = Map.groupBy((await readNumbers()).map(toNumber), ({ prefix }) => prefix);
      let count = 0;
      /** @type {string[]} */
      const gaps = [];
      for (const [prefix, all] of series) {
        const isOld = (/** @type {{ text: string }} */ { text }) => numbersAtStart.has(text);
        const last = Math.max(0, ...all.filter(isOld).map(({ counter }) => counter));
        const added = all.filter((number) => !isOld(number)).map(({ counter }) => counter);
        added.sort((a, b) => a - b);
        count += added.length;
        const wrong = added.findIndex((counter, index) => counter !== last + 1 + index);
        if (wrong !== -1) gaps.push(`Numbers ${prefix}…: expected ${last + 1 + wrong} next, found ${added[wrong]}`);
      }
      return { count, gaps };
    },

    /** Orders that are placed without a number. */
    async unnumbered() {
      const rows = await sql("select document_id from orders where order_status in ('placed', 'completed') and number is null");
      return rows.map(({ document_id: id }) => `Order ${id} is placed and has no number`);
    },

    /** The orders a cart became, whatever their state. @param {{ id: string }} cart */
    ordersOf: ({ id }) =>
      sql(
        `select o.document_id as id, o.order_status as status, (select count(*)::int from payments p where p.order_id = o.id) as payments
           from orders o where o.cart_document_id = $1`,
        [id],
      ),

    /** How many lines an order has, what they and delivery come to, and its total. @param {string} orderId */
    async linesOf(orderId) {
      const [row] = await sql(
        `select o.total_minor::int as total, count(l.id)::int as lines, (coalesce(sum(l.total_minor), 0) + o.delivery_minor)::int as sum
           from orders o left join order_lines l on l.order_id = o.id where o.document_id = $1 group by o.id`,
        [orderId],
      );
      return /** @type {{ total: number, lines: number, sum: number }} */ (row);
    },

    /** What was asked for of an order by payments that can still come. @param {string} orderId */
    async askedFor(orderId) {
      const [row] = await sql(
        `select coalesce(sum(p.amount_minor), 0)::int as asked from payments p join orders o on o.id = p.order_id
          where o.document_id = $1 and p.status not in ('cancelled', 'failed')`,
        [orderId],
      );
      return /** @type {{ asked: number }} */ (row);
    },

    /** What became of an order and of the money for it. @param {string} orderId */
    async moneyOf(orderId) {
      const [row] = await sql(
        `select o.order_status as status, p.captured_minor::int as captured, p.refunded_minor::int as refunded,
                (select count(*)::int from refunds r where r.payment_id = p.id and r.status <> 'failed') as refunds
           from orders o join payments p on p.order_id = o.id where o.document_id = $1`,
        [orderId],
      );
      return /** @type {{ status: string, captured: number, refunded: number, refunds: number }} */ (row);
    },

    /** @param {{ id: string }} cart */
    async holdsOf({ id }) {
      const [{ count }] = await sql(
        'select count(*)::int as count from stock_holds h join carts c on c.id = h.cart_id where c.document_id = $1',
        [id],
      );
      return /** @type {number} */ (count);
    },

    /** How often a discount is used now, and for how much in all. @param {{ discountRowId: number }} discount */
    async redemptionsOf({ discountRowId }) {
      const [row] = await sql(
        "select count(*)::int as count, coalesce(sum(amount_minor), 0)::int as amount from discount_redemptions where discount_id = $1 and state <> 'released'",
        [discountRowId],
      );
      return /** @type {{ count: number, amount: number }} */ (row);
    },
  };
}

/** @param {string} text */
function toNumber(text) {
  const [, prefix = '', digits = ''] = /^(.*?)(\d+)$/.exec(text) ?? [];
  return { text, prefix, counter: Number(digits) };
}
