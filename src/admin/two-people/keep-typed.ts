import type { StrapiApp } from '@strapi/strapi/admin';

type Middleware = StrapiApp['middlewares'][number];
type Details = Readonly<Record<string, unknown>>;
type Action = {
  type?: unknown;
  meta?: { arg?: { endpointName?: unknown } };
  payload?: { queryCacheKey?: unknown; name?: unknown; details?: Details };
};

const saves: ReadonlySet<unknown> = new Set(['updateDocument', 'createDocument', 'publishDocument']);

/** A form is filled with what may never be saved, and with what was there before when it is not. */
const isGuess = ({ type, payload }: Action): boolean =>
  typeof type === 'string' && type.endsWith('/queries/queryResultPatched') && String(payload?.queryCacheKey).startsWith('getDocument(');

/**
 * For Strapi's store. Its forms keep what was typed only where a save is refused by its own validation; refused for anything else, such
 * as a newer save or a database that is away, they are filled with what was there before. So every refused save looks to them like one
 * of those, and nothing is shown as saved before it is.
 */
export const keepingWhatIsTyped: Middleware = () => () => (next) => (action: Action) => {
  if (isGuess(action)) return action;
  const { type, meta, payload } = action;
  if (payload && typeof type === 'string' && type.endsWith('/rejected') && saves.has(meta?.arg?.endpointName)) {
    payload.name = 'ValidationError';
    payload.details = { ...payload.details, errors: payload.details?.errors ?? [] };
  }
  return next(action as Parameters<typeof next>[0]);
};
