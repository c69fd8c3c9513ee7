import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { newDocumentId } from '../../document-id';
import { keepOnce, takeOnce } from '../once-only';
import { lockCustomer } from '../sessions';
import { tellSignInChanged } from '../sign-in-changed';
import { challengeIn, invalidPasskey, passkeySettings } from './passkey-settings';
import { webauthn } from './webauthn';
import { passkeysOf, toPasskey, type PasskeyView } from './read-passkeys';

const minutes = 5;
const mostPasskeys = 20;

/** What a phone is asked with to make a passkey for a customer. Refuses `PASSKEYS_UNAVAILABLE`, `PASSKEYS_TOO_MANY`. */
export async function passkeyToAdd(strapi: Core.Strapi, { userId }: { userId: number }): Promise<object> {
  const { rpId } = passkeySettings(strapi);
  const db = strapi.db.connection;
  const user = await db('up_users').where({ id: userId }).first();
  if (!user) throw new Error(`Customer ${userId} is gone`);
  const known = await passkeysOf(db, userId);
  assertRoom(known.length);
  const settings = await db('store_settings').first('name');
  const options = await webauthn().generateRegistrationOptions({
    rpID: rpId,
    rpName: settings?.name ?? rpId,
    userID: Buffer.from(user.document_id),
    userName: user.email ?? user.phone ?? user.username,
    userDisplayName: [user.first_name, user.last_name].filter(Boolean).join(' '),
    attestationType: 'none',
    // One phone, one passkey.
    excludeCredentials: known.map(({ credential_id: id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const until = new Date(Date.now() + minutes * 60_000);
  await keepOnce(db, { purpose: 'passkey_add', secret: options.challenge, userId, until });
  return options;
}

type Adding = Readonly<{ userId: number; credential: RegistrationResponseJSON; name?: string | undefined }>;

/** Keeps a passkey that a phone made for a customer. Refuses `PASSKEYS_UNAVAILABLE`, `PASSKEYS_TOO_MANY`, `PASSKEY_INVALID`. */
export async function addPasskey(strapi: Core.Strapi, { userId, credential, name }: Adding): Promise<PasskeyView> {
  const { rpId, origins } = passkeySettings(strapi);
  const db = strapi.db.connection;
  const challenge = challengeIn(credential.response.clientDataJSON);
  if (!(await takeOnce(db, { purpose: 'passkey_add', secret: challenge, userId })))
    throw invalidPasskey('its challenge was used, or is too old');
  const { verified, registrationInfo } = await webauthn()
    .verifyRegistrationResponse({
      response: credential,
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: rpId,
    })
    .catch((error: unknown) => {
      throw invalidPasskey(String((error as Error).message));
    });
  if (!verified || !registrationInfo) throw invalidPasskey('it was not made for this shop');
  const { credential: made, credentialBackedUp } = registrationInfo;
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    assertRoom((await passkeysOf(trx, userId)).length);
    const [row] = await trx('passkeys')
      .insert({
        ...{ id: newDocumentId(), credential_id: made.id, user_id: userId, public_key: Buffer.from(made.publicKey) },
        ...{ counter: String(made.counter), backed_up: credentialBackedUp, name: name ?? null },
      })
      .onConflict('credential_id')
      .ignore()
      .returning('*');
    if (!row) throw invalidPasskey('it is known already');
    await tellSignInChanged(trx, { userId, change: 'passkey_added', provider: null });
    return toPasskey(row);
  });
}

function assertRoom(known: number): void {
  if (known >= mostPasskeys) throw new DomainError('PASSKEYS_TOO_MANY', `An account has ${mostPasskeys} passkeys at most: remove one`);
}
