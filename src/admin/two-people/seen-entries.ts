import { conflicts, type Conflict } from './conflicts';

type Fetch = typeof fetch;
type Body = Readonly<{ data?: Readonly<{ updatedAt?: unknown }>; error?: Readonly<{ details?: Readonly<Record<string, unknown>> }> }>;

const entries = /^\/content-manager\/(collection-types\/[\w:.-]+\/(?!actions\/)[\w-]+|single-types\/[\w:.-]+)(\/actions\/publish)?$/;

/** The entry a request of a form is about, in its language; null for any other request. `model:id`, or the model of a single type. */
export function entryOf(url: string): Readonly<{ entry: string; version: string }> | null {
  const { pathname, searchParams } = new URL(url, 'http://panel');
  const [, path = ''] = entries.exec(pathname) ?? [];
  if (path === '' || searchParams.get('status') === 'published') return null;
  const [, model = '', id = ''] = path.split('/');
  const entry = id === '' ? model : `${model}:${id}`;
  return { entry, version: `${entry}:${searchParams.get('locale') ?? ''}` };
}

const bodyOf = async (answer: Response): Promise<Body> =>
  answer.headers.get('Content-Type')?.includes('json') ? answer.clone().json() : {};

/**
 * Strapi's forms save without saying what they were opened with. This remembers when each entry a form was filled with had been saved,
 * and says it with the save: on top of a newer one the server refuses. After that, the newer one is seen, and a second press saves.
 */
export function tellingWhatWasSeen(send: Fetch): Fetch {
  const seen = new Map<string, string>();
  const filledWith = new Map<string, string>();
  const keep = (version: string, at: unknown) => {
    if (typeof at === 'string') seen.set(version, at);
  };
  return async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
    const about = entryOf(url);
    if (!about || (method !== 'GET' && method !== 'PUT' && method !== 'POST')) return send(input, init);
    const { entry, version } = about;
    // After any save, a refused one too, Strapi reads the entry again and fills the form anew: what was typed would be gone.
    const before = method === 'GET' && conflicts.of(entry) ? filledWith.get(version) : undefined;
    if (before !== undefined) return new Response(before, { headers: { 'Content-Type': 'application/json' } });
    const at = method === 'GET' ? undefined : seen.get(version);
    const headers = new Headers(init?.headers);
    if (at !== undefined) headers.set('X-Seen-At', at);
    const answer = await send(input, at === undefined ? init : { ...init, headers });
    const { data, error } = await bodyOf(answer);
    if (answer.ok) {
      keep(version, data?.updatedAt);
      if (method === 'GET') filledWith.set(version, await answer.clone().text());
      if (method !== 'GET') conflicts.set(entry, null);
    } else if (answer.status === 409 && error?.details?.code === 'EDIT_CONFLICT' && typeof error.details.updatedAt === 'string') {
      keep(version, error.details.updatedAt);
      conflicts.set(entry, error.details as unknown as Conflict);
    }
    return answer;
  };
}
