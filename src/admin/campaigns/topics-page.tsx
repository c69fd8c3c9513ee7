import { useRef, useState } from 'react';
import { Button, Checkbox, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { TextField } from '../kit/form-fields';
import { LeaveBlocker } from '../kit/leave-blocker';
import type { Answer } from '../kit/staff-api';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { campaignsPath } from './campaigns-path';

type Topic = Answer<'GET /message-topics'>['topics'][number];
type Names = Readonly<Record<string, string>>;
type Draft = Readonly<{ names: Names; isOn: boolean }>;

const named = (names: Names): Record<string, string> =>
  Object.fromEntries(Object.entries(names).flatMap(([language, name]) => (name.trim() === '' ? [] : [[language, name.trim()]])));
const isSame = (one: Draft, other: Draft) =>
  JSON.stringify([named(one.names), one.isOn]) === JSON.stringify([named(other.names), other.isOn]);

/** What customers subscribe to in the app, as staff name it. */
export function TopicsPage() {
  const text = useText();
  const maySend = useMay('api::campaigns.send');
  const choices = useResource('GET /campaign-choices', {});
  const { data, error, show, load } = useResource('GET /message-topics', {});
  const { act, isBusy } = useAct<Answer<'GET /message-topics'>>(show);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const isLeaving = useRef(false);
  const fresh: Draft = { names: {}, isOn: true };
  if (!data || !choices.data) {
    const failed = error ?? choices.error;
    return failed ? <Refusal>{failed}</Refusal> : <Loader>{text('storekeeper.campaigns.loading')}</Loader>;
  }
  const stored = (id: string): Draft => data.topics.find((topic) => topic.id === id) ?? fresh;
  const draftOf = (id: string): Draft => drafts[id] ?? stored(id);
  const isDirty = (id: string) => !isSame(draftOf(id), stored(id));
  const save = async (topic: Topic | null) => {
    const id = topic?.id ?? 'new';
    const { isOn, names } = draftOf(id);
    const said = () => text('storekeeper.campaigns.topic.saved');
    const outcome = topic
      ? await act('PUT /message-topics/:id', { params: { id }, body: { revision: topic.revision, names: named(names), isOn } }, said)
      : await act('POST /message-topics', { body: { names: named(names), isOn } }, said);
    setRefusal(outcome.error);
    if (outcome.done) setDrafts(({ [id]: _saved, ...others }) => others);
    // A colleague may have been faster: what was typed stays, and is saved on top of theirs.
    else await load();
  };
  const fields = (topic: Topic | null) => {
    const id = topic?.id ?? 'new';
    const draft = draftOf(id);
    return (
      <TopicFields
        key={id}
        topic={topic}
        draft={draft}
        languages={choices.data?.languages ?? []}
        disabled={!maySend}
        isBusy={isBusy}
        isDirty={isDirty(id)}
        change={(next) => setDrafts((others) => ({ ...others, [id]: next }))}
        save={() => void save(topic)}
      />
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={Object.keys(drafts).some(isDirty)} isLeaving={isLeaving} />
      <TextLink tag={Link} to={`/${campaignsPath}`}>
        {text('storekeeper.campaigns.back')}
      </TextLink>
      <Aside>{text('storekeeper.campaigns.topics.hint')}</Aside>
      <Refusal>{refusal}</Refusal>
      {data.topics.length === 0 ? <Typography role="status">{text('storekeeper.campaigns.topics.none')}</Typography> : null}
      {data.topics.map(fields)}
      {maySend ? fields(null) : null}
    </Flex>
  );
}

type FieldsProps = Readonly<{
  topic: Topic | null;
  draft: Draft;
  languages: readonly string[];
  disabled: boolean;
  isBusy: boolean;
  isDirty: boolean;
  change: (draft: Draft) => void;
  save: () => void;
}>;

function TopicFields({ topic, draft, languages, disabled, isBusy, isDirty, change, save }: FieldsProps) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const title = topic ? (topic.names[languages[0] ?? ''] ?? Object.values(topic.names)[0] ?? '') : text('storekeeper.campaigns.topic.new');
  return (
    <Card title={title} {...(topic ? { hint: text('storekeeper.campaigns.topic.subscribers', { count: topic.subscribers }) } : {})}>
      {languages.map((language) => (
        <TextField
          key={language}
          label={text('storekeeper.campaigns.topic.nameIn', { language: formatDisplayName(language, { type: 'language' }) ?? language })}
          disabled={disabled}
          value={draft.names[language] ?? ''}
          onChange={(name) => change({ ...draft, names: { ...draft.names, [language]: name.slice(0, 100) } })}
        />
      ))}
      <Checkbox checked={draft.isOn} disabled={disabled} onCheckedChange={(isOn) => change({ ...draft, isOn: isOn === true })}>
        {text('storekeeper.campaigns.topic.isOn')}
      </Checkbox>
      {disabled ? null : (
        <Flex>
          <Button loading={isBusy} disabled={!isDirty || Object.keys(named(draft.names)).length === 0} onClick={save}>
            {text(topic ? 'storekeeper.campaigns.save' : 'storekeeper.campaigns.topic.add')}
          </Button>
        </Flex>
      )}
    </Card>
  );
}
