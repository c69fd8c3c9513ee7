import { Flex, Grid, Link as TextLink, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { ordersPath } from '../kit/order-paths';
import { Aside } from '../kit/summary-parts';
import { supportPath } from '../kit/support-paths';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import type { Overview } from './use-sales-in';

// As many as the shop counts (src/shop/overview/overview-facts.ts).
const mostCounted = 1_000;

type Row = Readonly<{ label: TextKey; count: number; to: string | null; hint?: TextKey }>;

/** What waits, each with how many, and a link to where it is handled. What there is none of is not shown. */
function Waiting({ title, none, rows }: Readonly<{ title: TextKey; none: TextKey; rows: readonly Row[] }>) {
  const text = useText();
  const { formatNumber } = useIntl();
  const shown = rows.filter(({ count }) => count > 0);
  const told = (count: number) =>
    count > mostCounted ? text('storekeeper.overview.moreThan', { count: mostCounted }) : formatNumber(count);
  return (
    <Grid.Item col={4} m={6} s={12} xs={12} alignItems="stretch">
      <Card title={text(title)}>
        {shown.length === 0 ? (
          <Typography textColor="neutral600">{text(none)}</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {shown.map(({ label, count, to, hint }) => (
              <Flex key={label} tag="li" justifyContent="space-between" alignItems="flex-start" gap={4}>
                <Flex direction="column" alignItems="flex-start">
                  {to === null ? (
                    <Typography>{text(label)}</Typography>
                  ) : (
                    <TextLink tag={Link} to={to}>
                      {text(label)}
                    </TextLink>
                  )}
                  {hint ? <Aside>{text(hint)}</Aside> : null}
                </Flex>
                <Typography fontWeight="bold">{told(count)}</Typography>
              </Flex>
            ))}
          </Flex>
        )}
      </Card>
    </Grid.Item>
  );
}

type Of<Part extends keyof Overview> = NonNullable<Overview[Part]>;
const ordersIn = (view: string) => `/${ordersPath}?view=${view}`;

export const OrdersCard = ({ orders }: Readonly<{ orders: Of<'orders'> }>) => (
  <Waiting
    title="storekeeper.overview.ordersToHandle"
    none="storekeeper.overview.noOrders"
    rows={[
      { label: 'storekeeper.overview.newToday', count: orders.today, to: ordersIn('today') },
      { label: 'storekeeper.orders.toPay', count: orders.toPay, to: ordersIn('to_pay') },
      { label: 'storekeeper.orders.toPack', count: orders.toPack, to: ordersIn('to_pack') },
      { label: 'storekeeper.orders.toSend', count: orders.toSend, to: ordersIn('to_send') },
      { label: 'storekeeper.orders.returns', count: orders.returns, to: ordersIn('returns') },
      { label: 'storekeeper.orders.withdrawn', count: orders.withdrawn, to: ordersIn('withdrawn') },
      { label: 'storekeeper.orders.disputed', count: orders.disputed, to: ordersIn('disputed') },
    ]}
  />
);

export const StockCard = ({ stock }: Readonly<{ stock: Of<'stock'> }>) => (
  <Waiting
    title="storekeeper.overview.stock"
    none="storekeeper.overview.noStock"
    rows={[
      { label: 'storekeeper.overview.out', count: stock.out, to: '/stock?view=out' },
      { label: 'storekeeper.overview.low', count: stock.low, to: '/stock?view=low' },
    ]}
  />
);

export const SupportCard = ({ support }: Readonly<{ support: Of<'support'> }>) => (
  <Waiting
    title="storekeeper.overview.support"
    none="storekeeper.overview.noSupport"
    rows={[
      { label: 'storekeeper.overview.supportWaiting', count: support.waiting, to: `/${supportPath}` },
      { label: 'storekeeper.overview.supportOverdue', count: support.overdue, to: `/${supportPath}` },
    ]}
  />
);

export function TroubleCard({ trouble }: Readonly<{ trouble: Of<'trouble'> }>) {
  const mayRepair = useMay('api::jobs.repair');
  return (
    <Waiting
      title="storekeeper.overview.trouble"
      none="storekeeper.overview.noTrouble"
      rows={[
        { label: 'storekeeper.overview.alerts', count: trouble.alerts, to: '/needs-attention' },
        {
          label: 'storekeeper.overview.failedPayments',
          count: trouble.failedPayments,
          to: ordersIn('today'),
          hint: 'storekeeper.overview.failedPaymentsHint',
        },
        {
          label: 'storekeeper.overview.parkedJobs',
          count: trouble.parkedJobs,
          to: mayRepair ? '/work' : null,
          hint: 'storekeeper.overview.parkedJobsHint',
        },
      ]}
    />
  );
}
