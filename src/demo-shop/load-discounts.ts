import type { Core } from '@strapi/strapi';
import { createDocument } from './create-document';
import type { Catalogue } from './load-catalogue';
import type { Foundations } from './load-foundations';
import { eachWithProgress } from './progress';

type Amounts = readonly [eur: number, uah: number, jpy: number];
type Known = Pick<Foundations, 'groups'> & Catalogue;
type DemoDiscount = Readonly<{ code?: string; data: (known: Known) => Record<string, unknown> }>;

const amounts = ([eur, uah, jpy]: Amounts) => [
  { currency: 'EUR', amount: String(eur) },
  { currency: 'UAH', amount: String(uah) },
  { currency: 'JPY', amount: String(jpy) },
];
const effect = (kind: string, more: object = {}) => [{ __component: `discount-effect.${kind}`, ...more }];
const condition = (kind: string, more: object = {}) => ({ __component: `discount-condition.${kind}`, ...more });
const atLeast = (...minimum: Amounts) => condition('min-subtotal', { amounts: amounts(minimum) });
const inCategories = ({ categories }: Known, ...slugs: string[]) => ({
  categories: slugs.map((slug) => {
    const id = categories.get(slug);
    if (!id) throw new Error(`The demo catalogue has no category ${slug}`);
    return id;
  }),
});

const demoDiscounts: readonly DemoDiscount[] = [
  {
    data: () => ({
      name: 'Free courier on large orders',
      effect: effect('free-delivery'),
      conditions: [atLeast(9_000, 400_000, 15_000)],
      note: 'Agreed with the courier in March.',
    }),
  },
  {
    code: 'WELCOME10',
    data: () => ({
      name: 'Welcome to the meadow',
      method: 'code',
      effect: effect('percent-off-order', { basisPoints: 1_000 }),
      conditions: [condition('first-order')],
      limitPerCustomer: 1,
      maxDiscount: amounts([3_000, 150_000, 5_000]),
    }),
  },
  {
    code: 'MEADOW5',
    data: () => ({
      name: 'Five off',
      method: 'code',
      effect: effect('amount-off-order', { amounts: amounts([500, 25_000, 800]) }),
      conditions: [atLeast(2_500, 120_000, 4_000)],
    }),
  },
  {
    data: (known) => ({
      name: 'Three teas, the cheapest is ours',
      effect: effect('cheapest-free', { every: 3, free: 1 }),
      targets: inCategories(known, 'tea-coffee'),
      group: 'tea',
    }),
  },
  {
    data: (known) => ({
      name: 'Readers read on',
      effect: effect('tiered-percent', {
        by: 'quantity',
        tiers: [
          { from: '2', basisPoints: 500 },
          { from: '4', basisPoints: 1_000 },
          { from: '6', basisPoints: 1_500 },
        ],
      }),
      targets: inCategories(known, 'books-maps'),
    }),
  },
  {
    data: (known) => ({
      name: 'Two bowls, the third at half price',
      effect: effect('buy-x-get-y', { buyQuantity: 2, getQuantity: 1, basisPoints: 5_000 }),
      targets: inCategories(known, 'ceramics'),
    }),
  },
  {
    code: 'WOOL15',
    data: (known) => ({
      name: 'Wool weeks',
      method: 'code',
      effect: effect('percent-off-lines', { basisPoints: 1_500 }),
      targets: inCategories(known, 'wool-home'),
      conditions: [condition('not-on-sale')],
      maxDiscount: amounts([3_000, 150_000, 5_000]),
      combinesWithLine: false,
    }),
  },
  {
    code: 'HONEYMOON',
    data: (known) => ({
      name: 'Honey for two',
      method: 'code',
      effect: effect('amount-off-lines', { amounts: amounts([150, 7_000, 240]), per: 'unit' }),
      targets: inCategories(known, 'honey-pantry'),
      conditions: [condition('min-quantity', { quantity: 2, targets: inCategories(known, 'honey-pantry') })],
      limitTotal: 500,
    }),
  },
  {
    data: () => ({
      name: 'Evening in the app',
      effect: effect('percent-off-order', { basisPoints: 500 }),
      conditions: [
        condition('channel', { channels: ['app'] }),
        condition('weekday-hours', { weekdays: ['4', '5'], fromTime: '18:00:00.000', untilTime: '22:00:00.000', timeZone: 'Europe/Kyiv' }),
      ],
      maxDiscount: amounts([1_500, 75_000, 2_500]),
    }),
  },
  {
    data: ({ groups }) => ({
      name: 'Thank you, friends',
      effect: effect('percent-off-order', { basisPoints: 700 }),
      conditions: [condition('customer-group', { groups: [groups.friends?.documentId] })],
      stopFurther: true,
      priority: 10,
    }),
  },
  {
    code: 'POSTCARD',
    data: () => ({
      name: 'Two off delivery',
      method: 'code',
      effect: effect('reduced-delivery', { amounts: amounts([200, 9_000, 320]) }),
      budget: amounts([20_000, 1_000_000, 33_000]),
    }),
  },
  {
    code: 'COLLECTOR',
    data: (known) => ({
      name: 'Map at a collector’s price',
      method: 'code',
      effect: effect('fixed-price', { amounts: amounts([690, 33_000, 1_100]) }),
      targets: inCategories(known, 'books-maps'),
      conditions: [atLeast(3_000, 150_000, 5_000)],
    }),
  },
  {
    code: 'THREEPOTS',
    data: (known) => ({
      name: 'Any three pieces of ceramics',
      method: 'code',
      effect: effect('fixed-price-set', { quantity: 3, amounts: amounts([6_000, 280_000, 9_900]) }),
      targets: inCategories(known, 'ceramics'),
    }),
  },
  {
    code: 'HALFWAY',
    data: () => ({
      name: 'Half of the way is ours',
      method: 'code',
      effect: effect('percent-off-delivery', { basisPoints: 5_000 }),
      maxDiscount: amounts([1_000, 45_000, 1_600]),
    }),
  },
  {
    code: 'TEATIME',
    data: (known) => ({
      name: 'A map for five beside two teas',
      method: 'code',
      effect: effect('buy-x-get-y-amount', {
        buyQuantity: 2,
        getQuantity: 1,
        as: 'fixed_price',
        amounts: amounts([500, 23_000, 800]),
        getTargets: inCategories(known, 'books-maps'),
        maxTimes: 1,
      }),
      targets: inCategories(known, 'tea-coffee'),
    }),
  },
  {
    data: (known) => ({
      name: 'A little something on top',
      effect: effect('gift-product', { variant: giftOf(known), quantity: 1 }),
      conditions: [atLeast(15_000, 700_000, 25_000)],
    }),
  },
];

/** The cheapest thing that fits into a pocket. */
const giftSku = 'PLN-GFT-CRD-MDW';

function giftOf({ variants }: Known): string {
  const gift = variants.get(giftSku);
  if (!gift) throw new Error(`The demo catalogue has no variant ${giftSku}`);
  return gift;
}

export async function loadDiscounts(strapi: Core.Strapi, known: Known): Promise<void> {
  await eachWithProgress('Discounts', demoDiscounts, async ({ code, data }) => {
    const discount = await createDocument(strapi, 'api::promotion.discount', { enabled: true, method: 'automatic', ...data(known) });
    if (code) await createDocument(strapi, 'api::promotion.discount-code', { code, discount: discount.documentId, enabled: true });
  });
}
