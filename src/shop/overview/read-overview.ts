import type { Core } from '@strapi/strapi';
import { setupOf, type SetupStep } from '../../domain/overview/setup-steps';
import { salesByCurrency, type SalesInCurrency } from '../../domain/sales/sales-overview';
import { dayAt, daysAfter, type Day } from '../../domain/sales/shop-days';
import { mailSender } from '../mails/mail-sender';
import { offeredPayments } from '../payments/offered-providers';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { hasNoted, readCounted, type SoldProduct, type UsedDiscount } from '../sales/read-sales';
import { storeSettings } from '../store/store-settings';
import { overviewFacts, type OverviewFacts, type OverviewPart } from './overview-facts';

export type Overview = Readonly<{
  sales: SalesOverview | null;
  orders: OverviewFacts['orders'] | null;
  stock: OverviewFacts['stock'] | null;
  support: OverviewFacts['support'] | null;
  trouble: OverviewFacts['trouble'] | null;
  setup: Readonly<{ steps: readonly Readonly<{ step: SetupStep; isDone: boolean }>[]; isDismissed: boolean }> | null;
}>;
export type SalesOverview = Readonly<{
  /** Of the days of the shop, today is this one. */
  today: Day;
  currencies: readonly (SalesInCurrency &
    Readonly<{ products: readonly Omit<SoldProduct, 'currency'>[]; discounts: readonly Omit<UsedDiscount, 'currency'>[] }>)[];
}>;

/** Today, and as many before it. */
const daysTold = 28;
const mostTold = 5;

type Asked = Readonly<{ may: Readonly<Record<OverviewPart | 'sales', boolean>>; now?: Date }>;

/**
 * What Home shows, of it what somebody may see: two statements, and one that counts the days whose orders changed. However many
 * orders there ever were, few of them wait, and what was sold is counted day by day.
 */
export async function readOverview(strapi: Core.Strapi, { may, now = new Date() }: Asked): Promise<Overview> {
  const settings = await storeSettings(strapi);
  const { sales: isNoted, ...facts } = await readFacts(strapi, may, settings);
  return {
    sales:
      isNoted === null
        ? null
        : await readSalesOverview(strapi, { today: dayAt(now, settings.timeZone), first: settings.defaultCurrency, isNoted }),
    orders: facts.orders,
    stock: facts.stock,
    support: facts.support,
    trouble: facts.trouble,
    setup: facts.setup && {
      steps: setupOf({
        name: settings.name,
        taxRates: Boolean(facts.setup.taxRates),
        deliveryMethods: Boolean(facts.setup.deliveryMethods),
        sellableProduct: Boolean(facts.setup.sellableProduct),
        onlinePayments: offeredPayments(strapi, settings).some(({ kind }) => kind === 'online'),
        mailSender: mailSender(strapi) !== null,
        staff: facts.setup.staff,
      }),
      isDismissed: Boolean(facts.setup.dismissed),
    },
  };
}

type Found = { readonly [Part in OverviewPart]: OverviewFacts[Part] | null } & Readonly<{ sales: boolean | null }>;

async function readFacts(
  strapi: Core.Strapi,
  may: Asked['may'],
  { timeZone, lowStockFrom, country, supportOverdueHours }: Awaited<ReturnType<typeof storeSettings>>,
): Promise<Found> {
  const parts = (Object.keys(overviewFacts) as OverviewPart[]).map((part) => {
    const facts = Object.entries(overviewFacts[part]).map(([name, sql]) => `'${name}', ${sql}`);
    return `${may[part] ? `json_build_object(${facts.join(', ')})` : 'null::json'} as ${part}`;
  });
  const asked = `select ${parts.join(',\n')}, ${may.sales ? hasNoted : 'null::boolean'} as sales`;
  const told = await preparedStatement<Record<OverviewPart, unknown> & Readonly<{ sales: boolean | null }>>(strapi.db.connection, asked, {
    timeZone,
    lowStockFrom,
    country,
    supportOverdueHours,
  });
  const { orders, stock, support, trouble, setup, sales } = onlyRow(told);
  const partOf = <Part extends OverviewPart>(json: unknown) => toJson<OverviewFacts[Part] | null>(json);
  return {
    orders: partOf<'orders'>(orders),
    stock: partOf<'stock'>(stock),
    support: partOf<'support'>(support),
    trouble: partOf<'trouble'>(trouble),
    setup: partOf<'setup'>(setup),
    sales,
  };
}

async function readSalesOverview(
  strapi: Core.Strapi,
  { today, first, isNoted }: Readonly<{ today: Day; first: string; isNoted: boolean }>,
): Promise<SalesOverview> {
  const period = { from: daysAfter(today, 1 - daysTold), to: today, most: mostTold };
  const { days, products, discounts } = await readCounted(strapi, period, isNoted);
  const without = <Row extends Readonly<{ currency: string }>>(rows: readonly Row[], wanted: string) =>
    rows.filter(({ currency }) => currency === wanted).map(({ currency: _currency, ...row }) => row);
  return {
    today,
    currencies: salesByCurrency(days, { today, count: daysTold, first }).map((sales) => ({
      ...sales,
      products: without(products, sales.currency),
      discounts: without(discounts, sales.currency),
    })),
  };
}

/** Puts the list of what a new shop lacks away, for everybody, or takes it out again. */
export const dismissSetup = (strapi: Core.Strapi, isDismissed: boolean): Promise<unknown> =>
  strapi.store({ type: 'core', name: 'storekeeper' }).set({ key: 'setup-dismissed', value: isDismissed });
