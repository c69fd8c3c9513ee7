import type { Core } from '@strapi/strapi';
import type { Json } from 'knex/types/tables';
import { countryCodes } from '../../domain/places/countries';
import { isSoldTo } from '../delivery/delivery-offers';
import { offeredPayments } from '../payments/offered-providers';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';
import { runUnderTerms } from '../terms/terms';

type Named = Readonly<{ id: string; name: string }>;
type SimulatorChoices = Readonly<{
  timeZone: string;
  currencies: readonly string[];
  countries: readonly string[];
  customerGroups: readonly Named[];
  deliveries: readonly Named[];
  payments: readonly string[];
  /** Those that are not in use. */
  discounts: readonly Named[];
  sales: readonly Named[];
}>;

const mostNamed = 100;
const first = (own: string, all: readonly string[]): string[] => [own, ...all.filter((one) => one !== own)];

/** What a basket can be tried with, what the shop uses itself first. */
export async function simulatorChoices(strapi: Core.Strapi): Promise<SimulatorChoices> {
  const settings = await storeSettings(strapi);
  const { terms } = await runUnderTerms(strapi.db.connection, () => ({}));
  const isServed = (deliverTo: string) =>
    settings.currencies.some((currency) => terms.deliveryMethods.some((method) => isSoldTo(method, { currency, deliverTo })));
  const named = (from: string): string =>
    `(select coalesce(jsonb_agg(jsonb_build_object('id', document_id, 'name', name)), '[]') from (${from}) named)`;
  const row = onlyRow(
    await preparedStatement<Readonly<{ groups: Json; discounts: Json; sales: Json; deliveries: Json }>>(
      strapi.db.connection,
      `select ${named('select document_id, name from customer_groups order by name')} as groups,
              ${named('select document_id, name from delivery_methods order by name')} as deliveries,
              ${named(`select document_id, name from discounts where not enabled order by id desc limit ${mostNamed}`)} as discounts,
              ${named(`select document_id, name from sales where not enabled order by id desc limit ${mostNamed}`)} as sales`,
      {},
    ),
  );
  return {
    timeZone: settings.timeZone,
    currencies: first(settings.defaultCurrency, settings.currencies),
    countries: first(settings.country, countryCodes.filter(isServed)),
    customerGroups: toJson<Named[]>(row.groups),
    deliveries: toJson<Named[]>(row.deliveries),
    payments: offeredPayments(strapi, settings).map(({ provider }) => provider),
    discounts: toJson<Named[]>(row.discounts),
    sales: toJson<Named[]>(row.sales),
  };
}
