import type { Encoding } from './answer-store';

const refused = /;\s*q=0(?:\.0*)?\s*$/i;

/** How a client wants it packed: brotli before gzip, null as it is. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | null {
  if (!acceptEncoding) return null;
  const accepted = acceptEncoding.split(',').flatMap((part) => (refused.test(part) ? [] : (part.split(';')[0] ?? '').trim().toLowerCase()));
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
}

/** Whether a client has what it would be answered. Proxies that pack an answer weaken its tag. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));

// Nobody's app writes others, and programs differ in how they read them: where they end, which parts count.
const plain = /^[\x21\x22\x24-\x7e]{1,4096}$/;
// Far fewer than a query has parts of that are read at all.
const mostParts = 250;

const nameOf = (part: string): string => part.split('=', 1)[0] ?? part;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The same for two addresses that ask for the same; null for one that may not mean to everybody what it says. */
export function keyOf(url: string): string | null {
  if (!plain.test(url)) return null;
  const at = url.indexOf('?');
  if (at === -1) return url;
  const parts = url.slice(at + 1).split('&');
  if (parts.length > mostParts) return null;
  // One that is repeated may mean something by its order, as `sort` does.
  const query = parts.filter((part) => part !== '').sort((one, other) => compare(nameOf(one), nameOf(other)));
  return query.length === 0 ? url.slice(0, at) : `${url.slice(0, at)}?${query.join('&')}`;
}

const longestSharedSeconds = 60;

/** What caches between the shop and its customers may do: none keeps it past the next instant, and all ask whether it changed. */
export function cacheControl(until: number, now = Date.now()): string {
  const seconds = Math.max(0, Math.min(longestSharedSeconds, Math.floor((until - now) / 1_000)));
  return `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${Math.min(seconds, 30)}`;
}
