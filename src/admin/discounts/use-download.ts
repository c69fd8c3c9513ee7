import { useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { addressOf, type Request, type StaffRoute } from '../kit/staff-api';
import { useText } from '../kit/use-text';

type Download = Readonly<{
  download: <R extends StaffRoute>(route: R, request: Request<R>, name: string) => Promise<void>;
  isBusy: boolean;
  error: string | null;
}>;

/** Hands a file of an endpoint to the browser to keep. It is asked for with the sign-in of the panel, which a link would not carry. */
export function useDownload(): Download {
  const text = useText();
  const { get } = useFetchClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  return {
    isBusy,
    error,
    async download(route, request, name) {
      setBusy(true);
      setError(null);
      try {
        const { data } = await get(addressOf(route, request).path, { responseType: 'blob' });
        keep(data as Blob, name);
      } catch {
        setError(text('storekeeper.file.failed'));
      } finally {
        setBusy(false);
      }
    },
  };
}

/** Lets the browser keep it under this name. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
