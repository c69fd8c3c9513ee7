import { codeOf, isObject, isOk, type Send, type ShopRequest, type ShopResponse } from './http.ts';
import { refusalOf } from './shop.ts';

export type Tokens = Readonly<{ jwt: string; refreshToken: string }>;

/** The tokens of this app: as it knows them, and as they are kept, where another tab may have changed them. */
export type TokenKeeper = Readonly<{
  known: () => Tokens | null;
  read: () => Promise<Tokens | null>;
  /** Takes over what is kept. */
  adopt: (tokens: Tokens | null) => void;
  save: (tokens: Tokens | null) => Promise<void>;
}>;

/**
 * Gets new tokens in place of those that have ended, once for all who ask meanwhile; null where the session is over. Throws where the
 * shop cannot say: that is no reason to forget tokens.
 */
export function renewing(send: Send, keeper: TokenKeeper): (ended: Tokens) => Promise<Tokens | null> {
  let running: Promise<Tokens | null> | null = null;
  return (ended) => {
    if (running) return running;
    const known = keeper.known();
    if (known?.jwt !== ended.jwt) return Promise.resolve(known);
    running = renew(send, keeper, ended).finally(() => {
      running = null;
    });
    return running;
  };
}

async function renew(send: Send, { read, adopt, save }: TokenKeeper, ended: Tokens): Promise<Tokens | null> {
  // A refresh token is good for one use, and another tab may have used it.
  const before = await read();
  if (before?.jwt !== ended.jwt) {
    adopt(before);
    return before;
  }
  const response = await send(authRequest('/auth/refresh', before));
  const isOver = codeOf(response.body) === 'REFRESH_TOKEN_INVALID';
  if (!isOk(response) && !isOver) throw refusalOf(response);
  const meanwhile = await read();
  if (meanwhile?.refreshToken !== before.refreshToken) {
    // Signed out, or refreshed elsewhere: what is kept now counts.
    adopt(meanwhile);
    return meanwhile;
  }
  const renewed = isOver ? null : tokensIn(response);
  await save(renewed);
  return renewed;
}

/** The tokens in an answer; null where it has none. */
export const tokensIn = ({ body }: ShopResponse): Tokens | null => toTokens(body);

export function toTokens(json: unknown): Tokens | null {
  const { jwt, refreshToken } = isObject(json) ? json : {};
  return jwt && refreshToken && typeof jwt === 'string' && typeof refreshToken === 'string' ? { jwt, refreshToken } : null;
}

export const authRequest = (path: string, { refreshToken }: Tokens): ShopRequest => ({
  method: 'POST',
  path,
  template: path,
  headers: {},
  body: JSON.stringify({ refreshToken }),
  timeoutMs: 20_000,
  isRepeatable: true,
});
