import { useRef, useState } from 'react';
import { Box, Flex, Loader } from '@strapi/design-system';
import { Card } from '../kit/card';
import { LeaveBlocker } from '../kit/leave-blocker';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { broughtUp, changesOf, draftOf, isChanged, type Begun, type Kind, type Template, type Templates } from './mail-draft';
import { MailEditor } from './mail-editor';
import { MailList } from './mail-list';
import { NotificationEditor } from './notification-editor';

type Drafts = Partial<Record<Kind, Begun>>;

/** What customers are mailed about their orders, and told on their phones: each with its words in every language. */
export function MailsPage() {
  const text = useText();
  const { data, error, show, load } = useResource('GET /mail-templates', {});
  const { act, isBusy } = useAct<Templates>(show);
  const [chosen, choose] = useState<Kind>('order_placed');
  // Of all mails: who looks at another one loses nothing.
  const [drafts, setDrafts] = useState<Drafts>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPhoneDirty, setPhoneDirty] = useState(false);
  const isLeaving = useRef(false);
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.mails.loadingTemplates')}</Loader>;

  // On top of what colleagues saved meanwhile.
  const now = (each: Template) => {
    const begun = drafts[each.kind];
    return begun ? broughtUp(begun, each) : { draft: draftOf(each), clashes: [] };
  };
  const changed = data.templates.filter((each) => isChanged(each, now(each).draft));
  const template = data.templates.find(({ kind }) => kind === chosen);
  const { draft, clashes } = template ? now(template) : { draft: null, clashes: [] };
  const save = async () => {
    if (!template || !draft) return;
    const outcome = await act('PUT /mail-templates/:kind', { params: { kind: chosen }, body: changesOf(template, draft) }, () =>
      text('storekeeper.mails.saved'),
    );
    setRefusal(outcome.error);
    if (outcome.done) setDrafts(({ [chosen]: _saved, ...others }) => others);
    // It may be that a colleague was faster: what they wrote is shown beside.
    else await load();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={changed.length > 0 || isPhoneDirty} isLeaving={isLeaving} />
      <Aside>{text(data.canSend ? 'storekeeper.mails.about' : 'storekeeper.mails.cannotSend')}</Aside>
      <Flex direction={{ initial: 'column', large: 'row' }} alignItems="flex-start" gap={4}>
        <Box width={{ initial: '100%', large: '26rem' }} shrink={0}>
          <Card title={text('storekeeper.mails.kinds')}>
            <MailList
              templates={data.templates}
              changed={changed.map(({ kind }) => kind)}
              chosen={chosen}
              choose={(kind) => {
                setRefusal(null);
                choose(kind);
              }}
            />
          </Card>
        </Box>
        <Box flex="1" minWidth={0} width="100%">
          {template && draft ? (
            <MailEditor
              key={chosen}
              template={template}
              draft={draft}
              clashes={clashes}
              change={(next) => setDrafts((others) => ({ ...others, [chosen]: { from: others[chosen]?.from ?? template, draft: next } }))}
              canSend={data.canSend}
              isChanged={changed.includes(template)}
              isBusy={isBusy}
              refusal={refusal}
              save={() => void save()}
            />
          ) : null}
          <Box paddingTop={4}>
            <NotificationEditor kind={chosen} tellDirty={setPhoneDirty} />
          </Box>
        </Box>
      </Flex>
    </Flex>
  );
}
