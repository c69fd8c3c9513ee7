import { useRef, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { addressOf, type Answer, type Request, type StaffRoute } from './staff-api';
import { statusOf } from './status-of';
import { useFailure } from './use-failure';

/** `error` says what to do when it is not done; it is null while something else still runs. */
export type Outcome = Readonly<{ done: boolean; error: string | null }>;
/** Sends a request, shows what was answered and says `success`, which may be told from the answer. */
export type Act<T> = <R extends RouteOf<T>>(route: R, request: Request<R>, success: (answer: Answer<R>) => string) => Promise<Outcome>;
/** The routes that answer a `T`. */
type RouteOf<T> = { [R in StaffRoute]: Answer<R> extends T ? R : never }[StaffRoute];

/** 409: what was seen is no longer so. */
const isConflict = (failure: unknown): boolean => statusOf(failure) === 409;

/** Nothing was done, and nothing is under way. */
const isRefused = (failure: unknown): boolean => statusOf(failure) >= 400 && statusOf(failure) < 500 && !isConflict(failure);

// `randomUUID` is missing where the panel is opened without TLS, as in an office.
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/** Does one thing at a time, however often somebody clicks. `show` is handed what is answered. */
export function useAct<T>(show: (answer: T) => void): Readonly<{ act: Act<T>; isBusy: boolean }> {
  const sentenceOf = useFailure();
  const { post, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  // A state is seen at the next render only, and a second click can be faster than that.
  const isRunning = useRef(false);
  // What was sent and has no answer: pressed again, it is the same request, and is done once.
  const unanswered = useRef<{ what: string; key: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const act: Act<T> = async (route, request, success) => {
    const { method, path, body } = addressOf(route, request);
    if (isRunning.current) return { done: false, error: null };
    isRunning.current = true;
    setBusy(true);
    const what = JSON.stringify([path, body]);
    const key = unanswered.current?.what === what ? unanswered.current.key : newKey();
    unanswered.current = { what, key };
    try {
      const send = method === 'PUT' ? put : post;
      const answer = (await send<{ data: Answer<typeof route> }>(path, body, { headers: { 'Idempotency-Key': key } })).data.data;
      unanswered.current = null;
      show(answer as T);
      toggleNotification({ type: 'success', message: success(answer) });
      return { done: true, error: null };
    } catch (failure) {
      if (isRefused(failure)) unanswered.current = null;
      return { done: false, error: sentenceOf(failure) };
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { act, isBusy };
}
