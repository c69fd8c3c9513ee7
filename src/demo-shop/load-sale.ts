import type { Core } from '@strapi/strapi';
import { theShop } from '../shop/actor';
import { createSale } from '../shop/pricing/sales/save-sale';
import type { Catalogue } from './load-catalogue';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

/** A sale that is still to come, so that staff see one without a price being other than the catalogue says. */
export async function loadSale(strapi: Core.Strapi, { categories }: Catalogue): Promise<void> {
  const startsAt = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 30 * DAY);
  await createSale(
    strapi,
    {
      ...{ name: 'Weekend of the ceramics', enabled: true, startsAt, endsAt: new Date(startsAt.getTime() + 2 * DAY) },
      terms: {
        scope: { kind: 'some', products: [], categories: [categories.get('ceramics') ?? ''], brands: [] },
        ...{ except: [], off: { kind: 'percent', basisPoints: 2_000 }, ending: 'ninety_nine', priceLists: [], countries: [] },
        ...{ channels: [], customerGroups: [], priority: 0 },
      },
    },
    theShop,
  );
}
