import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Card } from '../../kit/card';
import { addressOf } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useMoment } from '../../kit/use-moment';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { changedIn, isWrong, limitFields, nothingTyped, shownIn, type LimitsDraft, type MapsUsage } from './limits-draft';
import { LimitsList } from './limits-list';

type Props = Readonly<{ draft: LimitsDraft; change: (draft: LimitsDraft) => void }>;

/** Who says where addresses are, what that cost this month, and how often it may be asked. */
export function MapsCard({ draft, change }: Props) {
  const text = useText();
  const moment = useMoment();
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const { data, error, load, show } = useResource('GET /maps-usage', {});
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!data) return <Refusal>{error}</Refusal>;
  const { inUse, cost, calls, changedAt, changedBy, revision } = data;
  const limits = changedIn(data, draft);
  const save = async () => {
    const isAnyWrong = calls.some((usage) => limitFields.some((field) => isWrong(field, shownIn(usage, draft, field))));
    if (isAnyWrong) return setRefusal(text('storekeeper.maps.wrong'));
    const { method, path, body } = addressOf('PUT /maps-limits', { body: { revision, limits } });
    const sent = await send<MapsUsage>(method, path, body);
    setRefusal(sent.error);
    if (sent.isDone) {
      show(sent.answer);
      change(nothingTyped);
      toggleNotification({ type: 'success', message: text('storekeeper.maps.saved') });
    }
    // A colleague was faster: what is there now is shown, and what was typed stays.
    else if (sent.details.code === 'EDIT_CONFLICT') await load();
  };
  return (
    <Card title={text('storekeeper.maps.title')} hint={text('storekeeper.maps.hint')}>
      {inUse?.isFree ? <Aside>{text('storekeeper.maps.free', { title: inUse.title })}</Aside> : null}
      {inUse && !inUse.isFree ? <Aside>{text('storekeeper.maps.inUse', { title: inUse.title })}</Aside> : null}
      <Typography>{text('storekeeper.maps.sum', { cost: `$${cost}` })}</Typography>
      <LimitsList
        calls={calls}
        draft={draft}
        change={(typed) => {
          setRefusal(null);
          change(typed);
        }}
      />
      <Refusal>{refusal}</Refusal>
      <Flex gap={2}>
        <Button disabled={limits.length === 0} loading={isBusy} onClick={() => void save()}>
          {text('storekeeper.maps.save')}
        </Button>
      </Flex>
      {changedAt ? (
        <Typography variant="pi" textColor="neutral600">
          {text('storekeeper.integrations.changed', { at: moment(changedAt), by: changedBy ?? text('storekeeper.integrations.somebody') })}
        </Typography>
      ) : null}
    </Card>
  );
}
