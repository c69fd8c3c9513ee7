import { useEffect, useState } from 'react';
import { Button, Checkbox, Field, Flex, Loader, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { TextField } from '../kit/form-fields';
import { addressOf, type Answer } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { usePreview } from '../kit/use-preview';
import { useSend } from '../kit/use-send';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { broughtUp, draftOf, isChanged, typed, type Begun } from './mail-draft';
import { PhoneFrame } from './phone-frame';
import { asTemplate, notificationChanges, type Draft, type Kind, type Template } from './notification-draft';

type Drafts = Partial<Record<Kind, Begun>>;
type Props = Readonly<{ kind: Kind; tellDirty: (isDirty: boolean) => void }>;

/** What phones and the inbox of the app say when this happens, in every language at once: it is short. */
export function NotificationEditor({ kind, tellDirty }: Props) {
  const text = useText();
  const { data, error, show, load } = useResource('GET /notification-templates', {});
  const { act, isBusy } = useAct<Answer<'GET /notification-templates'>>(show);
  // Of all of them: who looks at another mail loses nothing.
  const [drafts, setDrafts] = useState<Drafts>({});
  const [refusal, setRefusal] = useState<Readonly<{ of: Kind; says: string | null }> | null>(null);
  const templates = data?.templates.map(asTemplate) ?? [];
  const now = (each: Template) => {
    const begun = drafts[each.kind];
    return begun ? broughtUp(begun, each) : { draft: draftOf(each), clashes: [] };
  };
  const isDirty = templates.some((each) => isChanged(each, now(each).draft));
  useEffect(() => tellDirty(isDirty), [isDirty, tellDirty]);
  const template = templates.find((each) => each.kind === kind);
  if (!template) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.mails.loadingTemplates')}</Loader>;

  const { draft, clashes } = now(template);
  const change = (next: Draft) => setDrafts((others) => ({ ...others, [kind]: { from: others[kind]?.from ?? template, draft: next } }));
  const save = async () => {
    const outcome = await act('PUT /notification-templates/:kind', { params: { kind }, body: notificationChanges(template, draft) }, () =>
      text('storekeeper.mails.phone.saved'),
    );
    setRefusal({ of: kind, says: outcome.error });
    if (outcome.done) setDrafts(({ [kind]: _saved, ...others }) => others);
    else await load();
  };
  return (
    <Card title={text('storekeeper.mails.phone')} hint={text('storekeeper.mails.phone.hint')}>
      <Checkbox checked={draft.isOn} onCheckedChange={(isOn) => change({ ...draft, isOn: isOn === true })}>
        {text('storekeeper.mails.phone.isOn')}
      </Checkbox>
      <TextField
        label={text('storekeeper.mails.link')}
        hint={text('storekeeper.mails.phone.link.hint')}
        value={draft.link}
        onChange={(link) => change({ ...draft, link: link.slice(0, 500) })}
      />
      <Aside>{text('storekeeper.mails.phone.placeholders', { names: template.placeholders.map((name) => `{${name}}`).join(', ') })}</Aside>
      {template.texts.map(({ language }) => (
        <LanguageFields
          key={`${kind} ${language}`}
          template={template}
          language={language}
          draft={draft}
          isClash={clashes.includes(language)}
          change={change}
        />
      ))}
      <Refusal>{refusal?.of === kind ? refusal.says : null}</Refusal>
      <Flex>
        <Button loading={isBusy} disabled={!isChanged(template, draft)} onClick={() => void save()}>
          {text('storekeeper.mails.phone.save')}
        </Button>
      </Flex>
    </Card>
  );
}

type FieldsProps = Readonly<{ template: Template; language: string; draft: Draft; isClash: boolean; change: (draft: Draft) => void }>;

function LanguageFields({ template, language, draft, isClash, change }: FieldsProps) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const { subject, body } = draft.texts[language] ?? { subject: '', body: '' };
  const stored = template.texts.find((each) => each.language === language);
  const { preview, error } = usePreview('POST /notification-templates/preview', {
    body: { kind: template.kind, language, title: subject, body },
  });
  const name = formatDisplayName(language, { type: 'language' }) ?? language;
  const { toggleNotification } = useNotification();
  const { send, isBusy } = useSend();
  const [failure, setFailure] = useState<string | null>(null);
  const test = async () => {
    const tried = { kind: template.kind, language, title: subject, body, link: draft.link.trim() || null };
    const asked = addressOf('POST /notification-templates/test', { body: tried });
    const sent = await send<Answer<'POST /notification-templates/test'>>(asked.method, asked.path, asked.body);
    setFailure(sent.error);
    if (!sent.isDone) return;
    const { isInApp } = sent.answer;
    toggleNotification({
      type: isInApp ? 'success' : 'warning',
      message: text(isInApp ? 'storekeeper.mails.phone.testSent' : 'storekeeper.mails.phone.noAccount'),
    });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root width="100%">
        <Field.Label>{text('storekeeper.mails.phone.title', { language: name })}</Field.Label>
        <TextInput
          value={subject}
          maxLength={120}
          onChange={({ target }: { target: { value: string } }) => change(typed(draft, language, { subject: target.value }))}
        />
      </Field.Root>
      <Field.Root width="100%">
        <Field.Label>{text('storekeeper.mails.phone.message', { language: name })}</Field.Label>
        <Textarea
          value={body}
          maxLength={500}
          rows={2}
          onChange={({ target }: { target: { value: string } }) => change(typed(draft, language, { body: target.value }))}
        />
      </Field.Root>
      {isClash && stored ? (
        <Typography role="status" textColor="warning700" style={{ overflowWrap: 'anywhere' }}>
          {[text('storekeeper.mails.phone.clash'), stored.subject ?? stored.usual.subject, stored.body ?? stored.usual.body].join(' ')}
        </Typography>
      ) : null}
      <Refusal>{error}</Refusal>
      {preview ? <PhoneFrame {...preview} /> : null}
      <Refusal>{failure}</Refusal>
      <Flex>
        <Button variant="tertiary" loading={isBusy} disabled={error !== null} onClick={() => void test()}>
          {text('storekeeper.mails.phone.test', { language: name })}
        </Button>
      </Flex>
    </Flex>
  );
}
