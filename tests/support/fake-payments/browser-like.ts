import type { FakeServer } from './fake-server';

/** What makes the server answer with pages. */
export const asBrowser = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'en' };

/** Sends a form, and then goes where it is told. */
export const submitForm = (
  { url }: Pick<FakeServer, 'url'>,
  address: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) => fetch(`${url}${address}`, { method: 'POST', body: new URLSearchParams(fields), headers: { ...asBrowser, ...headers } });
