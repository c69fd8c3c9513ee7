import { useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { detailsOf, type Details } from './refusal';
import { statusOf } from './status-of';
import { useFailure } from './use-failure';

/** What was answered, which may be nothing. `error` says what to do when it was not done; it is null while something else still runs. */
export type Sent<T> =
  | Readonly<{ isDone: true; answer: T; error: null }>
  /** `details`: what the server says of its refusal, such as the field that must be mended. */
  | Readonly<{ isDone: false; error: string | null; details: Details }>;
export type Send = <T>(method: string, path: string, body: object) => Promise<Sent<T>>;

/** 409: what was seen is no longer so. */
const isConflict = (failure: unknown): boolean => statusOf(failure) === 409;

/** Nothing was done, and nothing is under way. */
const isRefused = (failure: unknown): boolean => statusOf(failure) >= 400 && statusOf(failure) < 500 && !isConflict(failure);

// `randomUUID` is missing where the panel is opened without TLS, as in an office.
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/** Sends one thing at a time, however often somebody clicks. */
export function useSend(): Readonly<{ send: Send; isBusy: boolean }> {
  const sentenceOf = useFailure();
  const { post, put } = useFetchClient();
  // A state is seen at the next render only, and a second click can be faster than that.
  const isRunning = useRef(false);
  // What was sent and has no answer: pressed again, it is the same request, and is done once.
  const unanswered = useRef<{ what: string; key: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const send: Send = async <T>(method: string, path: string, body: object): Promise<Sent<T>> => {
    if (isRunning.current) return { isDone: false, error: null, details: {} };
    isRunning.current = true;
    setBusy(true);
    const what = JSON.stringify([path, body]);
    const key = unanswered.current?.what === what ? unanswered.current.key : newKey();
    unanswered.current = { what, key };
    try {
      const by = method === 'PUT' ? put : post;
      const answer = (await by<{ data: T }>(path, body, { headers: { 'Idempotency-Key': key } })).data.data;
      unanswered.current = null;
      return { isDone: true, answer, error: null };
    } catch (failure) {
      if (isRefused(failure)) unanswered.current = null;
      return { isDone: false, error: sentenceOf(failure), details: detailsOf(failure) };
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { send, isBusy };
}
