import { Grid, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { BarChart } from '../kit/chart/chart';
import { DataTable } from '../kit/data-table';
import { ScrollRegion } from '../kit/scroll-region';
import { Aside, Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';

/** How many SMS went out, day by day, and what they cost: somebody who has codes sent on end runs up a bill. */
export function SmsCard() {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const { data, error } = useResource('GET /sms-usage', {});
  if (!data) return <Refusal>{error}</Refusal>;
  const { days, partPrice, alertAbove, mostADay, countries } = data;
  const dateOf = (day: string) => formatDate(`${day}T12:00:00Z`, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const costOf = (parts: number) =>
    partPrice
      ? `${formatNumber(parts * Number(partPrice.amount), { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${partPrice.currency}`
      : '–';
  const told = ({ day, messages, parts }: (typeof days)[number]) =>
    text('storekeeper.integrations.sms.told', { day: dateOf(day), messages, cost: costOf(parts) });
  const sum = (part: 'messages' | 'parts') => days.reduce((total, day) => total + day[part], 0);
  const most = days.reduce((one, other) => (other.messages > one.messages ? other : one));
  const last = days.at(-1) ?? most;
  return (
    <Card title={text('storekeeper.integrations.sms')} hint={text('storekeeper.integrations.sms.limits', { alertAbove, mostADay })}>
      <Aside>
        {countries.length > 0
          ? text('storekeeper.integrations.sms.countries', { countries: countries.join(', ') })
          : text('storekeeper.integrations.sms.nowhere')}
      </Aside>
      <Typography>
        {text('storekeeper.integrations.sms.sum', { messages: sum('messages'), parts: sum('parts'), cost: costOf(sum('parts')) })}
      </Typography>
      {partPrice ? null : <Aside>{text('storekeeper.integrations.sms.noPrice')}</Aside>}
      {sum('messages') === 0 ? null : (
        <Grid.Root gap={6}>
          <Grid.Item col={7} s={12} xs={12} alignItems="flex-start">
            <BarChart
              title={text('storekeeper.integrations.sms.chart')}
              description={text('storekeeper.integrations.sms.chartTold', { most: told(most), last: told(last) })}
              bars={days.map((day) => ({
                id: day.day,
                value: day.messages,
                label: dateOf(day.day),
                told: told(day),
                isStrong: day.messages > alertAbove,
              }))}
              tick={(value) => formatNumber(value, { maximumFractionDigits: 0 })}
            />
          </Grid.Item>
          <Grid.Item col={5} s={12} xs={12} alignItems="flex-start">
            <ScrollRegion label={text('storekeeper.integrations.sms.table')}>
              <DataTable
                heads={[
                  text('storekeeper.integrations.sms.day'),
                  text('storekeeper.integrations.sms.messages'),
                  text('storekeeper.integrations.sms.parts'),
                  text('storekeeper.integrations.sms.cost'),
                ]}
                rowCount={days.length}
              >
                {[...days].reverse().map(({ day, messages, parts }) => (
                  <Tr key={day}>
                    {[dateOf(day), formatNumber(messages), formatNumber(parts), costOf(parts)].map((cell, index) => (
                      <Td key={index}>
                        <Typography>{cell}</Typography>
                      </Td>
                    ))}
                  </Tr>
                ))}
              </DataTable>
            </ScrollRegion>
          </Grid.Item>
        </Grid.Root>
      )}
    </Card>
  );
}
