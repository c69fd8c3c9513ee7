import { Flex, Typography } from '@strapi/design-system';
import { ChoiceField, NoteField, TextField } from '../kit/form-fields';
import { Aside, Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { newAction, type Action, type Automations } from './automation-draft';
import { actionWords } from './automation-words';

type Props = Readonly<{
  action: Action;
  fields: readonly string[];
  isOfOrder: boolean;
  webhooks: Automations['webhooks'];
  error: string | null;
  onChange: (action: Action) => void;
}>;

/** "… then do that". */
export function ActionField({ action, fields, isOfOrder, webhooks, error, onChange }: Props) {
  const text = useText();
  const kinds = (Object.keys(actionWords) as Action['kind'][]).filter(
    (kind) => kind === action.kind || ((isOfOrder || !kind.startsWith('tag_')) && (kind !== 'webhook' || webhooks.length > 0)),
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ChoiceField
        label={text('storekeeper.automations.then')}
        value={action.kind}
        choices={kinds.map((kind) => ({ id: kind, name: text(actionWords[kind]) }))}
        onChange={(kind) => onChange(newAction(kind, webhooks[0]?.id ?? ''))}
      />
      <Details action={action} webhooks={webhooks} onChange={onChange} />
      {action.kind === 'mail' || action.kind === 'alert' ? (
        <Aside>{text('storekeeper.automations.braces', { names: fields.map((field) => `{${field}}`).join(' ') })}</Aside>
      ) : null}
      {webhooks.length === 0 ? <Typography textColor="neutral600">{text('storekeeper.automations.noWebhooks')}</Typography> : null}
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

function Details({ action, webhooks, onChange }: Pick<Props, 'action' | 'webhooks' | 'onChange'>) {
  const text = useText();
  switch (action.kind) {
    case 'mail':
      return (
        <>
          <TextField label={text('storekeeper.automations.to')} required value={action.to} onChange={(to) => onChange({ ...action, to })} />
          <TextField
            label={text('storekeeper.automations.subject')}
            required
            value={action.subject}
            onChange={(subject) => onChange({ ...action, subject: subject.slice(0, 200) })}
          />
          <NoteField
            label={text('storekeeper.automations.text')}
            required
            longest={2_000}
            value={action.text}
            onChange={(next) => onChange({ ...action, text: next })}
          />
        </>
      );
    case 'alert':
      return (
        <NoteField
          label={text('storekeeper.automations.alertText')}
          required
          longest={2_000}
          value={action.text}
          onChange={(next) => onChange({ ...action, text: next })}
        />
      );
    case 'webhook':
      return (
        <ChoiceField
          label={text('storekeeper.automations.webhook')}
          value={action.webhook}
          choices={webhooks}
          onChange={(webhook) => onChange({ ...action, webhook })}
        />
      );
    default:
      return (
        <TextField
          label={text('storekeeper.automations.tag')}
          required
          value={action.tag}
          onChange={(tag) => onChange({ ...action, tag: tag.slice(0, 40) })}
        />
      );
  }
}
