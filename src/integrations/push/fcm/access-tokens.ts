import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import { readJson } from '../../read-answer';

export type ServiceAccount = Readonly<{ email: string; privateKey: string; tokenUrl: string }>;

const scope = 'https://www.googleapis.com/auth/firebase.messaging';
const waitMs = 10_000;
/** It is made anew before it ends: a call that is on its way takes a while. */
const earlierMs = 60_000;
const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** What a service account calls with (developers.google.com/identity/protocols/oauth2/service-account): one for all calls of its hour. */
export function accessTokens({ email, privateKey, tokenUrl }: ServiceAccount) {
  const key = createPrivateKey(privateKey);
  let known: Promise<Readonly<{ token: string; until: number }>> | null = null;
  let latest = '';

  async function ask() {
    const assertion = await new SignJWT({ scope })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(email)
      .setAudience(tokenUrl)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key);
    const response = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    }).catch((error: unknown) => {
      throw new IntegrationError('fcm', 'nobody answers who gives access', true, error);
    });
    if (!response.ok)
      throw new IntegrationError('fcm', `access was refused (${response.status})`, response.status === 429 || response.status >= 500);
    const { data, error } = answer.safeParse(await readJson(response));
    if (!data) throw new IntegrationError('fcm', 'the answer of who gives access makes no sense', true, error);
    latest = data.access_token;
    return { token: data.access_token, until: Date.now() + data.expires_in * 1_000 - earlierMs };
  }

  return {
    async current(): Promise<string> {
      const asked = (known ??= ask());
      try {
        const { token, until } = await asked;
        if (until > Date.now()) return token;
      } catch (error) {
        if (known === asked) known = null;
        throw error;
      }
      // Whoever comes in between waits for the same new one.
      if (known === asked) known = null;
      return (await (known ??= ask())).token;
    },
    /** Of many who are told that it opens nothing any more, the first asks for another. */
    forget(token: string): void {
      if (token !== latest) return;
      known = null;
      latest = '';
    },
  };
}
