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

/** The same for two addresses that ask for the same. */
export function keyOf(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const query = url.slice(at + 1);
  return query === '' ? url.slice(0, at) : `${url.slice(0, at)}?${query.split('&').sort().join('&')}`;
}

const longestSharedSeconds = 60;

/** What caches between the shop and its customers may do: none keeps it past the next instant, and all ask whether it changed. */
export function cacheControl(until: number, now = Date.now()): string {
  const seconds = Math.max(0, Math.min(longestSharedSeconds, Math.floor((until - now) / 1_000)));
  return `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${Math.min(seconds, 30)}`;
}
