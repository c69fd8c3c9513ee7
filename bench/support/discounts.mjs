/** Discounts to measure with: different enough that each is weighed, and every other one waits for a minimum. */
export const everything = { products: [], variants: [], categories: [], brands: [] };
export const policy = {
  priority: 0,
  stopFurther: false,
  group: null,
  combinesWith: { line: true, order: true, delivery: true },
  maxDiscount: [],
  limitTotal: null,
  limitPerCustomer: null,
  budget: [],
};

// Where products are given, every other discount is for one of them, as in a shop; else all are for everything, which is the
// most there is to compute and to tell.
const targetsOf = (index, products) =>
  products.length > 0 && index % 2 ? { ...everything, products: [products[index % products.length]] } : everything;

/** Adds `count` automatic discounts; those `isCode` picks are given by the code `BENCH<index>` instead. */
export async function addDiscounts(database, count, { isCode = () => false, products = [] } = {}) {
  for (let index = 0; index < count; index += 1) {
    const id = `bench-discount-${index}`;
    const method = isCode(index) ? 'code' : 'automatic';
    const definition = {
      id,
      name: `Discount ${index}`,
      method,
      enabled: true,
      startsAt: null,
      endsAt: null,
      targets: targetsOf(index, products),
      policy,
      conditions:
        index % 4 === 2 || (products.length === 0 && index % 2)
          ? [{ kind: 'min_subtotal', amounts: [{ amount: index * 10_000, currency: 'EUR' }] }]
          : [],
      effect: index % 3 ? { kind: 'percent_off_lines', basisPoints: 50 } : { kind: 'percent_off_order', basisPoints: 25 },
    };
    const { rows } = await database.query(
      `insert into discounts (document_id, name, enabled, method, priority, stop_further, combines_with_line, combines_with_order, combines_with_delivery, definition, published_at)
       values ($1, $2, true, $3, 0, false, true, true, true, $4, now()) returning id`,
      [id, definition.name, method, JSON.stringify(definition)],
    );
    if (method === 'code')
      await database.query(
        'insert into discount_codes (document_id, code, normalized_code, discount_id, enabled, published_at) values ($1, $2, $2, $3, true, now())',
        [`code-${index}`, `BENCH${index}`, rows[0].id],
      );
  }
}
