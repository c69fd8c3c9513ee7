import { useRef, useState } from 'react';
import { Box, Flex, Loader } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { Card } from '../kit/card';
import { LeaveBlocker } from '../kit/leave-blocker';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { broughtUp, changesOf, draftOf, isChanged, type Begun, type Kind, type Template, type Templates } from './mail-draft';
import { MailEditor } from './mail-editor';
import { MailList } from './mail-list';
import { MessageEditor } from './message-editor';
import { MessageList } from './message-list';
import { NotificationEditor } from './notification-editor';
import { useMessages } from './use-messages';

type Drafts = Partial<Record<Kind, Begun>>;

/** What customers are mailed and told by the shop itself, about their orders and to bring them back: each with its words in every language. */
export function MailsPage() {
  const text = useText();
  const { data, error, show, load } = useResource('GET /mail-templates', {});
  const { act, isBusy } = useAct<Templates>(show);
  const [chosen, choose] = useState<Kind>('order_placed');
  // A message the shop sends by itself; null while a mail is looked at.
  const [told, setTold] = useState<string | null>(useSearchParams()[0].get('message'));
  const messages = useMessages();
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
  const message = messages.messages.find(({ kind }) => kind === told);
  const isTold = message !== undefined || (told !== null && messages.isLoading);
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
      <LeaveBlocker isDirty={changed.length > 0 || isPhoneDirty || messages.changed.length > 0} isLeaving={isLeaving} />
      <Aside>{text(data.canSend ? 'storekeeper.mails.about' : 'storekeeper.mails.cannotSend')}</Aside>
      <Flex direction={{ initial: 'column', large: 'row' }} alignItems="flex-start" gap={4}>
        <Flex width={{ initial: '100%', large: '26rem' }} shrink={0} direction="column" alignItems="stretch" gap={4}>
          <Card title={text('storekeeper.mails.kinds')}>
            <MailList
              templates={data.templates}
              changed={changed.map(({ kind }) => kind)}
              chosen={isTold ? null : chosen}
              choose={(kind) => {
                setRefusal(null);
                setTold(null);
                choose(kind);
              }}
            />
          </Card>
          <Card title={text('storekeeper.mails.messages')} hint={text('storekeeper.mails.messages.about')}>
            <Refusal>{messages.error}</Refusal>
            <MessageList messages={messages.messages} changed={messages.changed} chosen={told} choose={setTold} />
          </Card>
        </Flex>
        <Box flex="1" minWidth={0} width="100%">
          {isTold && !message ? <Loader>{text('storekeeper.mails.loadingTemplates')}</Loader> : null}
          {message ? (
            <MessageEditor
              key={message.kind}
              message={message}
              {...messages.now(message)}
              change={(next) => messages.change(message, next)}
              canMail={messages.canMail}
              isChanged={messages.changed.includes(message.kind)}
              isBusy={messages.isBusy}
              refusal={messages.refusalOf(message.kind)}
              save={() => void messages.save(message)}
            />
          ) : null}
          {/* Stays while a message is looked at: what is typed in it is not lost. */}
          <Box style={{ display: isTold ? 'none' : 'block' }}>
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
        </Box>
      </Flex>
    </Flex>
  );
}
