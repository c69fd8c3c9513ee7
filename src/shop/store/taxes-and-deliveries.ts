import type { Core } from '@strapi/strapi';
import { toMinor } from '../rows';

export type TaxRate = Readonly<{
  id: string;
  name: string;
  country: string;
  region: string | null;
  category: string | null;
  basisPoints: number;
}>;
export type Delivery = Readonly<{
  id: string;
  name: string;
  kind: string;
  isOn: boolean;
  prices: readonly Readonly<{ amount: number; currency: string }>[];
  countries: readonly string[];
}>;

// Nobody reads more in a card; the rest is a click away.
const most = 100;

type Named = Readonly<{ name: string }> | null | undefined;
type Priced = Readonly<{ amount: unknown; currency: string }>;

/** The tax rates and deliveries of the shop, as they are told beside its settings. */
export async function taxesAndDeliveries(strapi: Core.Strapi): Promise<Readonly<{ taxRates: TaxRate[]; deliveries: Delivery[] }>> {
  const rates = await strapi.documents('api::pricing.tax-rate').findMany({
    populate: { taxCategory: { fields: ['name'] } },
    sort: ['country:asc', 'region:asc', 'id:asc'],
    limit: most,
  });
  const methods = await strapi.documents('api::delivery.delivery-method').findMany({
    populate: ['prices'],
    sort: ['position:asc', 'id:asc'],
    limit: most,
  });
  return {
    taxRates: rates.map((rate) => ({
      id: rate.documentId,
      name: rate.name ?? '',
      country: rate.country ?? '',
      region: rate.region || null,
      category: (rate.taxCategory as Named)?.name ?? null,
      basisPoints: rate.basisPoints ?? 0,
    })),
    deliveries: methods.map((method) => ({
      id: method.documentId,
      name: method.name ?? '',
      kind: method.kind ?? 'flat_rate',
      isOn: method.enabled === true,
      prices: ((method.prices ?? []) as unknown as readonly Priced[]).map(({ amount, currency }) => ({
        amount: toMinor(amount),
        currency,
      })),
      countries: Array.isArray(method.countries) ? method.countries.map(String) : [],
    })),
  };
}
