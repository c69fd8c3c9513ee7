import { useEffect, useState } from 'react';
import { Button, Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { ActivityTopic } from '../../domain/activity/timeline';
import type { StaffCustomer } from '../kit/admin-types';
import { DeskCard } from '../kit/desk-columns';
import { eventWords } from '../kit/event-words';
import { ChoiceField } from '../kit/form-fields';
import { orderDeskPath } from '../kit/order-paths';
import { productDeskPath } from '../kit/product-paths';
import { addressOf } from '../kit/staff-api';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { useFailure } from '../kit/use-failure';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { activityDetail, activityWords, doerWords, topicWords, type ActivityAnswer, type ActivityEntry } from './activity-words';

const everything = 'everything';
const topics = Object.keys(topicWords) as ActivityTopic[];
const atOnce = 20;

/** Pages of the timeline, one behind the other. */
function useTimeline(id: string, topic: ActivityTopic | null) {
  const { get } = useFetchClient();
  const sentenceOf = useFailure();
  const [entries, setEntries] = useState<readonly ActivityEntry[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [isShort, setShort] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const read = async (from: string | null, isAsked: () => boolean) => {
    const query = { limit: atOnce, ...(topic ? { topic } : {}), ...(from === null ? {} : { cursor: from }) };
    try {
      const { data } = await get<{ data: ActivityAnswer }>(addressOf('GET /customers/:id/activity', { params: { id }, query }).path);
      if (!isAsked()) return;
      setEntries((before) => [...(from === null ? [] : (before ?? [])), ...data.data.entries]);
      setCursor(data.data.nextCursor);
      setShort(data.data.archiveAway);
      setError(null);
    } catch (failure) {
      if (isAsked()) setError(sentenceOf(failure));
    }
  };
  useEffect(() => {
    let isShown = true;
    void read(null, () => isShown);
    return () => void (isShown = false);
  }, [id, topic]);
  return { entries, error, isShort, more: cursor === null ? null : () => void read(cursor, () => true) };
}

/** What it leads to, for whoever looks further. */
function What({ entry }: Readonly<{ entry: ActivityEntry }>) {
  const text = useText();
  const intl = useIntl();
  const detail = activityDetail(entry, { text, intl });
  const { subject } = entry;
  const to = subject?.type === 'order' ? orderDeskPath(subject.id) : subject?.type === 'product' ? productDeskPath(subject.id) : null;
  return (
    <Typography style={{ overflowWrap: 'anywhere' }}>
      {labelFor(text)({ ...eventWords, ...activityWords }, entry.kind)}
      {detail === null ? null : ': '}
      {detail !== null && to !== null ? (
        <TextLink tag={Link} to={to}>
          {detail}
        </TextLink>
      ) : (
        detail
      )}
    </Typography>
  );
}

/** What they did and what happened to their orders, the newest first. */
export function ActivityCard({ customer: { id } }: Readonly<{ customer: StaffCustomer }>) {
  const text = useText();
  const moment = useMoment();
  const [topic, setTopic] = useState<ActivityTopic | null>(null);
  const { entries, error, isShort, more } = useTimeline(id, topic);
  return (
    <DeskCard>
      <Section title={text('storekeeper.customers.activity')}>
        <Flex direction="column" alignItems="stretch" gap={4} width="100%">
          <ChoiceField
            label={text('storekeeper.customers.activityAbout')}
            value={topic ?? everything}
            choices={[
              { id: everything, name: text('storekeeper.customers.activityEverything') },
              ...topics.map((one) => ({ id: one, name: text(topicWords[one]) })),
            ]}
            onChange={(chosen) => setTopic(topics.find((one) => one === chosen) ?? null)}
          />
          <Refusal>{error}</Refusal>
          {entries?.length === 0 && !isShort ? (
            <Typography textColor="neutral600">{text('storekeeper.customers.activityNone')}</Typography>
          ) : null}
          <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
            {(entries ?? []).map((entry) => (
              <Flex key={entry.id} tag="li" direction="column" alignItems="flex-start">
                <What entry={entry} />
                <Aside>{[text(doerWords[entry.by]), moment(entry.at)].join(' · ')}</Aside>
              </Flex>
            ))}
          </Flex>
          {isShort ? <Typography textColor="neutral600">{text('storekeeper.customers.activityArchiveAway')}</Typography> : null}
          {more === null ? null : (
            <Button variant="tertiary" onClick={more}>
              {text('storekeeper.customers.activityMore')}
            </Button>
          )}
        </Flex>
      </Section>
    </DeskCard>
  );
}
