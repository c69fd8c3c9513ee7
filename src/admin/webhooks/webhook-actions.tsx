import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { said } from '../said';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { NumberField } from '../kit/form-fields';
import { ScrollRegion } from '../kit/scroll-region';
import { addressOf, type Answer } from '../kit/staff-api';
import { Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import type { Webhook } from './webhook-draft';

type Tried = Answer<'POST /webhooks/:id/test'>;
type Renewed = Answer<'POST /webhooks/:id/renew-secret'>;
type Props = Readonly<{ webhook: Webhook; isChanged: boolean; onSecret: (renewed: Renewed) => void; onDeleted: () => void }>;

/** What can be done with a webhook besides changing it: try it, renew its secret, delete it. */
export function WebhookActions({ webhook, isChanged, onSecret, onDeleted }: Props) {
  const text = useText();
  const { send, isBusy } = useSend();
  const { act, isBusy: isActing } = useAct<Renewed | null>((answer) => (answer ? onSecret(answer) : onDeleted()));
  const [tried, setTried] = useState<Tried | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [hours, setHours] = useState<number | undefined>(24);
  const params = { id: webhook.id };
  const attempt = async () => {
    setTried(null);
    const { method, path, body } = addressOf('POST /webhooks/:id/test', { params, body: {} });
    const sent = await send<Tried>(method, path, body);
    setRefusal(sent.error);
    if (sent.isDone) setTried(sent.answer);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap">
        <Box>
          <Button variant="secondary" loading={isBusy} disabled={isChanged} onClick={() => void attempt()}>
            {text('storekeeper.webhooks.test')}
          </Button>
        </Box>
        <Box>
          <ActionModal label={text('storekeeper.webhooks.renew')} isBusy={isActing}>
            {(close) => (
              <ActionForm
                explanation={text('storekeeper.webhooks.renew.about')}
                submit={text('storekeeper.webhooks.renew')}
                isBusy={isActing}
                close={close}
                onSubmit={
                  hours === undefined
                    ? null
                    : () =>
                        act('POST /webhooks/:id/renew-secret', { params, body: { overlapHours: hours } }, () =>
                          text('storekeeper.webhooks.renewed'),
                        )
                }
              >
                <NumberField
                  label={text('storekeeper.webhooks.overlap')}
                  hint={text('storekeeper.webhooks.overlapHint')}
                  value={hours}
                  onChange={setHours}
                />
              </ActionForm>
            )}
          </ActionModal>
        </Box>
        <Box>
          <ActionModal label={text('storekeeper.webhooks.delete')} variant="danger-light" isBusy={isActing}>
            {(close) => (
              <ActionForm
                explanation={text('storekeeper.webhooks.delete.about', { count: webhook.waiting + webhook.parked })}
                submit={text('storekeeper.webhooks.delete')}
                isDangerous
                isBusy={isActing}
                close={close}
                onSubmit={() => act('POST /webhooks/:id/delete', { params, body: {} }, () => text('storekeeper.webhooks.deleted'))}
              />
            )}
          </ActionModal>
        </Box>
      </Flex>
      <Refusal>{refusal}</Refusal>
      {tried ? <TriedNote tried={tried} /> : null}
    </Flex>
  );
}

function TriedNote({ tried: { isTaken, reason, answer, tookMs } }: Readonly<{ tried: Tried }>) {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={1} role="status">
      <Typography textColor={isTaken ? 'success700' : 'danger600'}>
        {isTaken
          ? text('storekeeper.webhooks.taken', { ms: tookMs })
          : text('storekeeper.webhooks.notTaken', { reason: said(reason ?? '') })}
      </Typography>
      {answer ? (
        <ScrollRegion label={text('storekeeper.deliveries.answer')} maxHeight="12rem">
          <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', fontFamily: 'monospace' }}>{answer}</Typography>
        </ScrollRegion>
      ) : null}
    </Flex>
  );
}
