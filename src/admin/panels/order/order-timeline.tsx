import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { moneyText } from '../../fields/money-text';
import { useText } from '../../texts/use-text';
import type { StaffOrderView } from '../admin-types';
import { Aside, Section, Stack } from '../summary-parts';
import { actorWords, eventWords, sayer } from './order-words';

/** What happened to the order, who did it and when: oldest first. */
export function OrderTimeline({ order: { timeline } }: { order: StaffOrderView }) {
  const text = useText();
  const said = sayer(text);
  const { formatDate } = useIntl();
  return (
    <Section title={text('storekeeper.order.timeline')}>
      {timeline.map(({ type, actor, at, amount, remark }, index) => (
        <Stack key={`${at}${type}${index}`}>
          <Typography>{[said(eventWords, type), amount && moneyText(amount)].filter(Boolean).join(': ')}</Typography>
          {remark ? <Typography textColor="neutral600">“{remark}”</Typography> : null}
          <Aside>
            {said(actorWords, actor)} · {formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
          </Aside>
        </Stack>
      ))}
    </Section>
  );
}
