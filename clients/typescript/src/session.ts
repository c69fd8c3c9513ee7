import type { Call, Operation, Schemas } from './contract-types.ts';
import { codeOf, isOk, type Send, type ShopRequest, type ShopResponse } from './http.ts';
import { authRequest, renewing, tokensIn, toTokens, type Tokens } from './renewing.ts';
import type { RefusalOf } from './refusal.ts';
import { refusalOf, type Shop } from './shop.ts';
import { memoryStorage, stored, type Storage } from './storage.ts';

type NativeSignIn = Operation<'post', '/auth/native/{provider}'>;
/** What the provider gave the app, and what the app asked it with. */
export type ProviderToken = NativeSignIn['requestBody']['content']['application/json'];

export type Session = Readonly<{
  signIn: (email: string, password: string) => Promise<Schemas['Account']>;
  /** Signs in with a token of a provider the shop knows. Make a nonce anew for each time, and ask the provider with it. */
  signInWith: (provider: string, token: ProviderToken) => Call<Schemas['Account'], RefusalOf<NativeSignIn>>;
  /** Forgets the tokens also where the shop cannot be told: nobody is signed in here any more. */
  signOut: (options?: { everywhere?: boolean }) => Promise<void>;
  isSignedIn: () => Promise<boolean>;
}>;

export type SessionOptions = Readonly<{
  /** Tokens belong where nobody else reads: the keychain. Tabs that share a storage share the session. */
  storage?: Storage;
  name?: string;
  /** The session was ended, by the shop or elsewhere: ask the customer to sign in. */
  onEnd?: () => void;
}>;

/**
 * Signs a customer in, and every call from then on. An access token that has ended is refreshed once, however many calls find out, and
 * each of them is made again. What signs in otherwise (registration, a new password) is noticed too.
 */
export function createSession(
  shop: Shop,
  { storage = memoryStorage(), name = 'storekeeper.session', onEnd }: SessionOptions = {},
): Session {
  const kept = stored(storage, name, toTokens);
  let known: Tokens | null | undefined;
  const load = async (): Promise<Tokens | null> => (known === undefined ? (known = await kept.read()) : known);
  const save = (tokens: Tokens | null): Promise<void> => {
    known = tokens;
    return kept.write(tokens);
  };
  const change = (tokens: Tokens | null): void => {
    const wasSignedIn = known !== null;
    known = tokens;
    if (wasSignedIn && tokens === null) onEnd?.();
  };
  const keepTokensOf = async ({ template }: ShopRequest, response: ShopResponse): Promise<ShopResponse> => {
    const tokens = template.startsWith('/auth/') && isOk(response) ? tokensIn(response) : null;
    if (tokens) await save(tokens);
    return response;
  };

  let send: Send | undefined;
  shop.use((next) => {
    send = next;
    const renew = renewing(next, {
      known: () => known ?? null,
      read: kept.read,
      adopt: change,
      save: (tokens) => {
        change(tokens);
        return kept.write(tokens);
      },
    });
    return async (request) => {
      const tokens = request.asGuest || needsNone(request.template) ? null : await load();
      if (!tokens) return keepTokensOf(request, await next(request));
      const response = await next(signed(request, tokens));
      if (!hasEnded(response)) return keepTokensOf(request, response);
      const renewed = await renew(tokens);
      if (renewed) return keepTokensOf(request, await next(signed(request, renewed)));
      // A cart that is still a guest's opens by its own token.
      return request.headers['X-Cart-Token'] ? next(request) : response;
    };
  });

  return {
    signIn: async (email, password) => (await shop.post('/auth/local', { body: { identifier: email, password } })).user,
    signInWith: async (provider, body) => (await shop.post('/auth/native/{provider}', { path: { provider }, body })).user,
    async signOut({ everywhere = false } = {}) {
      const tokens = await kept.read();
      if (everywhere && tokens) return void (await shop.post('/auth/logout', { body: { scope: 'all' } }).finally(() => save(null)));
      await save(null);
      const response = tokens && (await send?.(authRequest('/auth/logout', tokens)));
      if (response && !isOk(response) && codeOf(response.body) !== 'REFRESH_TOKEN_INVALID') throw refusalOf(response);
    },
    isSignedIn: async () => (await load()) !== null,
  };
}

/** The doors of accounts are open; two of them want to know who asks. */
const needsNone = (template: string): boolean => /^\/auth\/(?!change-password|logout)/.test(template);

const signed = (request: ShopRequest, { jwt }: Tokens): ShopRequest => ({
  ...request,
  headers: { ...request.headers, Authorization: `Bearer ${jwt}` },
});

/** Where everybody may look, who shows a token that has ended is answered as a guest, and told. */
const hasEnded = (response: ShopResponse): boolean =>
  codeOf(response.body) === 'UNAUTHORIZED' || (response.header('WWW-Authenticate') ?? '').includes('invalid_token');
