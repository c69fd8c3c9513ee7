import { useRef, useState } from 'react';
import { Button, Checkbox, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { ChoiceField } from '../kit/form-fields';
import { mailKindWords } from '../kit/mail-words';
import { Aside, Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { putIn, typed, type Draft, type Field as Part, type Template } from './mail-draft';
import { MailPreview } from './mail-preview';

type Props = Readonly<{
  template: Template;
  draft: Draft;
  /** The languages in which a colleague has written something else since. */
  clashes: readonly string[];
  change: (draft: Draft) => void;
  canSend: boolean;
  isChanged: boolean;
  isBusy: boolean;
  refusal: string | null;
  save: () => void;
}>;
type Input = HTMLInputElement | HTMLTextAreaElement;

/** One mail: whether customers get it, what it says in a language, and how it reads. */
export function MailEditor({ template, draft, clashes, change, canSend, isChanged, isBusy, refusal, save }: Props) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const [language, setLanguage] = useState(template.texts[0]?.language ?? 'en');
  const inputs = useRef<Partial<Record<Part, Input | null>>>({});
  const [last, setLast] = useState<Part>('body');
  const stored = template.texts.find((each) => each.language === language);
  const usual = stored?.usual;
  const words = draft.texts[language] ?? { subject: '', body: '' };
  const type = (part: Part, value: string) => change(typed(draft, language, { [part]: value }));
  const put = (name: string) => {
    const input = inputs.current[last];
    const put = putIn(words[last], name, input?.selectionStart ?? words[last].length);
    type(last, put.text);
    // Once it is shown there.
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(put.at, put.at);
    });
  };
  const isUsual = usual !== undefined && words.subject === usual.subject && words.body === usual.body;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card title={labelFor(text)(mailKindWords, template.kind)}>
        <Checkbox checked={draft.isOn} onCheckedChange={(isOn) => change({ ...draft, isOn: isOn === true })}>
          {text('storekeeper.mails.isOn')}
        </Checkbox>
        <ChoiceField
          label={text('storekeeper.mails.language')}
          value={language}
          choices={template.texts.map(({ language: id }) => ({ id, name: formatDisplayName(id, { type: 'language' }) ?? id }))}
          onChange={setLanguage}
        />
        <Field.Root width="100%">
          <Field.Label>{text('storekeeper.mails.subject')}</Field.Label>
          <TextInput
            ref={(input: HTMLInputElement | null) => void (inputs.current.subject = input)}
            value={words.subject}
            maxLength={200}
            onFocus={() => setLast('subject')}
            onChange={({ target }: { target: { value: string } }) => type('subject', target.value)}
          />
        </Field.Root>
        <Field.Root width="100%" hint={text('storekeeper.mails.marks')}>
          <Field.Label>{text('storekeeper.mails.body')}</Field.Label>
          <Textarea
            ref={(input: HTMLTextAreaElement | null) => void (inputs.current.body = input)}
            value={words.body}
            maxLength={20_000}
            rows={14}
            onFocus={() => setLast('body')}
            onChange={({ target }: { target: { value: string } }) => type('body', target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Aside>{text('storekeeper.mails.placeholders')}</Aside>
          <Flex gap={2} wrap="wrap">
            {template.placeholders.map((name) => (
              <Button key={name} size="S" variant="tertiary" onClick={() => put(name)}>
                {`{${name}}`}
              </Button>
            ))}
          </Flex>
        </Flex>
        {clashes.includes(language) && stored ? (
          <Flex direction="column" alignItems="stretch" gap={1} role="status">
            <Typography textColor="warning700">{text('storekeeper.mails.clash')}</Typography>
            <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {[stored.subject ?? stored.usual.subject, stored.body ?? stored.usual.body].join('\n\n')}
            </Typography>
          </Flex>
        ) : null}
        <Refusal>{refusal}</Refusal>
        <Flex gap={2} wrap="wrap">
          <Button loading={isBusy} disabled={!isChanged} onClick={save}>
            {text('storekeeper.mails.save')}
          </Button>
          <Button variant="tertiary" disabled={isUsual || !usual} onClick={() => usual && change(typed(draft, language, usual))}>
            {text('storekeeper.mails.restore')}
          </Button>
        </Flex>
      </Card>
      <MailPreview tried={{ kind: template.kind, language, ...words }} canSend={canSend} />
    </Flex>
  );
}
