import { useState } from 'react';
import { Box, Button, Checkbox, Flex, Link as TextLink } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { Card } from '../kit/card';
import { SoughtChoiceField, TextField } from '../kit/form-fields';
import { addressOf } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { ActionField } from './action-field';
import { isSame, isWhole, type Automation, type AutomationDraft, type Automations } from './automation-draft';
import { eventName } from './automation-words';
import { ConditionsField } from './conditions-field';
import { TriedNote, type Tried } from './tried-note';

type Props = Readonly<{
  /** Null of one that is yet to be added. */
  automation: Automation | null;
  known: Automations;
  draft: AutomationDraft;
  saved: AutomationDraft;
  change: (draft: AutomationDraft) => void;
  /** Somebody else has saved it: what stands there now is read, and what is typed stays. */
  onLate: () => Promise<void>;
  onSaved: (id: string) => void;
  onDeleted: () => void;
}>;
type Wrong = Readonly<{ field: string; error: string | null }>;

/** A rule, written as a sentence: when this happens, and this holds, do that. */
export function AutomationEditor({ automation, known, draft, saved, change, onLate, onSaved, onDeleted }: Props) {
  const text = useText();
  const moment = useMoment();
  const maySee = useMay('api::jobs.repair');
  const { send, isBusy } = useSend();
  const { act, isBusy: isDeleting } = useAct<null>(onDeleted);
  const { toggleNotification } = useNotification();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const isChanged = automation === null || !isSame(draft, saved);
  const event = known.events.find(({ type }) => type === draft.event);
  const fields = event?.fields ?? [];
  const type = (next: Partial<AutomationDraft>) => {
    setWrong(null);
    setTried(null);
    change({ ...draft, ...next });
  };
  const errorOf = (field: string) => (wrong?.field === field ? wrong.error : null);
  const refused = (sent: Readonly<{ error: string | null; details: Readonly<Record<string, unknown>> }>) =>
    setWrong({ field: String(sent.details.field ?? ''), error: sent.error });
  const save = async () => {
    const address = automation
      ? addressOf('PUT /automations/:id', { params: { id: automation.id }, body: { ...draft, openedAt: automation.changedAt } })
      : addressOf('POST /automations', { body: draft });
    const sent = await send<Automation>(address.method, address.path, address.body);
    if (!sent.isDone && sent.details.code === 'EDIT_CONFLICT') await onLate();
    if (!sent.isDone) return refused(sent);
    setWrong(null);
    toggleNotification({ type: 'success', message: text('storekeeper.automations.saved') });
    onSaved(sent.answer.id);
  };
  const attempt = async () => {
    const { event: asked, conditions, action } = draft;
    const { method, path, body } = addressOf('POST /automations/try', { body: { event: asked, conditions, action } });
    const sent = await send<Tried>(method, path, body);
    if (!sent.isDone) return refused(sent);
    setWrong(null);
    setTried(sent.answer);
  };
  const isKnownField = [
    'event',
    'action',
    ...draft.conditions.flatMap((_each, index) => [`conditions[${index}].field`, `conditions[${index}].value`]),
  ];
  return (
    <Card title={automation?.name ?? text('storekeeper.automations.new')}>
      {automation ? (
        <Aside>{text('storekeeper.automations.changed', { at: moment(automation.changedAt), by: automation.changedBy ?? '–' })}</Aside>
      ) : null}
      {automation && maySee ? (
        <TextLink tag={Link} to={`/deliveries?${new URLSearchParams({ target: automation.id })}`}>
          {text('storekeeper.automations.log')}
        </TextLink>
      ) : null}
      <TextField
        label={text('storekeeper.automations.name')}
        required
        value={draft.name}
        onChange={(name) => type({ name: name.slice(0, 100) })}
      />
      <SoughtChoiceField
        label={text('storekeeper.automations.when')}
        hint={text('storekeeper.automations.whenHint')}
        error={errorOf('event') ?? undefined}
        value={draft.event}
        choices={known.events.map(({ type: id }) => ({ id, name: eventName(text, id) }))}
        onChange={(next) => type({ event: next })}
      />
      <ConditionsField fields={fields} conditions={draft.conditions} errorOf={errorOf} onChange={(conditions) => type({ conditions })} />
      <ActionField
        action={draft.action}
        fields={fields}
        isOfOrder={event?.isOfOrder ?? false}
        webhooks={known.webhooks}
        error={errorOf('action')}
        onChange={(action) => type({ action })}
      />
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Checkbox checked={draft.isOn} onCheckedChange={(isOn: boolean) => type({ isOn })}>
          {text('storekeeper.automations.isOn')}
        </Checkbox>
        <Aside>{text('storekeeper.automations.isOnHint')}</Aside>
      </Flex>
      <Refusal>{wrong && !isKnownField.includes(wrong.field) ? wrong.error : null}</Refusal>
      {tried ? <TriedNote tried={tried} /> : null}
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" disabled={!isWhole({ ...draft, name: 'x' })} loading={isBusy} onClick={() => void attempt()}>
          {text('storekeeper.automations.try')}
        </Button>
        <Button disabled={!isChanged || !isWhole(draft)} loading={isBusy} onClick={() => void save()}>
          {text(automation ? 'storekeeper.automations.save' : 'storekeeper.automations.add')}
        </Button>
        {automation ? (
          <Box>
            <ActionModal label={text('storekeeper.automations.delete')} variant="danger-light" isBusy={isDeleting}>
              {(close) => (
                <ActionForm
                  explanation={text('storekeeper.automations.delete.about')}
                  submit={text('storekeeper.automations.delete')}
                  isDangerous
                  isBusy={isDeleting}
                  close={close}
                  onSubmit={() =>
                    act('POST /automations/:id/delete', { params: { id: automation.id }, body: {} }, () =>
                      text('storekeeper.automations.deleted'),
                    )
                  }
                />
              )}
            </ActionModal>
          </Box>
        ) : null}
      </Flex>
    </Card>
  );
}
