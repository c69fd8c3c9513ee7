import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { addressOf, type Answer, type Request, type StaffRoute } from './staff-api';
import { useFailure } from './use-failure';

/** What would happen; null while nobody has asked, or until it is known. `error` says why it could not be. */
export type Preview<T> = Readonly<{ preview: T | null; error: string | null }>;
type Found<T> = Preview<T> & Readonly<{ of: string }>;

// Who types a number of two digits means the second one.
const pauseMs = 250;

/**
 * Asks what a request would do, again whenever it changes; null asks nothing. The answer to an earlier question is never shown
 * for a later one.
 */
export function usePreview<R extends StaffRoute>(route: R, request: Request<R> | null): Preview<Answer<R>> {
  const { post } = useFetchClient();
  const sentenceOf = useFailure();
  const [found, setFound] = useState<Found<Answer<R>> | null>(null);
  const asked = request === null ? null : JSON.stringify(request);

  useEffect(() => {
    if (request === null || asked === null) return;
    let isOver = false;
    const keep = (result: Preview<Answer<R>>) => {
      if (!isOver) setFound({ ...result, of: asked });
    };
    const timer = setTimeout(() => {
      const { path, body } = addressOf(route, request);
      post<{ data: Answer<R> }>(path, body).then(
        ({ data }) => keep({ preview: data.data, error: null }),
        (failure: unknown) => keep({ preview: null, error: sentenceOf(failure) }),
      );
    }, pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [route, asked]);

  return found !== null && found.of === asked ? found : { preview: null, error: null };
}
