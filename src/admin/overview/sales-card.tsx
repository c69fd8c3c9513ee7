import { useState } from 'react';
import { Button, Flex, Grid, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { exponentOf } from '../../domain/money/money';
import { Card } from '../kit/card';
import { BarChart } from '../kit/chart/chart';
import { DataTable } from '../kit/data-table';
import { ScrollRegion } from '../kit/scroll-region';
import { moneyText } from '../kit/money-text';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import type { SalesIn, SalesInCurrency } from './use-sales-in';

type SalesDay = SalesInCurrency['today'];
const spans = [14, 28] as const;

/** Buttons of which one is chosen. */
function Choices<Choice extends string | number>({
  label,
  choices,
  chosen,
  name,
  onChoose,
}: Readonly<{
  label: string;
  choices: readonly Choice[];
  chosen: Choice;
  name: (choice: Choice) => string;
  onChoose: (choice: Choice) => void;
}>) {
  return (
    <Flex role="group" aria-label={label} gap={1} wrap="wrap">
      {choices.map((choice) => (
        <Button
          key={choice}
          size="S"
          variant={choice === chosen ? 'secondary' : 'tertiary'}
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
        >
          {name(choice)}
        </Button>
      ))}
    </Flex>
  );
}

function Figure({ label, value, before }: Readonly<{ label: string; value: string; before: string }>) {
  return (
    <Flex direction="column" alignItems="flex-start" minWidth="16rem">
      <Typography variant="sigma" textColor="neutral600">
        {label}
      </Typography>
      <Typography variant="beta" tag="p">
        {value}
      </Typography>
      <Aside>{before}</Aside>
    </Flex>
  );
}

/** What was sold today, beside the same weekday of last week, and on each of the last days. */
export function SalesCard({ chosen, currencies, choose, today }: SalesIn & Readonly<{ today: string }>) {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const [span, setSpan] = useState<(typeof spans)[number]>(14);
  const { currency, weekBefore } = chosen;
  const exponent = exponentOf(currency);
  const days = chosen.days.slice(-span);
  const dateOf = (day: string) => formatDate(`${day}T12:00:00Z`, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const longDateOf = (day: string) => formatDate(`${day}T12:00:00Z`, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  const money = (amount: number | null) => (amount === null ? '–' : moneyText({ amount, currency }));
  const sold = (day: SalesDay) =>
    text('storekeeper.overview.soldOn', { day: longDateOf(day.day), net: money(day.net), orders: day.orders });
  const before = (value: string) => text('storekeeper.overview.weekBefore', { day: longDateOf(weekBefore.day), value });
  const best = days.reduce((one, other) => (other.net > one.net ? other : one), chosen.today);
  const isEmpty = chosen.days.every(({ orders, net }) => orders === 0 && net === 0);
  return (
    <Card
      title={text('storekeeper.overview.sales')}
      hint={text('storekeeper.overview.salesHint')}
      aside={
        <Flex gap={4} wrap="wrap">
          {currencies.length > 1 ? (
            <Choices
              label={text('storekeeper.overview.currency')}
              choices={currencies}
              chosen={currency}
              name={(choice) => choice}
              onChoose={choose}
            />
          ) : null}
          <Choices
            label={text('storekeeper.overview.span')}
            choices={spans}
            chosen={span}
            name={(count) => text('storekeeper.overview.days', { count })}
            onChoose={setSpan}
          />
        </Flex>
      }
    >
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Figure label={text('storekeeper.overview.netToday')} value={money(chosen.today.net)} before={before(money(weekBefore.net))} />
        <Figure
          label={text('storekeeper.overview.ordersToday')}
          value={formatNumber(chosen.today.orders)}
          before={before(formatNumber(weekBefore.orders))}
        />
        <Figure
          label={text('storekeeper.overview.averageToday')}
          value={money(chosen.today.average)}
          before={before(money(weekBefore.average))}
        />
      </Flex>
      {isEmpty ? (
        <Typography textColor="neutral600">{text('storekeeper.overview.noSales', { currency })}</Typography>
      ) : (
        <Grid.Root gap={6}>
          <Grid.Item col={7} s={12} xs={12} alignItems="flex-start">
            <BarChart
              title={text('storekeeper.overview.chart', { count: span, currency })}
              description={text('storekeeper.overview.chartTold', { best: sold(best), last: sold(chosen.today) })}
              bars={days.map((day) => ({
                id: day.day,
                value: day.net / 10 ** exponent,
                label: dateOf(day.day),
                told: sold(day),
                isStrong: day.day === today,
              }))}
              tick={(value) => formatNumber(value, { notation: 'compact', maximumFractionDigits: 1 })}
            />
          </Grid.Item>
          <Grid.Item col={5} s={12} xs={12} alignItems="flex-start">
            <ScrollRegion label={text('storekeeper.overview.table')}>
              <DataTable
                heads={[
                  text('storekeeper.overview.day'),
                  text('storekeeper.overview.orders'),
                  text('storekeeper.overview.net'),
                  text('storekeeper.overview.average'),
                ]}
                rowCount={days.length}
              >
                {days.toReversed().map((day) => (
                  <Tr key={day.day}>
                    {[longDateOf(day.day), formatNumber(day.orders), money(day.net), money(day.average)].map((cell, index) => (
                      <Td key={index}>
                        <Typography style={{ whiteSpace: 'nowrap' }}>{cell}</Typography>
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
