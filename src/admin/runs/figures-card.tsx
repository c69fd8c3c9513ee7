import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { BarChart } from '../kit/chart/chart';
import { DataTable } from '../kit/data-table';
import { moneyText } from '../kit/money-text';
import type { Answer } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import type { Words } from './use-words';
import { weekOf } from './week-of';

type CourierDay = Answer<'GET /delivery-figures'>['days'][number];
type Reason = keyof CourierDay['failed'];

const reasons: Readonly<Record<Reason, TextKey>> = {
  nobody_home: 'storekeeper.runs.failed.nobody_home',
  refused: 'storekeeper.runs.failed.refused',
  wrong_address: 'storekeeper.runs.failed.wrong_address',
  damaged: 'storekeeper.runs.failed.damaged',
  no_time: 'storekeeper.runs.failed.no_time',
  other: 'storekeeper.runs.failed.other',
  not_reached: 'storekeeper.runs.failed.not_reached',
};

/** What couriers brought in the week of a day, what failed, how punctual they were, and what a stop cost. */
export function FiguresCard({ day, location, words }: Readonly<{ day: string; location: string; words: Words }>) {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const week = weekOf(day);
  const { data, error } = useResource('GET /delivery-figures', { query: { from: week[0] ?? day, to: week[6] ?? day, location } });
  const dateOf = (of: string) => formatDate(`${of}T12:00:00Z`, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  const heads = (['day', 'courier', 'delivered', 'failed', 'onTime', 'late', 'wayOfDay', 'costPerStop'] as const).map((head) =>
    text(`storekeeper.runs.figures.${head}`),
  );
  const failedOf = ({ failed }: CourierDay) =>
    (Object.keys(reasons) as Reason[]).flatMap((reason) => (failed[reason] ? [`${text(reasons[reason])}: ${failed[reason]}`] : []));
  const bars = week.map((of) => {
    const value = (data?.days ?? []).filter((each) => each.day === of).reduce((sum, { delivered }) => sum + delivered, 0);
    return { id: of, value, label: dateOf(of), told: `${dateOf(of)}: ${formatNumber(value)}`, isStrong: of === day };
  });
  const delivered = bars.reduce((sum, { value }) => sum + value, 0);
  return (
    <Card title={text('storekeeper.runs.figures')} hint={`${dateOf(week[0] ?? day)} – ${dateOf(week[6] ?? day)}`}>
      <Refusal>{error}</Refusal>
      {data?.days.length === 0 ? <Typography>{text('storekeeper.runs.noFigures')}</Typography> : null}
      {data && data.days.length > 0 ? (
        <>
          <BarChart
            title={text('storekeeper.runs.figures.chart')}
            description={text('storekeeper.runs.figures.sum', { stops: delivered })}
            bars={bars}
            tick={(value) => formatNumber(value)}
          />
          <DataTable heads={heads} rowCount={data.days.length}>
            {data.days.map((each) => (
              <Tr key={`${each.day} ${each.courier.id}`}>
                {[
                  dateOf(each.day),
                  each.courier.name,
                  formatNumber(each.delivered),
                  failedOf(each).join(', ') || '–',
                  each.onTimePercent === null ? '–' : formatNumber(each.onTimePercent / 100, { style: 'percent' }),
                  words.minutes(each.lateSeconds),
                  each.delivered === 0
                    ? words.way(each.metres)
                    : `${words.way(each.metres)} · ${words.minutes(each.workedSeconds / each.delivered)}`,
                  each.costPerStop === null ? '–' : moneyText({ amount: each.costPerStop, currency: data.currency }),
                ].map((cell, index) => (
                  <Td key={heads[index]}>
                    <Typography>{cell}</Typography>
                  </Td>
                ))}
              </Tr>
            ))}
          </DataTable>
          <Flex>
            <Aside>{text('storekeeper.runs.figures.explanation')}</Aside>
          </Flex>
        </>
      ) : null}
    </Card>
  );
}
