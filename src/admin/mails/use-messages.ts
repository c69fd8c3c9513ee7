import { useState } from 'react';
import { useAct } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import {
  isMessageChanged,
  messageBroughtUp,
  messageChanges,
  messageDraftOf,
  type BegunMessage,
  type Message,
  type MessageDraft,
  type Messages,
} from './message-draft';

/** The messages the shop sends by itself, what somebody types in them, and how it is saved. Who looks at another one loses nothing. */
export function useMessages() {
  const text = useText();
  const { data, error, show, load } = useResource('GET /automatic-messages', {});
  const { act, isBusy } = useAct<Messages>(show);
  const [drafts, setDrafts] = useState<Readonly<Record<string, BegunMessage>>>({});
  const [refusal, setRefusal] = useState<Readonly<{ of: string; says: string | null }> | null>(null);
  const messages = data?.messages ?? [];
  // On top of what colleagues saved meanwhile.
  const now = (message: Message) => {
    const begun = drafts[message.kind];
    return begun ? messageBroughtUp(begun, message) : { draft: messageDraftOf(message), clashes: [] };
  };
  const save = async (message: Message) => {
    const { kind } = message;
    const body = messageChanges(message, now(message).draft);
    const outcome = await act('PUT /automatic-messages/:kind', { params: { kind }, body }, () => text('storekeeper.mails.phone.saved'));
    setRefusal({ of: kind, says: outcome.error });
    if (outcome.done) setDrafts(({ [kind]: _saved, ...others }) => others);
    // It may be that a colleague was faster: what they wrote is shown beside.
    else await load();
  };
  return {
    ...{ error, isBusy, messages, now, save },
    isLoading: data === null && error === null,
    canMail: data?.canMail ?? false,
    changed: messages.filter((each) => isMessageChanged(each, now(each).draft)).map(({ kind }) => kind),
    change: (message: Message, draft: MessageDraft) =>
      setDrafts((others) => ({ ...others, [message.kind]: { from: others[message.kind]?.from ?? message, draft } })),
    refusalOf: (kind: string) => (refusal?.of === kind ? refusal.says : null),
  };
}
