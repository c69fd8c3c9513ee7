import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isDomainError } from '../../domain/domain-error';
import { sessionOf } from '../../http/customer-auth';
import { addressOf, always, limited } from '../../http/rate-limits';
import { reply } from '../../http/reply';
import { inputOf } from '../../http/validate-request';
import { addPasskey, passkeyToAdd } from '../../shop/customers/passkeys/add-passkey';
import { passkeyToSignIn, signInWithPasskey } from '../../shop/customers/passkeys/sign-in-with-passkey';
import { linkIdentity, readWays, removePasskey, unlinkIdentity } from '../../shop/customers/ways-to-sign-in';
import { waysToSignIn as doors } from './ways-contract';

const mine = (ctx: Context): { userId: number } => {
  const session = sessionOf(ctx);
  if (!session) throw new errors.UnauthorizedError('Sign in to see what opens the account');
  return { userId: session.userId };
};
const wrongOf =
  (code: string) =>
  (outcome: object): number =>
    'error' in outcome && isDomainError(outcome.error) && outcome.error.code === code ? 1 : 0;

/** Passkeys, and what else opens an account. */
export const waysHandlers = (strapi: Core.Strapi) => ({
  async passkeyToSignIn(ctx: Context) {
    const uses = [{ limit: 'nonce_address' as const, key: addressOf(ctx) }];
    reply(ctx, doors.passkeyToSignIn, (await limited(uses, { wrong: always }, () => passkeyToSignIn(strapi))) as { challenge: string });
  },
  async signInWithPasskey(ctx: Context) {
    const { body } = inputOf(ctx, doors.signInWithPasskey);
    const uses = [{ limit: 'sign_in_address' as const, key: addressOf(ctx) }];
    const session = await limited(uses, { wrong: wrongOf('PASSKEY_INVALID') }, () => signInWithPasskey(strapi, body as never));
    reply(ctx, doors.signInWithPasskey, session);
  },
  async passkeyToAdd(ctx: Context) {
    reply(ctx, doors.passkeyToAdd, (await passkeyToAdd(strapi, mine(ctx))) as { challenge: string });
  },
  async addPasskey(ctx: Context) {
    const { body } = inputOf(ctx, doors.addPasskey);
    reply(ctx, doors.addPasskey, await addPasskey(strapi, { ...mine(ctx), ...(body as object) } as never));
  },
  async listPasskeys(ctx: Context) {
    reply(ctx, doors.listPasskeys, (await readWays(strapi.db.connection, mine(ctx))).passkeys);
  },
  async removePasskey(ctx: Context) {
    const { id } = inputOf(ctx, doors.removePasskey).params;
    reply(ctx, doors.removePasskey, await removePasskey(strapi, { ...mine(ctx), id }));
  },
  async ways(ctx: Context) {
    reply(ctx, doors.ways, await readWays(strapi.db.connection, mine(ctx)));
  },
  async linkIdentity(ctx: Context) {
    const { params, body } = inputOf(ctx, doors.linkIdentity);
    const { idToken, accessToken = '', nonce } = body;
    const presented = idToken === undefined ? { credential: accessToken, kind: 'access_token' as const } : { credential: idToken };
    const uses = [{ limit: 'sign_in_address' as const, key: addressOf(ctx) }];
    const linked = await limited(uses, { wrong: wrongOf('CREDENTIAL_INVALID') }, () =>
      linkIdentity(strapi, { ...mine(ctx), ...params, ...presented, nonce }),
    );
    reply(ctx, doors.linkIdentity, linked);
  },
  async unlinkIdentity(ctx: Context) {
    reply(ctx, doors.unlinkIdentity, await unlinkIdentity(strapi, { ...mine(ctx), ...inputOf(ctx, doors.unlinkIdentity).params }));
  },
});
