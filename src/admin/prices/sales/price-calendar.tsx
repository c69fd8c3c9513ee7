import { useState } from 'react';
import { Box, Button, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PriceCalendar } from '../../kit/admin-types';
import { DataTable } from '../../kit/data-table';
import { StateBadge } from '../../kit/state-badge';
import { Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useShopMoment } from '../../kit/use-shop-moment';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { barOf, calendarRange, weeksOf } from './calendar-days';
import { salePath, salesPath } from './sale-paths';
import { calendarWords, stateWords } from './sale-words';

type Entry = PriceCalendar['entries'][number];

const heads: readonly TextKey[] = [
  'storekeeper.sale.name',
  'storekeeper.calendar.kind',
  'storekeeper.calendar.weeks',
  'storekeeper.sale.when',
  'storekeeper.sale.state',
];
const colors = { running: 'success500', planned: 'primary500', over: 'neutral400', off: 'neutral300' } as const;

const Line = styled(Box)`
  position: relative;
  height: 2rem;
  min-width: 24rem;
`;

const pathOf = ({ type, id }: Entry): string =>
  type === 'sale'
    ? salePath(id)
    : `/content-manager/collection-types/${type === 'discount' ? 'api::promotion.discount' : 'api::pricing.price-list'}/${encodeURIComponent(id)}`;

function EntryRow({ entry, range, timeZone }: Readonly<{ entry: Entry; range: ReturnType<typeof calendarRange>; timeZone: string }>) {
  const text = useText();
  const moment = useShopMoment(timeZone);
  const { left, width } = barOf(entry, range);
  const state = stateWords[entry.state];
  const window =
    entry.startsAt === null && entry.endsAt === null
      ? text('storekeeper.calendar.always')
      : text('storekeeper.sale.window', {
          from: entry.startsAt === null ? '…' : moment(entry.startsAt),
          until: entry.endsAt === null ? '…' : moment(entry.endsAt),
        });
  return (
    <Tr>
      <Td>
        <TextLink tag={Link} to={pathOf(entry)}>
          {entry.name}
        </TextLink>
      </Td>
      <Td>
        <Typography>{text(calendarWords[entry.type])}</Typography>
      </Td>
      <Td>
        <Line background="neutral150" hasRadius aria-hidden>
          <Box
            position="absolute"
            background={colors[entry.state]}
            hasRadius
            height="100%"
            style={{ insetInlineStart: `${left}%`, width: `${width}%` }}
          />
        </Line>
      </Td>
      <Td>
        <Typography style={{ whiteSpace: 'normal' }}>{window}</Typography>
      </Td>
      <Td>
        <StateBadge variant={state.tone}>{text(state.key)}</StateBadge>
      </Td>
    </Tr>
  );
}

/** When which sale, price list and discount holds: six weeks, drawn and in words. */
export function PriceCalendarPage() {
  const text = useText();
  const { formatDate } = useIntl();
  const [today] = useState(() => new Date());
  const [weeks, setWeeks] = useState(0);
  const range = calendarRange(today, weeks);
  const { data, error } = useResource('GET /price-calendar', {
    query: { from: range.from.toISOString(), until: range.until.toISOString() },
  });
  const dayText = (at: Date) => formatDate(at, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <TextLink tag={Link} to={`/${salesPath}`}>
        {text('storekeeper.sale.back')}
      </TextLink>
      <Typography variant="beta" tag="h2">
        {text('storekeeper.calendar.title')}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" onClick={() => setWeeks(weeks - 4)}>
          {text('storekeeper.calendar.earlier')}
        </Button>
        <Button variant="tertiary" disabled={weeks === 0} onClick={() => setWeeks(0)}>
          {text('storekeeper.calendar.today')}
        </Button>
        <Button variant="tertiary" onClick={() => setWeeks(weeks + 4)}>
          {text('storekeeper.calendar.later')}
        </Button>
        <Typography role="status">{text('storekeeper.sale.window', { from: dayText(range.from), until: dayText(range.until) })}</Typography>
      </Flex>
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.sale.loading')}</Loader> : null}
      {data?.entries.length === 0 ? <Typography role="status">{text('storekeeper.calendar.none')}</Typography> : null}
      {data && data.entries.length > 0 ? (
        <DataTable
          heads={heads.map((head) => (head === 'storekeeper.calendar.weeks' ? weeksOf(range).map(dayText).join('  ·  ') : text(head)))}
          rowCount={data.entries.length}
        >
          {data.entries.map((entry) => (
            <EntryRow key={`${entry.type} ${entry.id}`} entry={entry} range={range} timeZone={data.timeZone} />
          ))}
        </DataTable>
      ) : null}
      {data?.more ? <Typography>{text('storekeeper.calendar.more')}</Typography> : null}
    </Flex>
  );
}
