import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { contactOf, type Contact } from '../../../domain/customers/contact';
import { isDomainError, type RefusalCode } from '../../../domain/domain-error';
import type { MailPurpose } from '../../../domain/customers/mail-words';
import { forgetSessions, sessionOf } from '../../../http/customer-auth';
import { accountKey, addressOf, always, limited, limitedSignIn, type Use } from '../../../http/rate-limits';
import { reply } from '../../../http/reply';
import { rawBodyOf } from '../../../http/raw-body';
import { inputOf } from '../../../http/validate-request';
import { changePassword, confirmEmail, readAccount, register, resetPassword, signIn } from '../../../shop/customers/accounts';
import { signInWith } from '../../../shop/customers/identities/sign-in-with';
import { requestCode } from '../../../shop/customers/codes/request-code';
import { verifyCode } from '../../../shop/customers/codes/verify-code';
import { receiveNotice } from '../../../shop/customers/identities/receive-notice';
import { giveNonce } from '../../../shop/customers/once-only';
import { proveContact } from '../../../shop/customers/me/prove-contact';
import { requestAccountMail } from '../../../shop/customers/account-mail';
import { endAllSessions, endSession, refreshSession, sessionOfRefreshToken } from '../../../shop/customers/sessions';
import { account } from '../contract';
import { waysHandlers } from '../ways';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...waysHandlers(strapi),

  async signIn(ctx: Context) {
    const { identifier, ...given } = inputOf(ctx, account.signIn).body;
    const session = await limitedSignIn(ctx, identifier, isRefused('CREDENTIALS_WRONG'), () =>
      signIn(strapi, { email: identifier, ...given }),
    );
    reply(ctx, account.signIn, session);
  },

  async signInWith(ctx: Context) {
    const { params, body } = inputOf(ctx, account.signInWith);
    const { idToken, accessToken = '', ...given } = body;
    const presented = idToken === undefined ? { credential: accessToken, kind: 'access_token' as const } : { credential: idToken };
    // Whose account it would be is not known before. Neither tokens nor who has an account are to be tried out.
    const session = await limited(
      [{ limit: 'sign_in_address', key: addressOf(ctx) }],
      { wrong: (outcome) => ('error' in outcome && isRefused('CREDENTIAL_INVALID', 'EMAIL_TAKEN')(outcome.error) ? 1 : 0) },
      () => signInWith(strapi, { ...params, ...presented, ...given }),
    );
    reply(ctx, account.signInWith, session);
  },

  async requestCode(ctx: Context) {
    const { language, ...given } = inputOf(ctx, account.requestCode).body;
    const contact = contactOf(given);
    await limited(codeUses(ctx, contact), { wrong: always }, () => requestCode(strapi, { contact, language }));
    done(ctx);
  },

  async verifyCode(ctx: Context) {
    const { email, phone, ...given } = inputOf(ctx, account.verifyCode).body;
    const session = await limited(
      [{ limit: 'sign_in_address', key: addressOf(ctx) }],
      { wrong: (outcome) => ('error' in outcome && isRefused('ACCOUNT_CODE_INVALID')(outcome.error) ? 1 : 0) },
      () => verifyCode(strapi, { contact: contactOf({ email, phone }), ...given }),
    );
    reply(ctx, account.verifyCode, session);
    forgetSessions();
  },

  async giveNonce(ctx: Context) {
    const uses = [{ limit: 'nonce_address' as const, key: addressOf(ctx) }];
    reply(ctx, account.giveNonce, await limited(uses, { wrong: always }, () => giveNonce(strapi)));
  },

  async proveContact(ctx: Context) {
    const session = sessionOf(ctx);
    if (!session) throw new errors.UnauthorizedError('Sign in to change how you are reached');
    const { code, ...given } = inputOf(ctx, account.proveContact).body;
    await limitedCode(ctx, () => proveContact(strapi, { userId: session.userId, contact: contactOf(given), code }));
    reply(ctx, account.proveContact, null);
  },

  async noticeOfProvider(ctx: Context) {
    const { provider } = inputOf(ctx, account.noticeOfProvider).params;
    const confirmation = await receiveNotice(strapi, { provider, body: rawBodyOf(ctx) });
    forgetSessions();
    const shop = strapi.config.get<string | undefined>('server.url') || ctx.request.origin;
    const url = new URL('/account/delete', shop).href;
    reply(ctx, account.noticeOfProvider, { ok: true, url, confirmation_code: confirmation });
  },

  async register(ctx: Context) {
    const { username: _unused, ...given } = inputOf(ctx, account.register).body;
    const uses = [{ limit: 'register_address' as const, key: addressOf(ctx) }];
    reply(ctx, account.register, await limited(uses, { wrong: always }, () => register(strapi, given)));
  },

  async refresh(ctx: Context) {
    reply(ctx, account.refresh, await refreshSession(strapi, inputOf(ctx, account.refresh).body.refreshToken));
  },

  async signOut(ctx: Context) {
    const { refreshToken, scope } = inputOf(ctx, account.signOut).body;
    const session = sessionOf(ctx);
    if (scope === 'all') {
      if (!session) throw new errors.UnauthorizedError('Sign in to sign out everywhere');
      await endAllSessions(strapi, session);
    } else if (refreshToken) {
      const { userId, sessionId } = sessionOfRefreshToken(strapi, refreshToken);
      await endSession(strapi, { userId: Number(userId), sessionId });
    } else if (session) await endSession(strapi, session);
    else throw new errors.UnauthorizedError('Send the access token or the refresh token of the session that is to end');
    forgetSessions();
    done(ctx);
  },

  async me(ctx: Context) {
    const session = sessionOf(ctx);
    const customer = session && (await readAccount(strapi, session));
    if (!customer) throw new errors.UnauthorizedError('Sign in to see the account');
    reply(ctx, account.me, customer);
  },

  async forgotPassword(ctx: Context) {
    await requestMail(ctx, inputOf(ctx, account.forgotPassword).body.email, 'password_reset');
    done(ctx);
  },

  async resetPassword(ctx: Context) {
    reply(ctx, account.resetPassword, await limitedCode(ctx, () => resetPassword(strapi, inputOf(ctx, account.resetPassword).body)));
    forgetSessions();
  },

  async changePassword(ctx: Context) {
    const session = sessionOf(ctx);
    if (!session) throw new errors.UnauthorizedError('Sign in to change the password');
    const { body } = inputOf(ctx, account.changePassword);
    const { userId } = session;
    const renewed = await limitedSignIn(ctx, `user:${userId}`, isRefused('PASSWORD_WRONG'), () =>
      changePassword(strapi, { userId, ...body }),
    );
    reply(ctx, account.changePassword, renewed);
    forgetSessions();
  },

  async sendConfirmation(ctx: Context) {
    await requestMail(ctx, inputOf(ctx, account.sendConfirmation).body.email, 'confirmation');
    done(ctx);
  },

  async confirmEmail(ctx: Context) {
    await limitedCode(ctx, () => confirmEmail(strapi, inputOf(ctx, account.confirmEmail).body));
    done(ctx);
  },
});

