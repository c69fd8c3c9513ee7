import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { documentId, instant } from '../../http/schemas';
import { deviceId, isOne, shared, signedIn } from './account-schemas';

const mine = { tag: 'Account', signedIn: true } as const;
const passkey = z
  .object({
    id: documentId,
    name: z.string().nullable(),
    backedUp: z.boolean().meta({ description: 'Whether it is on other devices of theirs too' }),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'Passkey' });
const ways = z
  .object({
    providers: z.array(
      z.object({
        provider: z.string(),
        linkedAt: instant,
        mailReaches: z.boolean().meta({ description: 'False once they stopped the mails that the provider hands on' }),
      }),
    ),
    passkeys: z.array(passkey),
    hasPassword: z.boolean(),
    emailProved: z.boolean().meta({ description: 'Codes by mail open the account' }),
    phoneProved: z.boolean().meta({ description: 'Codes by SMS open the account' }),
  })
  .meta({ id: 'WaysToSignIn' });
const options = z
  .looseObject({ challenge: z.string() })
  .meta({ description: 'As WebAuthn writes them in JSON: hand them to the phone as they are' });
const encoded = z.string().min(1).max(8_000);
/** As WebAuthn writes it in JSON; what else stands in it is not looked at. */
const credential = <Shape extends z.ZodRawShape>(response: Shape) =>
  z
    .looseObject({
      id: encoded,
      rawId: encoded,
      type: z.literal('public-key'),
      response: z.looseObject({ clientDataJSON: encoded, ...response }),
      clientExtensionResults: z.looseObject({}).default({}),
    })
    .meta({ description: 'What the phone answered, as WebAuthn writes it in JSON' });
const exampleCredential = { id: 'q8f3', rawId: 'q8f3', type: 'public-key', clientExtensionResults: {} };
const provider = z.object({ provider: z.string().min(1).max(40).meta({ description: 'As the shop calls it' }) });

/** Passkeys, and what else opens an account. */
export const waysToSignIn = endpoints({
  passkeyToSignIn: {
    ...shared,
    method: 'POST',
    path: '/auth/passkeys/options',
    summary: 'What to ask a phone with for a passkey',
    description: 'Good for one sign-in within five minutes. The phone offers whichever passkeys it has of this shop.',
    limited: true,
    response: options,
    refusals: ['PASSKEYS_UNAVAILABLE'],
  },
  signInWithPasskey: {
    ...shared,
    method: 'POST',
    path: '/auth/passkeys/verify',
    summary: 'Signs in with a passkey',
    description: 'Answers as signing in with a password does.',
    limited: true,
    body: z.strictObject({
      credential: credential({ authenticatorData: encoded, signature: encoded, userHandle: encoded.optional() }),
      deviceId,
    }),
    example: { credential: { ...exampleCredential, response: { clientDataJSON: 'eyJ0', authenticatorData: 'SZYN', signature: 'MEUC' } } },
    response: signedIn,
    refusals: ['PASSKEYS_UNAVAILABLE', 'PASSKEY_INVALID', 'ACCOUNT_BLOCKED', 'EMAIL_NOT_CONFIRMED'],
  },
  passkeyToAdd: {
    ...mine,
    method: 'POST',
    path: '/me/passkeys/options',
    summary: 'What to ask a phone with to make a passkey',
    response: options,
    refusals: ['PASSKEYS_UNAVAILABLE', 'PASSKEYS_TOO_MANY'],
  },
  addPasskey: {
    ...mine,
    method: 'POST',
    path: '/me/passkeys',
    summary: 'Adds a passkey to the account',
    description: 'The customer is told by mail.',
    status: 201,
    body: z.strictObject({
      credential: credential({ attestationObject: encoded }),
      name: z.string().trim().min(1).max(100).optional().meta({ description: 'What the customer calls it, such as the phone' }),
    }),
    example: {
      credential: { ...exampleCredential, response: { clientDataJSON: 'eyJ0', attestationObject: 'o2Nm' } },
      name: "Olena's phone",
    },
    response: passkey,
    refusals: ['PASSKEYS_UNAVAILABLE', 'PASSKEYS_TOO_MANY', 'PASSKEY_INVALID'],
  },
  listPasskeys: { ...mine, method: 'GET', path: '/me/passkeys', summary: 'The passkeys of the account', response: z.array(passkey) },
  removePasskey: {
    ...mine,
    method: 'DELETE',
    path: '/me/passkeys/:id',
    summary: 'Takes a passkey away',
    description: 'The last way to sign in stays. The customer is told by mail.',
    params: z.object({ id: documentId }),
    response: ways,
    refusals: ['PASSKEY_NOT_FOUND', 'LAST_WAY_TO_SIGN_IN'],
  },
  ways: { ...mine, method: 'GET', path: '/me/identities', summary: 'What opens the account', response: ways },
  linkIdentity: {
    ...mine,
    method: 'POST',
    path: '/me/identities/:provider',
    summary: 'Lets a provider open the account',
    description: 'With what the provider gave the app, as for signing in. The customer is told by mail.',
    limited: true,
    params: provider,
    body: z
      .strictObject({
        idToken: z.string().min(1).max(10_000).optional(),
        accessToken: z.string().min(1).max(2_000).optional(),
        nonce: z.string().min(1).max(200).optional(),
      })
      .refine(isOne, { path: ['idToken'], message: 'is needed, or accessToken: one of the two' }),
    example: { idToken: 'eyJhbGciOiJFUzI1NiJ9.e30.aW52ZW50ZWQ', nonce: 'k3Vq8sT1xZ5nB7yR' },
    response: ways,
    refusals: ['CREDENTIAL_INVALID', 'IDENTITY_PROVIDER_UNKNOWN', 'IDENTITY_PROVIDER_UNAVAILABLE', 'IDENTITY_TAKEN'],
  },
  unlinkIdentity: {
    ...mine,
    method: 'DELETE',
    path: '/me/identities/:provider',
    summary: 'Keeps a provider from opening the account',
    description: 'The last way to sign in stays. The customer is told by mail.',
    params: provider,
    response: ways,
    refusals: ['IDENTITY_PROVIDER_UNKNOWN', 'LAST_WAY_TO_SIGN_IN'],
  },
});
