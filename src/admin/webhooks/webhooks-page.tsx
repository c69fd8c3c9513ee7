import { useRef, useState } from 'react';
import { Box, Flex, Link as TextLink, Loader } from '@strapi/design-system';
import { Link, Route, Routes, useNavigate, useParams } from 'react-router-dom';
import { DeskList } from '../kit/desk-list';
import { LeaveBlocker } from '../kit/leave-blocker';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { draftOf, isSame, newWebhook, type Webhook, type WebhookDraft } from './webhook-draft';
import { WebhookEditor } from './webhook-editor';

const newId = 'new';

function Desk() {
  const text = useText();
  const navigate = useNavigate();
  const maySee = useMay('api::jobs.repair');
  const { id } = useParams();
  const { data, error, load } = useResource('GET /webhooks', {});
  // Of all: who looks at another one loses nothing.
  const [drafts, setDrafts] = useState<Readonly<Record<string, WebhookDraft>>>({});
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const isLeaving = useRef(false);
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.webhooks.loading')}</Loader>;

  const { webhooks, events } = data;
  const isNew = id === newId || webhooks.length === 0;
  const shown = isNew ? null : (webhooks.find((each) => each.id === id) ?? webhooks[0] ?? null);
  const keyOf = (webhook: Webhook | null) => webhook?.id ?? newId;
  const savedOf = (webhook: Webhook | null) => (webhook ? draftOf(webhook) : newWebhook);
  const draft = (webhook: Webhook | null) => drafts[keyOf(webhook)] ?? savedOf(webhook);
  const isChanged = (webhook: Webhook | null) => !isSame(draft(webhook), savedOf(webhook));
  const forget = (key: string) => setDrafts(({ [key]: _saved, ...others }) => others);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={[null, ...webhooks].some(isChanged)} isLeaving={isLeaving} within="/outgoing-webhooks" />
      <Aside>{text('storekeeper.webhooks.about')}</Aside>
      {maySee ? (
        <TextLink tag={Link} to="/deliveries">
          {text('storekeeper.deliveries.title')}
        </TextLink>
      ) : null}
      <Flex direction={{ initial: 'column', large: 'row' }} alignItems="flex-start" gap={4}>
        <Box width={{ initial: '100%', large: '34rem' }} shrink={0}>
          <DeskList
            title={text('storekeeper.webhooks.list')}
            newLabel={text('storekeeper.webhooks.new')}
            none={text('storekeeper.webhooks.none')}
            unsaved={text('storekeeper.webhooks.unsaved')}
            all={webhooks.map((each) => ({
              id: each.id,
              name: each.description || each.url,
              isChanged: isChanged(each),
              badge: <Standing webhook={each} />,
            }))}
            shown={shown?.id ?? null}
            choose={(chosen) => void navigate(`/outgoing-webhooks/${chosen}`)}
            onNew={() => void navigate(`/outgoing-webhooks/${newId}`)}
          />
        </Box>
        <Box flex="1" minWidth={0} width="100%">
          <WebhookEditor
            key={keyOf(shown)}
            webhook={shown}
            known={events}
            draft={draft(shown)}
            change={(next) => setDrafts((others) => ({ ...others, [keyOf(shown)]: next }))}
            secret={shown ? (secrets[shown.id] ?? null) : null}
            forgetSecret={() => setSecrets({})}
            onLate={load}
            onSaved={(saved, secret) => {
              forget(keyOf(shown));
              if (secret !== null) setSecrets((others) => ({ ...others, [saved.id]: secret }));
              void load().then(() => navigate(`/outgoing-webhooks/${saved.id}`));
            }}
            onDeleted={() => {
              forget(keyOf(shown));
              void load().then(() => navigate('/outgoing-webhooks'));
            }}
          />
        </Box>
      </Flex>
    </Flex>
  );
}

function Standing({ webhook: { isOn, failures, parked } }: Readonly<{ webhook: Webhook }>) {
  const text = useText();
  if (!isOn) return <StateBadge>{text('storekeeper.webhooks.state.off')}</StateBadge>;
  if (failures > 0 || parked > 0) return <StateBadge variant="danger">{text('storekeeper.webhooks.state.failing')}</StateBadge>;
  return <StateBadge variant="success">{text('storekeeper.webhooks.state.on')}</StateBadge>;
}

/** Where the shop sends what happens, each at an address of its own. */
export function WebhooksPage() {
  return (
    <Routes>
      <Route path="/:id?" element={<Desk />} />
    </Routes>
  );
}
