import { useCallback, useEffect, useState } from 'react';
import { useAPIErrorHandler, useFetchClient } from '@strapi/strapi/admin';

type Resource<T> = Readonly<{
  data: T | null;
  error: string | null;
  load: () => Promise<void>;
  /** Takes what another request answered for the newest there is. */
  show: (data: T) => void;
}>;

/** Reads `path` of the admin API when the panel opens, and again on `load`. */
export function useResource<T>(path: string): Resource<T> {
  const { get } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  const [data, setData] = useState<T | null>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setData((await get<{ data: T }>(path)).data.data);
      setError(null);
    } catch (failure) {
      setError(formatAPIError(failure as Parameters<typeof formatAPIError>[0]));
    }
  }, [path]);

  useEffect(() => void load(), [load]);
  return { data, error, load, show: setData };
}
