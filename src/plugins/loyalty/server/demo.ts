import type { Core } from '@strapi/strapi';
import { writeEntry } from './ledger';

const amounts = (eur: number, uah: number, jpy: number) => [
  { currency: 'EUR', amount: String(eur) },
  { currency: 'UAH', amount: String(uah) },
  { currency: 'JPY', amount: String(jpy) },
];

/** In the demo shop: a point for each euro, worth five cents, paid with by the code POINTS; and some to begin with. */
export async function showPoints(strapi: Core.Strapi): Promise<void> {
  await strapi.documents('plugin::loyalty.settings').create({ data: { earnOneFor: amounts(100, 4_500, 160) } as never });
  const discount = await strapi.documents('api::promotion.discount').create({
    data: {
      name: 'Your points',
      enabled: true,
      method: 'code',
      effect: [{ __component: 'loyalty.spend-points', pointValue: amounts(5, 225, 8), mostBasisPoints: 5_000 }],
      note: 'Customers switch it on in the app, which enters the code POINTS.',
    } as never,
  });
  await strapi
    .documents('api::promotion.discount-code')
    .create({ data: { code: 'POINTS', discount: discount.documentId, enabled: true } as never });
  await strapi.db.transaction(async ({ trx }) => {
    const customers = await trx('up_users').orderBy('id').limit(3).select('id');
    for (const { id } of customers)
      await writeEntry(trx, { customerId: id, points: 400, reason: 'given', note: 'Welcome', about: `welcome:${id}`, now: new Date() });
  });
}
