import { useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { addressOf, type Request, type StaffRoute } from './staff-api';
import { useText } from './use-text';

// Long enough for a viewer to read it; until then the browser keeps it.
const keptMs = 60_000;

type OpenFile = Readonly<{
  /** `type`: what it is known to be, where the endpoint does not say. */
  open: <R extends StaffRoute>(route: R, request: Request<R>, type?: string) => Promise<void>;
  isOpening: boolean;
  error: string | null;
}>;

/**
 * Opens a file of an endpoint in a tab of its own, where it is looked at and printed. It is asked for with the sign-in of the panel, which
 * a link would not carry.
 */
export function useOpenFile(): OpenFile {
  const text = useText();
  const { get } = useFetchClient();
  const [isOpening, setOpening] = useState(false);
  const [error, setError] = useState<string | null>(null);
  return {
    isOpening,
    error,
    async open(route, request, type) {
      // Before anything is waited for: later the browser would take it for a pop-up and stop it.
      const tab = window.open('', '_blank');
      setOpening(true);
      setError(null);
      try {
        const { data } = await get(addressOf(route, request).path, { responseType: 'blob' });
        const address = URL.createObjectURL(type === undefined ? data : new Blob([data], { type }));
        if (tab) tab.location.href = address;
        else window.location.assign(address);
        setTimeout(() => URL.revokeObjectURL(address), keptMs);
      } catch {
        tab?.close();
        setError(text('storekeeper.file.failed'));
      } finally {
        setOpening(false);
      }
    },
  };
}
