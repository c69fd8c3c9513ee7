/**
 * What the rules cost: a basket of 50 lines with 200 discounts (100 automatic, 100 by code, 3 codes entered) and 10 price
 * lists, in milliseconds of CPU per computation, beside what copying that basket costs (the floor).
 */
const path = require('node:path');
const { priceBasket } = require(path.resolve(__dirname, '../dist/src/domain/cart/price-basket.js'));

const money = (amount) => [{ amount, currency: 'EUR' }];
const list = (index) => ({
  listId: `list-${index}`,
  listName: `List ${index}`,
  kind: index === 0 ? 'base' : index % 3 === 0 ? 'override' : 'sale',
  currency: 'EUR',
  taxIncluded: true,
  priority: index % 4,
  startsAt: index % 2 ? new Date('2026-01-01') : null,
  endsAt: index % 5 ? null : new Date('2027-01-01'),
  customerGroups: index % 3 === 0 && index > 0 ? ['wholesale'] : [],
  channels: [],
  countries: index % 4 === 0 ? [] : ['UA', 'PL'],
});
const lines = Array.from({ length: 50 }, (_, index) => ({
  id: `line-${index}`,
  variantId: `variant-${index}`,
  productId: `product-${index % 20}`,
  categoryIds: [`category-${index % 5}`, 'everything'],
  brandId: `brand-${index % 7}`,
  taxCategory: index % 2 ? 'standard' : 'reduced',
  quantity: 1 + (index % 9),
  candidates: Array.from({ length: 10 }, (_each, number) => ({
    priceId: `price-${index}-${number}`,
    ...list(number),
    amount: 1000 + index * 13 - number,
    compareAt: null,
    minQuantity: number === 0 ? 1 : 1 + (number % 3),
  })),
}));
const { everything, policy } = require('./support/discounts.mjs');
const effects = [
  { kind: 'percent_off_lines', basisPoints: 100 },
  { kind: 'amount_off_lines', amounts: money(5), per: 'unit' },
  { kind: 'buy_x_get_y', buyQuantity: 2, getQuantity: 1, basisPoints: 5000, getTargets: null, maxTimes: null },
  { kind: 'cheapest_free', every: 10, free: 1 },
  { kind: 'percent_off_order', basisPoints: 50 },
];
const discounts = Array.from({ length: 200 }, (_, index) => ({
  id: `discount-${String(index).padStart(3, '0')}`,
  name: `Discount ${index}`,
  method: index < 100 ? 'automatic' : 'code',
  enabled: true,
  startsAt: null,
  endsAt: null,
  conditions: index % 3 === 0 ? [{ kind: 'min_subtotal', amounts: money(index * 1000) }] : [],
  targets: index % 2 ? { ...everything, categories: [`category-${index % 5}`] } : everything,
  effect: effects[index % effects.length],
  policy: { ...policy, priority: index % 10 },
}));
const basket = {
  currency: 'EUR',
  now: new Date('2026-06-01T12:00:00Z'),
  channel: 'app',
  country: 'UA',
  region: null,
  customer: { key: 'user:1', groups: ['wholesale'], hasOrdered: true, taxExempt: false },
  paymentProvider: null,
  lines,
  delivery: { methodId: 'courier', zoneId: null, price: 490, taxIncluded: true, taxCategory: 'standard' },
  codes: [100, 110, 120].map((index) => ({ code: `CODE${index}`, discountId: discounts[index].id, usable: true })),
  discounts,
  usage: {},
  taxRates: ['standard', 'reduced'].map((taxCategory, index) => ({
    name: taxCategory,
    country: 'UA',
    region: null,
    taxCategory,
    basisPoints: index ? 700 : 2000,
  })),
  taxRounding: 'line',
};

function cpuPerRun(work, runs) {
  for (let run = 0; run < runs; run += 1) work();
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / runs;
}

const floor = cpuPerRun(() => structuredClone(basket), 100);
const priced = cpuPerRun(() => priceBasket(basket), 200);
const { discounts: applied, totals } = priceBasket(basket);
console.log(
  `basket of 50 lines, 200 discounts, 10 price lists: ${priced.toFixed(2)} ms of CPU (${applied.length} discounts apply, total ${totals.total})`,
);
console.log(`floor, copying the same basket: ${floor.toFixed(2)} ms; ratio ${(priced / floor).toFixed(2)}`);
