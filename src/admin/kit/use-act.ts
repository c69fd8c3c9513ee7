import { useRef, useState } from 'react';
import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { statusOf } from './status-of';
import { useRefusal } from './use-refusal';
import { useText } from './use-text';

/** `error` says what to do when it is not done; it is null while something else still runs. */
export type Outcome = Readonly<{ done: boolean; error: string | null }>;
/** Sends `body`, shows what was answered and says `success`, which may be told from the answer. */
export type Act<T> = (path: string, body: object, success: (answer: T) => string) => Promise<Outcome>;

/** 409: what was seen is no longer so. */
const isConflict = (failure: unknown): boolean => statusOf(failure) === 409;

/** Nothing was done, and nothing is under way. */
const isRefused = (failure: unknown): boolean => statusOf(failure) >= 400 && statusOf(failure) < 500 && !isConflict(failure);

// `randomUUID` is missing where the panel is opened without TLS, as in an office.
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/** Does one thing at a time, however often somebody clicks. */
export function useAct<T>(show: (answer: T) => void, method: 'post' | 'put' = 'post'): Readonly<{ act: Act<T>; isBusy: boolean }> {
  const text = useText();
  const { [method]: send } = useFetchClient();
  const refusalOf = useRefusal();
  const { formatAPIError } = useAPIErrorHandler();
  const { toggleNotification } = useNotification();
  // A state is seen at the next render only, and a second click can be faster than that.
  const isRunning = useRef(false);
  // What was sent and has no answer: pressed again, it is the same request, and is done once.
  const unanswered = useRef<{ what: string; key: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const act: Act<T> = async (path, body, success) => {
    if (isRunning.current) return { done: false, error: null };
    isRunning.current = true;
    setBusy(true);
    const what = JSON.stringify([path, body]);
    const key = unanswered.current?.what === what ? unanswered.current.key : newKey();
    unanswered.current = { what, key };
    try {
      const answer = (await send<{ data: T }>(path, body, { headers: { 'Idempotency-Key': key } })).data.data;
      unanswered.current = null;
      show(answer);
      toggleNotification({ type: 'success', message: success(answer) });
      return { done: true, error: null };
    } catch (failure) {
      const refusal = statusOf(failure) === 0 ? text('storekeeper.action.noAnswer') : refusalOf(failure);
      if (isRefused(failure)) unanswered.current = null;
      if (refusal) return { done: false, error: refusal };
      const error = formatAPIError(failure as Parameters<typeof formatAPIError>[0]);
      return { done: false, error: isConflict(failure) ? `${error}. ${text('storekeeper.action.lookAgain')}` : error };
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { act, isBusy };
}
