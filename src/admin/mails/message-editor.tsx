import { useRef, useState } from 'react';
import { Button, Checkbox, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Card } from '../kit/card';
import { ChoiceField, NumberField, TextField } from '../kit/form-fields';
import { Aside, Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { putIn } from './mail-draft';
import { parts, switched, typedMessage, type Message, type MessageDraft, type Part } from './message-draft';
import { messageName } from './message-list';
import { MessagePreview } from './message-preview';

type Props = Readonly<{
  message: Message;
  draft: MessageDraft;
  /** The languages in which a colleague has written something else since. */
  clashes: readonly string[];
  change: (draft: MessageDraft) => void;
  canMail: boolean;
  isChanged: boolean;
  isBusy: boolean;
  refusal: string | null;
  save: () => void;
}>;
type Input = HTMLInputElement | HTMLTextAreaElement;

const longest: Readonly<Record<Part, number>> = { title: 120, body: 500, subject: 200, mail: 20_000 };
const rows: Readonly<Partial<Record<Part, number>>> = { body: 2, mail: 8 };

/** A message the shop sends by itself: whether it does, what it says on phones and in mails, and what it opens. */
export function MessageEditor({ message, draft, clashes, change, canMail, isChanged, isBusy, refusal, save }: Props) {
  const text = useText();
  const { locale, formatDisplayName } = useIntl();
  const [language, setLanguage] = useState(message.texts[0]?.language ?? 'en');
  const inputs = useRef<Partial<Record<Part, Input | null>>>({});
  const [last, setLast] = useState<Part>('body');
  const stored = message.texts.find((each) => each.language === language);
  const words = draft.texts[language] ?? { title: '', body: '', subject: '', mail: '' };
  const isUsual = parts.every((part) => words[part] === stored?.usual[part]);
  const put = (name: string) => {
    const input = inputs.current[last];
    const put = putIn(words[last], name, input?.selectionStart ?? words[last].length);
    change(typedMessage(draft, language, { [last]: put.text }));
    // Once it is shown there.
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(put.at, put.at);
    });
  };
  const field = (part: Part) => {
    const common = {
      ref: (input: Input | null) => void (inputs.current[part] = input),
      value: words[part],
      maxLength: longest[part],
      onFocus: () => setLast(part),
      onChange: ({ target }: { target: { value: string } }) => change(typedMessage(draft, language, { [part]: target.value })),
    };
    return (
      <Field.Root key={part} width="100%" {...(part === 'mail' ? { hint: text('storekeeper.mails.messages.marks') } : {})}>
        <Field.Label>{text(`storekeeper.mails.messages.${part}`)}</Field.Label>
        {rows[part] === undefined ? <TextInput {...common} /> : <Textarea {...common} rows={rows[part]} />}
        <Field.Hint />
      </Field.Root>
    );
  };
  const hours = draft.afterHours;
  const isWrong = message.waits && draft.isOn && !(hours !== null && Number.isInteger(hours) && hours >= 1 && hours <= 720);
  const isLastOfMail = last === 'subject' || last === 'mail';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card title={messageName(message, locale)} hint={text('storekeeper.mails.messages.hint')}>
        <Checkbox checked={draft.isOn} onCheckedChange={(isOn) => change(switched(message, draft, isOn === true))}>
          {text('storekeeper.mails.messages.isOn')}
        </Checkbox>
        {message.waits ? (
          <NumberField
            label={text('storekeeper.mails.messages.afterHours')}
            hint={text('storekeeper.mails.messages.afterHours.hint')}
            error={isWrong ? text('storekeeper.mails.messages.afterHours.bounds') : undefined}
            value={draft.afterHours ?? undefined}
            disabled={!draft.isOn}
            onChange={(hours) => change({ ...draft, afterHours: hours ?? null })}
          />
        ) : null}
        <TextField
          label={text('storekeeper.mails.link')}
          hint={text('storekeeper.mails.messages.link.hint')}
          value={draft.link}
          onChange={(link) => change({ ...draft, link: link.slice(0, 500) })}
        />
        <ChoiceField
          label={text('storekeeper.mails.language')}
          value={language}
          choices={message.texts.map(({ language: id }) => ({ id, name: formatDisplayName(id, { type: 'language' }) ?? id }))}
          onChange={setLanguage}
        />
        {parts.map(field)}
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Aside>{text('storekeeper.mails.placeholders')}</Aside>
          <Flex gap={2} wrap="wrap">
            {[...message.placeholders, ...(isLastOfMail ? ['link'] : [])].map((name) => (
              <Button key={name} size="S" variant="tertiary" onClick={() => put(name)}>
                {`{${name}}`}
              </Button>
            ))}
          </Flex>
        </Flex>
        {clashes.includes(language) && stored ? (
          <Flex direction="column" alignItems="stretch" gap={1} role="status">
            <Typography textColor="warning700">{text('storekeeper.mails.phone.clash')}</Typography>
            <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {parts.map((part) => stored[part] ?? stored.usual[part]).join('\n\n')}
            </Typography>
          </Flex>
        ) : null}
        <Refusal>{refusal}</Refusal>
        <Flex gap={2} wrap="wrap">
          <Button loading={isBusy} disabled={!isChanged || isWrong} onClick={save}>
            {text('storekeeper.mails.messages.save')}
          </Button>
          <Button
            variant="tertiary"
            disabled={isUsual || !stored}
            onClick={() => stored && change(typedMessage(draft, language, stored.usual))}
          >
            {text('storekeeper.mails.restore')}
          </Button>
        </Flex>
      </Card>
      <MessagePreview tried={{ kind: message.kind, language, link: draft.link.trim() || null, ...words }} canMail={canMail} />
    </Flex>
  );
}
