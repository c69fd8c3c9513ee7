import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Core } from '@strapi/strapi';
import { accountRules, assertMaySignIn, toAccount, type SignedIn } from '../accounts';
import { keepOnce, takeOnce } from '../once-only';
import { lockCustomer, openSession } from '../sessions';
import { challengeIn, invalidPasskey, passkeySettings } from './passkey-settings';
import { webauthn } from './webauthn';

const minutes = 5;

/** What a phone is asked with for whichever passkey it has of this shop. Refuses `PASSKEYS_UNAVAILABLE`. */
export async function passkeyToSignIn(strapi: Core.Strapi): Promise<object> {
  const { rpId } = passkeySettings(strapi);
  const options = await webauthn().generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' });
  const until = new Date(Date.now() + minutes * 60_000);
  await keepOnce(strapi.db.connection, { purpose: 'passkey_sign_in', secret: options.challenge, until });
  return options;
}

type Entering = Readonly<{ credential: AuthenticationResponseJSON; deviceId?: string | undefined }>;

/**
 * Signs in whose passkey answers a challenge of the shop. A counter that goes back tells of a copy, and such a passkey does not count.
 * Refuses `PASSKEYS_UNAVAILABLE`, `PASSKEY_INVALID`, `ACCOUNT_BLOCKED`, `EMAIL_NOT_CONFIRMED`.
 */
export async function signInWithPasskey(strapi: Core.Strapi, { credential, deviceId }: Entering): Promise<SignedIn> {
  const { rpId, origins } = passkeySettings(strapi);
  const db = strapi.db.connection;
  const challenge = challengeIn(credential.response.clientDataJSON);
  if (!(await takeOnce(db, { purpose: 'passkey_sign_in', secret: challenge })))
    throw invalidPasskey('its challenge was used, or is too old');
  const known = await db('passkeys').where({ credential_id: credential.id }).first();
  if (!known) throw invalidPasskey('the shop does not know it');
  const { verified, authenticationInfo } = await webauthn()
    .verifyAuthenticationResponse({
      response: credential,
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      credential: { id: known.credential_id, publicKey: new Uint8Array(known.public_key), counter: Number(known.counter) },
    })
    .catch((error: unknown) => {
      throw invalidPasskey(String((error as Error).message));
    });
  if (!verified) throw invalidPasskey('its signature is wrong');
  const rules = await accountRules(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    const user = await lockCustomer(trx, known.user_id);
    const counted = await trx('passkeys')
      .where({ credential_id: known.credential_id, counter: known.counter })
      .update({
        counter: String(authenticationInfo.newCounter),
        backed_up: authenticationInfo.credentialBackedUp,
        last_used_at: new Date(),
      });
    // Removed meanwhile, or used elsewhere with the same counter.
    if (!user || counted === 0) throw invalidPasskey('it was used elsewhere in this moment');
    assertMaySignIn(user, rules);
    return { ...(await openSession(strapi, trx, { userId: user.id, ...(deviceId !== undefined && { deviceId }) })), user: toAccount(user) };
  });
}