const isRefused =
  (...codes: RefusalCode[]) =>
  (error: unknown) =>
    isDomainError(error) && codes.includes(error.code);

/** The mail is one for the person, whoever asks for it, and each counts. */
const requestMail = (ctx: Context, email: string, purpose: MailPurpose) =>
  limited(
    [
      { limit: 'mail_account', key: accountKey(email) },
      { limit: 'mail_address', key: addressOf(ctx) },
    ],
    { wrong: always },
    () => requestAccountMail(strapi, { email, purpose }),
  );

/** A message costs: also the numbers beside one are counted together, because who earns by messages has many in a row. */
const codeUses = (ctx: Context, { kind, value }: Contact): Use[] =>
  kind === 'email'
    ? [
        { limit: 'mail_account', key: accountKey(value) },
        { limit: 'mail_address', key: addressOf(ctx) },
      ]
    : [
        { limit: 'sms_number', key: accountKey(value) },
        { limit: 'sms_address', key: addressOf(ctx) },
        { limit: 'sms_prefix', key: value.slice(0, -4) },
      ];

const limitedCode = <T>(ctx: Context, work: () => Promise<T>) =>
  limited(
    [{ limit: 'mail_code_address', key: addressOf(ctx) }],
    { wrong: (outcome) => ('error' in outcome && isRefused('ACCOUNT_CODE_INVALID')(outcome.error) ? 1 : 0) },
    work,
  );

function done(ctx: Context): void {
  ctx.body = { ok: true };
}
