import { useState } from 'react';
import { Button, Checkbox, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Card } from '../kit/card';
import { TextField } from '../kit/form-fields';
import { addressOf, type Answer } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { EventsField } from './events-field';
import { bodyOf, draftOf, isSame, newWebhook, type Webhook, type WebhookDraft } from './webhook-draft';
import { SecretCard } from './secret-card';
import { WebhookActions } from './webhook-actions';
import { WebhookNote } from './webhook-note';

type Added = Answer<'POST /webhooks'>;
type Props = Readonly<{
  /** Null of one that is yet to be added. */
  webhook: Webhook | null;
  known: readonly string[];
  draft: WebhookDraft;
  change: (draft: WebhookDraft) => void;
  secret: string | null;
  forgetSecret: () => void;
  /** Somebody else has saved it: what stands there now is read, and what is typed stays. */
  onLate: () => Promise<void>;
  onSaved: (saved: Webhook, secret: string | null) => void;
  onDeleted: () => void;
}>;
type Wrong = Readonly<{ field: unknown; error: string | null }>;

/** Where a webhook goes and what it tells: changed, tried, and shown its secret once. */
export function WebhookEditor({ webhook, known, draft, change, secret, forgetSecret, onLate, onSaved, onDeleted }: Props) {
  const text = useText();
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const isChanged = !isSame(draft, webhook ? draftOf(webhook) : newWebhook);
  const type = (next: Partial<WebhookDraft>) => {
    setWrong(null);
    change({ ...draft, ...next });
  };
  const save = async () => {
    const sent = webhook ? await saved(webhook) : await added();
    if (!sent.isDone && sent.details.code === 'EDIT_CONFLICT') await onLate();
    if (!sent.isDone) return setWrong({ field: sent.details.field, error: sent.error });
    toggleNotification({ type: 'success', message: text('storekeeper.webhooks.saved') });
    setWrong(null);
  };
  const saved = async ({ id, changedAt: openedAt }: Webhook) => {
    const { method, path, body } = addressOf('PUT /webhooks/:id', { params: { id }, body: { ...bodyOf(draft), openedAt } });
    const sent = await send<Webhook>(method, path, body);
    if (sent.isDone) onSaved(sent.answer, null);
    return sent;
  };
  const added = async () => {
    const { method, path, body } = addressOf('POST /webhooks', { body: bodyOf(draft) });
    const sent = await send<Added>(method, path, body);
    if (sent.isDone) onSaved(sent.answer.webhook, sent.answer.secret);
    return sent;
  };
  const errorOf = (field: string) => (wrong?.field === field ? wrong.error : null);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {secret === null ? null : <SecretCard secret={secret} close={forgetSecret} />}
      <Card title={webhook ? webhook.description || webhook.url : text('storekeeper.webhooks.new')}>
        {webhook ? <WebhookNote webhook={webhook} /> : null}
        <TextField
          label={text('storekeeper.webhooks.url')}
          hint={text('storekeeper.webhooks.urlHint')}
          error={errorOf('url') ?? undefined}
          required
          value={draft.url}
          onChange={(url) => type({ url })}
        />
        <TextField
          label={text('storekeeper.webhooks.description')}
          hint={text('storekeeper.webhooks.descriptionHint')}
          value={draft.description}
          onChange={(description) => type({ description: description.slice(0, 200) })}
        />
        <EventsField known={known} picked={draft.events} error={errorOf('events')} onChange={(events) => type({ events })} />
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Checkbox checked={draft.isOn} onCheckedChange={(isOn: boolean) => type({ isOn })}>
            {text('storekeeper.webhooks.isOn')}
          </Checkbox>
          <Aside>{text('storekeeper.webhooks.isOnHint')}</Aside>
        </Flex>
        <Refusal>{wrong && !['url', 'events'].includes(String(wrong.field)) ? wrong.error : null}</Refusal>
        <Flex>
          <Button disabled={!isChanged || draft.events.length === 0} loading={isBusy} onClick={() => void save()}>
            {text(webhook ? 'storekeeper.webhooks.save' : 'storekeeper.webhooks.add')}
          </Button>
        </Flex>
        {webhook ? (
          <WebhookActions
            webhook={webhook}
            isChanged={isChanged}
            onSecret={(renewed) => onSaved(renewed.webhook, renewed.secret)}
            onDeleted={onDeleted}
          />
        ) : null}
      </Card>
    </Flex>
  );
}
