import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { addressOf, type Answer } from '../kit/staff-api';
import { Refusal } from '../kit/summary-parts';
import { useFailure } from '../kit/use-failure';
import { useText } from '../kit/use-text';
import { askedOf, type DeliveryFilter } from './delivery-filter';

type Props = Readonly<{
  filter: DeliveryFilter;
  state: 'parked' | 'delivered';
  known: Answer<'GET /delivery-targets'>['targets'];
  reload: () => Promise<void>;
}>;

/** Sends all that the filter shows again, in steps, and says how far it is. Those that end anew meanwhile are none of these. */
export function SendAgain({ filter, state, known, reload }: Props) {
  const text = useText();
  const sentenceOf = useFailure();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [done, setDone] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const parked = known.find(({ target }) => target === filter.target)?.parked;
  const all = async () => {
    setRefusal(null);
    const body = { ...askedOf(filter), state, endedBefore: new Date().toISOString() };
    const { path } = addressOf('POST /deliveries/send-again', { body });
    try {
      let sum = 0;
      for (let isMore = true; isMore;) {
        setDone(sum);
        const { data: answer } = await post<{ data: Answer<'POST /deliveries/send-again'> }>(path, body);
        sum += answer.data.again;
        isMore = answer.data.isMore;
      }
      toggleNotification({ type: 'success', message: text('storekeeper.deliveries.againAll', { count: sum }) });
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    }
    setDone(null);
    await reload();
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Button variant="secondary" loading={done !== null} onClick={() => void all()}>
        {text(state === 'parked' ? 'storekeeper.deliveries.retryAll' : 'storekeeper.deliveries.replayAll')}
      </Button>
      {done === null ? null : (
        <Typography role="status">{text('storekeeper.deliveries.progress', { done, of: Math.max(done, parked ?? done) })}</Typography>
      )}
      <Refusal>{refusal}</Refusal>
    </Flex>
  );
}
