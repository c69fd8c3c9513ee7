import { Button, Flex, Grid, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { BarChart } from '../kit/chart/chart';
import { DataTable } from '../kit/data-table';
import { Aside, Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';

const steps = [
  ['visitors', 'storekeeper.overview.funnel.visitors'],
  ['viewed', 'storekeeper.overview.funnel.viewed'],
  ['carted', 'storekeeper.overview.funnel.carted'],
  ['began', 'storekeeper.overview.funnel.began'],
  ['ordered', 'storekeeper.overview.funnel.ordered'],
] as const;

/** How many of the app's visitors came how far, in the last four weeks. */
export function FunnelCard() {
  const text = useText();
  const { data, error, load } = useResource('GET /funnel', { query: { days: 28 } });
  return (
    <Card title={text('storekeeper.overview.funnel')} hint={text('storekeeper.overview.funnel.hint')}>
      {data ? (
        <Steps sum={data.sum} />
      ) : error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{text('storekeeper.overview.funnel.notRead')}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.overview.again')}
          </Button>
        </Flex>
      ) : (
        <Loader>{text('storekeeper.overview.loading')}</Loader>
      )}
    </Card>
  );
}

type Sum = Readonly<Record<(typeof steps)[number][0] | 'looks' | 'searches' | 'carts' | 'checkouts', number>>;

function Steps({ sum }: Readonly<{ sum: Sum }>) {
  const text = useText();
  const { formatNumber } = useIntl();
  if (sum.visitors === 0) return <Typography textColor="neutral600">{text('storekeeper.overview.funnel.none')}</Typography>;
  const share = (count: number, of: number) => (of === 0 ? '–' : formatNumber(count / of, { style: 'percent', maximumFractionDigits: 1 }));
  const rows = steps.map(([step, key], index) => ({
    step,
    name: text(key),
    count: sum[step],
    ofAll: share(sum[step], sum.visitors),
    ofBefore: index === 0 ? '–' : share(sum[step], sum[steps[index - 1]?.[0] ?? 'visitors']),
  }));
  return (
    <>
      <Grid.Root gap={6}>
        <Grid.Item col={7} s={12} xs={12} alignItems="flex-start">
          <BarChart
            title={text('storekeeper.overview.funnel.chart')}
            description={text('storekeeper.overview.funnel.chartTold', { visitors: sum.visitors, ordered: sum.ordered })}
            bars={rows.map(({ step, name, count }) => ({
              id: step,
              value: count,
              label: name,
              told: `${name}: ${formatNumber(count)}`,
              isStrong: step === 'ordered',
            }))}
            tick={(value) => formatNumber(value, { notation: 'compact', maximumFractionDigits: 1 })}
          />
        </Grid.Item>
        <Grid.Item col={5} s={12} xs={12} alignItems="flex-start">
          <DataTable
            heads={[
              text('storekeeper.overview.funnel.step'),
              text('storekeeper.overview.funnel.count'),
              text('storekeeper.overview.funnel.ofAll'),
              text('storekeeper.overview.funnel.ofBefore'),
            ]}
            rowCount={rows.length}
          >
            {rows.map(({ step, name, count, ofAll, ofBefore }) => (
              <Tr key={step}>
                {[name, formatNumber(count), ofAll, ofBefore].map((cell, index) => (
                  <Td key={index}>
                    <Typography style={{ whiteSpace: 'nowrap' }}>{cell}</Typography>
                  </Td>
                ))}
              </Tr>
            ))}
          </DataTable>
        </Grid.Item>
      </Grid.Root>
      <Aside>
        {text('storekeeper.overview.funnel.counted', {
          looks: sum.looks,
          searches: sum.searches,
          carts: sum.carts,
          checkouts: sum.checkouts,
        })}
      </Aside>
    </>
  );
}
