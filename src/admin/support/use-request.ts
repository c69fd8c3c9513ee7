import { useEffect, useRef, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { StaffRequest } from '../kit/admin-types';
import { addressOf } from '../kit/staff-api';
import { useAct, type Act } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';

type Reply = Readonly<{ text: string; closes: boolean }>;
/** What every part of the page needs. */
export type RequestDesk = Readonly<{
  request: StaffRequest;
  act: Act<StaffRequest>;
  /** Answers the customer; what is to be said where it did not go. `isLate`: something was written meanwhile, which stands there now. */
  reply: (reply: Reply) => Promise<Readonly<{ isDone: boolean; isLate: boolean; error: string | null }>>;
  reload: () => Promise<void>;
  isBusy: boolean;
  /** So many messages stood there before what came while somebody wrote. */
  seen: number;
}>;

/** A request, and the way to answer it. Whoever opens it has seen what is written there. */
export function useRequest(id: string): Readonly<{ desk: RequestDesk | null; error: string | null }> {
  const text = useText();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { data: request, error, load, show } = useResource('GET /support-requests/:id', { params: { id } });
  const [seen, setSeen] = useState<number | null>(null);
  const { send, isBusy: isSending } = useSend();
  const { act, isBusy } = useAct<StaffRequest>(show);
  const marked = useRef<string | null>(null);
  const last = request?.messages.findLast(({ isUnread }) => isUnread)?.id ?? null;
  useEffect(() => {
    if (last === null || marked.current === last) return;
    marked.current = last;
    const { path, body } = addressOf('POST /support-requests/:id/seen', { params: { id }, body: { message: last } });
    // Where that fails it stays marked as new, which does no harm.
    post(path, body).catch(() => undefined);
  }, [last]);
  const reply = async (given: Reply) => {
    if (!request) return { isDone: false, isLate: false, error: null };
    const asked = { params: { id }, body: { ...given, revision: request.revision } };
    const { method, path, body } = addressOf('POST /support-requests/:id/reply', asked);
    const sent = await send<StaffRequest>(method, path, body);
    if (sent.isDone) {
      setSeen(null);
      show(sent.answer);
      toggleNotification({ type: 'success', message: text('storekeeper.support.sent') });
      return { isDone: true, isLate: false, error: null };
    }
    const isLate = sent.details.code === 'EDIT_CONFLICT';
    if (isLate) {
      setSeen(request.messages.length);
      await load();
    }
    return { isDone: false, isLate, error: sent.error };
  };
  const desk = request && { request, act, reply, reload: load, isBusy: isBusy || isSending, seen: seen ?? request.messages.length };
  return { desk, error };
}
