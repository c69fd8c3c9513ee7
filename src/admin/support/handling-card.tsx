import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { ChoiceField } from '../kit/form-fields';
import { DeskCard } from '../kit/desk-columns';
import { Refusal, Section } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { RequestDesk } from './use-request';

// A choice without a value cannot be chosen.
const nobody = 'nobody';

/** Whose it is, and whether it is done. */
export function HandlingCard({ request, act, reload, isBusy, mayAnswer }: RequestDesk & Readonly<{ mayAnswer: boolean }>) {
  const text = useText();
  const me = useAuth('HandlingCard', ({ user }) => String(user?.id ?? ''));
  const { data } = useResource('GET /support-colleagues', mayAnswer ? {} : null);
  const [error, setError] = useState<string | null>(null);
  const { id, status, closedBy, revision, assignee } = request;
  const params = { id };
  const closed =
    closedBy === null ? null : <Typography textColor="neutral700">{text(`storekeeper.support.closedBy.${closedBy}`)}</Typography>;
  if (!mayAnswer)
    return (
      <DeskCard>
        <Section title={text('storekeeper.support.assignee')}>
          <Typography>{assignee?.name ?? text('storekeeper.support.nobody')}</Typography>
          {closed}
        </Section>
      </DeskCard>
    );
  const colleagues = [...(data?.colleagues ?? []), ...(assignee ? [assignee] : [])];
  const choices = [
    { id: nobody, name: text('storekeeper.support.nobody') },
    ...colleagues.filter((one, index) => colleagues.findIndex((other) => other.id === one.id) === index),
  ];
  const assign = async (to: string | null) =>
    setError((await act('POST /support-requests/:id/assign', { params, body: { to } }, () => text('storekeeper.support.assigned'))).error);
  const move = async () => {
    const outcome =
      status === 'closed'
        ? await act('POST /support-requests/:id/reopen', { params, body: { revision } }, () => text('storekeeper.support.reopened'))
        : await act('POST /support-requests/:id/close', { params, body: { revision } }, () => text('storekeeper.support.closedNow'));
    setError(outcome.error);
    // What was written meanwhile stands there then.
    if (!outcome.done) await reload();
  };
  return (
    <DeskCard>
      <ChoiceField
        label={text('storekeeper.support.assignee')}
        value={assignee?.id ?? nobody}
        choices={choices}
        disabled={isBusy}
        onChange={(to) => void assign(to === nobody ? null : to)}
      />
      {closed}
      <Flex gap={2} wrap="wrap">
        {assignee?.id === me ? null : (
          <Button variant="secondary" disabled={isBusy} onClick={() => void assign(me)}>
            {text('storekeeper.support.take')}
          </Button>
        )}
        <Button variant="tertiary" disabled={isBusy} onClick={() => void move()}>
          {text(status === 'closed' ? 'storekeeper.support.reopen' : 'storekeeper.support.close')}
        </Button>
      </Flex>
      <Refusal>{error}</Refusal>
    </DeskCard>
  );
}
