import { useState } from 'react';
import { Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { DayColumn } from './day-column';
import { daysAfter } from './days';

const Week = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
  align-items: start;
`;

/** Where the slots themselves are written. */
const slotsPath = '/content-manager/collection-types/api::delivery.delivery-slot';

/** Seven days of delivery slots with what is taken of them. */
export function SlotsPage() {
  const text = useText();
  const [from, setFrom] = useState<string | undefined>(undefined);
  const { data, error, load } = useResource('GET /delivery-slots', { query: from === undefined ? {} : { from } });
  const first = data?.days[0]?.date;
  const move = (days: number) => setFrom(first === undefined ? undefined : daysAfter(first, days));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" disabled={!data} onClick={() => move(-7)}>
          {text('storekeeper.slots.before')}
        </Button>
        <Button variant="tertiary" disabled={!data || first === data.today} onClick={() => setFrom(undefined)}>
          {text('storekeeper.slots.today')}
        </Button>
        <Button variant="tertiary" disabled={!data} onClick={() => move(7)}>
          {text('storekeeper.slots.after')}
        </Button>
        <TextLink tag={Link} to={slotsPath}>
          {text('storekeeper.slots.edit')}
        </TextLink>
      </Flex>
      <Refusal>{error}</Refusal>
      {!data && !error ? <Loader>{text('storekeeper.slots.loading')}</Loader> : null}
      {data && data.days.every(({ slots }) => slots.length === 0) ? <Typography>{text('storekeeper.slots.none')}</Typography> : null}
      <Week>
        {data?.days.map((day) => (
          <DayColumn key={day.date} day={day} isToday={day.date === data.today} reload={() => void load()} />
        ))}
      </Week>
    </Flex>
  );
}
