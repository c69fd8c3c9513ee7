import { useRef, useState } from 'react';
import { Box, Button, Flex, Loader } from '@strapi/design-system';
import { Route, Routes, useNavigate, useParams } from 'react-router-dom';
import { Card } from '../kit/card';
import { DeskList } from '../kit/desk-list';
import { LeaveBlocker } from '../kit/leave-blocker';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { draftOf, isSame, type Automation, type AutomationDraft } from './automation-draft';
import { AutomationEditor } from './automation-editor';
import { emptyRule, readyRules } from './ready-rules';

const newId = 'new';

function Desk() {
  const text = useText();
  const navigate = useNavigate();
  const { id } = useParams();
  const { data, error, load } = useResource('GET /automations', {});
  // Of all: who looks at another one loses nothing.
  const [drafts, setDrafts] = useState<Readonly<Record<string, AutomationDraft>>>({});
  const isLeaving = useRef(false);
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.automations.loading')}</Loader>;

  const { automations } = data;
  const isNew = id === newId || automations.length === 0;
  const shown = isNew ? null : (automations.find((each) => each.id === id) ?? automations[0] ?? null);
  const keyOf = (automation: Automation | null) => automation?.id ?? newId;
  const savedOf = (automation: Automation | null) => (automation ? draftOf(automation) : emptyRule);
  const draft = (automation: Automation | null) => drafts[keyOf(automation)] ?? savedOf(automation);
  const isChanged = (automation: Automation | null) => !isSame(draft(automation), savedOf(automation));
  const keep = (key: string, next: AutomationDraft) => setDrafts((others) => ({ ...others, [key]: next }));
  const forget = (key: string) => setDrafts(({ [key]: _saved, ...others }) => others);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={[null, ...automations].some(isChanged)} isLeaving={isLeaving} within="/automations" />
      <Aside>{text('storekeeper.automations.about')}</Aside>
      <Flex direction={{ initial: 'column', large: 'row' }} alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="stretch" gap={4} width={{ initial: '100%', large: '34rem' }} shrink={0}>
          <DeskList
            title={text('storekeeper.automations.list')}
            newLabel={text('storekeeper.automations.new')}
            none={text('storekeeper.automations.none')}
            unsaved={text('storekeeper.automations.unsaved')}
            all={automations.map((each) => ({
              id: each.id,
              name: each.name,
              isChanged: isChanged(each),
              badge: (
                <StateBadge variant={each.isOn ? 'success' : 'neutral'}>
                  {text(each.isOn ? 'storekeeper.automations.on' : 'storekeeper.automations.off')}
                </StateBadge>
              ),
            }))}
            shown={shown?.id ?? null}
            choose={(chosen) => void navigate(`/automations/${chosen}`)}
            onNew={() => void navigate(`/automations/${newId}`)}
          />
          <Card title={text('storekeeper.automations.ready')} hint={text('storekeeper.automations.readyHint')}>
            <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
              {readyRules(text).map((ready) => (
                <li key={ready.name}>
                  <Button
                    variant="tertiary"
                    onClick={() => {
                      keep(newId, ready);
                      void navigate(`/automations/${newId}`);
                    }}
                  >
                    {ready.name}
                  </Button>
                </li>
              ))}
            </Flex>
          </Card>
        </Flex>
        <Box flex="1" minWidth={0} width="100%">
          <AutomationEditor
            key={keyOf(shown)}
            automation={shown}
            known={data}
            draft={draft(shown)}
            saved={savedOf(shown)}
            change={(next) => keep(keyOf(shown), next)}
            onLate={load}
            onSaved={(saved) => {
              forget(keyOf(shown));
              void load().then(() => navigate(`/automations/${saved}`));
            }}
            onDeleted={() => {
              forget(keyOf(shown));
              void load().then(() => navigate('/automations'));
            }}
          />
        </Box>
      </Flex>
    </Flex>
  );
}

/** What the shop does by itself, each rule at an address of its own. */
export function AutomationsPage() {
  return (
    <Routes>
      <Route path="/:id?" element={<Desk />} />
    </Routes>
  );
}
