import { useCallback, useEffect, useRef, useState } from 'react';
import { useAPIErrorHandler, useFetchClient } from '@strapi/strapi/admin';
import { addressOf, type Answer, type Request, type StaffRoute } from './staff-api';
import { statusOf } from './status-of';

// As long as the shop asks for when its database is away (src/middlewares/outage.ts).
const againMs = 2_000;
/** Nobody was there, which is soon over. */
const isOutage = (failure: unknown): boolean => [0, 503].includes(statusOf(failure));

type Resource<T> = Readonly<{
  data: T | null;
  error: string | null;
  load: () => Promise<void>;
  /** Takes what another request answered for the newest there is. */
  show: (data: T) => void;
}>;

/** Reads from an endpoint when the panel opens, and again on `load`; by itself after an outage. With null there is nothing to ask. */
export function useResource<R extends StaffRoute>(route: R, request: Request<R> | null): Resource<Answer<R>> {
  const path = request === null ? null : addressOf(route, request).path;
  const { get } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  // With where it is from, so that nothing is taken for what another entry is.
  const [known, setKnown] = useState<Readonly<{ path: string | null; data: Answer<R> }> | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [outages, setOutages] = useState(0);

  const wanted = useRef(path);
  wanted.current = path;
  // Each question and each answer handed over has its turn; what is shown is of the latest turn.
  const turns = useRef(0);
  const shown = useRef(0);
  const next = () => (turns.current += 1);
  const take = useCallback(
    (turn: number, data: Answer<R>) => {
      shown.current = turn;
      setKnown({ path, data });
    },
    [path],
  );

  const load = useCallback(async () => {
    if (path === null) return;
    const turn = next();
    // An answer that took longer than the next one is older than what is shown, or about something else by now.
    const isOld = () => wanted.current !== path || turn < shown.current;
    try {
      const { data: answer } = await get<{ data: Answer<R> }>(path);
      if (isOld()) return;
      take(turn, answer.data);
      setError(null);
      setOutages(0);
    } catch (failure) {
      if (isOld()) return;
      setError(formatAPIError(failure as Parameters<typeof formatAPIError>[0]));
      setOutages((count) => (isOutage(failure) ? count + 1 : 0));
    }
  }, [path, take]);

  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (outages === 0) return;
    const timer = setTimeout(() => void load(), againMs);
    return () => clearTimeout(timer);
  }, [outages, load]);
  const data = known !== null && known.path === path ? known.data : null;
  return { data, error, load, show: (newest) => take(next(), newest) };
}
