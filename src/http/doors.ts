import type { Endpoint } from './endpoint';

/** What is read of a request's body: nothing, nothing of whatever comes (`unread`), up to `bytes` of JSON, of text of whatever kind, or files as well. */
export type BodyRule = Readonly<{ kind: 'none' | 'unread' }> | Readonly<{ kind: 'json' | 'text' | 'files'; bytes: number }>;
export type Doors = Readonly<{
  bodyRuleOf: (method: string, path: string) => BodyRule;
  /** Whether an endpoint of ours has this path, which checks its query against its own contract. */
  hasContract: (path: string) => boolean;
}>;

const kilobyte = 1_024;
/** What an endpoint reads that says nothing else in its contract. */
export const usualBodyBytes = 16 * kilobyte;
/** Staff save whole products with their texts in one request. */
const staffBodyBytes = 256 * kilobyte;
/** The file itself is checked by the upload plugin (config/plugins.ts); a form around it takes a little more. */
export const uploadBytes = 11 * 1_024 * kilobyte;

const withBody = new Set(['POST', 'PUT', 'PATCH']);
const nothing: BodyRule = { kind: 'none' };
// RFC 8058, 3.2: mail programs post one field, in either form a form has; that they post is all there is to know.
const unread: BodyRule = { kind: 'unread' };
const unsubscribing = /^\/unsubscribe\/[^/]+\/?$/;

/** Where the upload plugin takes files, in the panel and for API tokens; `?id=` replaces one. */
const uploads = /^(?:\/api)?\/upload\/?$/;

type KnownEndpoint = Pick<Endpoint, 'path' | 'body' | 'signed' | 'bodyBytes'> & Readonly<{ method: string }>;
/** Endpoints of ours below one prefix. */
export type OwnDoors = Readonly<{ prefix: string; endpoints: readonly KnownEndpoint[] }>;

/**
 * A body is read only where a route wants one, and only as much of it as that route may want: everything else would be work
 * and memory anybody can ask for. `machines` have queries that Strapi reads; `isRoute` tells whether Strapi has a route for what is none of ours.
 */
export function doorsOf(
  { apps, staff, machines }: Readonly<{ apps: OwnDoors; staff: OwnDoors; machines: OwnDoors }>,
  isRoute: (method: string, path: string) => boolean,
): Doors {
  const ours = [...known(apps, usualBodyBytes), ...known(staff, staffBodyBytes)];
  const written = known(machines, staffBodyBytes);
  const bodyRuleOf = (method: string, path: string): BodyRule => {
    if (!withBody.has(method)) return nothing;
    const endpoint = [...ours, ...written].find((one) => one.method === method && one.path.test(path));
    if (endpoint) return endpoint.rule;
    if (unsubscribing.test(path)) return unread;
    if (!isRoute(method, path)) return nothing;
    if (uploads.test(path)) return { kind: 'files', bytes: uploadBytes };
    return { kind: 'text', bytes: path.startsWith(`${apps.prefix}/`) ? usualBodyBytes : staffBodyBytes };
  };
  return { bodyRuleOf, hasContract: (path) => ours.some((one) => one.path.test(path)) };
}

const known = ({ prefix, endpoints }: OwnDoors, usualBytes: number) =>
  endpoints.map((endpoint) => ({
    method: endpoint.method,
    path: new RegExp(`^${prefix}${endpoint.path.replace(/:\w+/g, '[^/]+')}/?$`),
    rule: ruleOf(endpoint, usualBytes),
  }));

const ruleOf = ({ body, signed, bodyBytes }: KnownEndpoint, usualBytes: number): BodyRule =>
  body || signed ? { kind: signed ? 'text' : 'json', bytes: bodyBytes ?? usualBytes } : nothing;
