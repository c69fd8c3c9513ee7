import { z } from 'zod';
import { internationalPhone } from '../../domain/customers/phone-number';
import { endpoints } from '../../http/endpoint';
import { email, instant, localeCode } from '../../http/schemas';
import { deviceId, done, isOne, jwt, refreshToken, shared, signedIn, user } from './account-schemas';
import { waysToSignIn } from './ways-contract';

// bcrypt looks at the first 72 bytes; what stands behind them would protect nothing.
const newPassword = z
  .string()
  .min(8, 'must be at least 8 characters')
  .refine((password) => Buffer.byteLength(password) <= 72, 'must be at most 72 bytes')
  .refine((password) => !password.includes('\0'), 'holds a character that cannot be typed');
const password = z.string().min(1).max(200);
const token = z.string().min(1).max(2_000);
const part = z.string().trim().min(1).max(200).optional();
const code = z.string().trim().min(1).max(200).meta({ description: 'From the mail: `code` in its link' });

/** The form of before, with a field nobody needs any more. */
const confirmed = { passwordConfirmation: z.string().max(200).optional().meta({ description: 'Where it is sent, it must be the same' }) };
const same = ({ password: one, passwordConfirmation: other }: { password: string; passwordConfirmation?: string | undefined }) =>
  other === undefined || one === other;
const differs = { path: ['passwordConfirmation'], message: 'is not the same as the password' };

const phone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const number = internationalPhone(text);
    if (number === null)
      context.addIssue({ code: 'custom', message: 'must be a number with + and the code of its country, such as +380501234567' });
    return number ?? '';
  })
  .meta({ example: '+380501234567' });
const contact = { email: email.optional(), phone: phone.optional() };
const oneContact = ({ email: address, phone: number }: { email?: string | undefined; phone?: string | undefined }) =>
  (address === undefined) !== (number === undefined);
const notOne = { path: ['email'], message: 'is needed, or phone: one of the two' };

export const account = endpoints({
  signIn: {
    ...shared,
    method: 'POST',
    path: '/auth/local',
    summary: 'Signs in with e-mail and password',
    description: 'Answers an access token, good for ten minutes, and a refresh token for new ones.',
    limited: true,
    body: z.strictObject({ identifier: email.meta({ description: 'The e-mail' }), password, deviceId }),
    example: { identifier: 'olena@example.com', password: 'Meadow-1234', deviceId: 'olenas-phone' },
    response: signedIn,
    refusals: ['CREDENTIALS_WRONG', 'ACCOUNT_BLOCKED', 'EMAIL_NOT_CONFIRMED'],
  },
  signInWith: {
    ...shared,
    method: 'POST',
    path: '/auth/native/:provider',
    summary: 'Signs in with what a provider gave the app',
    description:
      'An ID token of a provider the shop knows, or an access token where that is what the provider gives: who signed in there in the app. The first time an account is made, or found by the e-mail that both have proved. Answers as signing in with a password does. An ID token is taken once.',
    limited: true,
    params: z.object({ provider: z.string().min(1).max(40).meta({ description: 'As the shop calls it' }) }),
    body: z
      .strictObject({
        idToken: z
          .string()
          .min(1)
          .max(10_000)
          .optional()
          .meta({ description: 'As the provider gave it; it counts once, and for some minutes' }),
        accessToken: z
          .string()
          .min(1)
          .max(2_000)
          .optional()
          .meta({ description: 'Instead of an ID token, where the provider gives none: Facebook on Android' }),
        authorizationCode: z
          .string()
          .min(1)
          .max(2_000)
          .optional()
          .meta({ description: 'What Apple gives beside the ID token: with it the shop can take the sign-in back when the account goes' }),
        nonce: z.string().min(1).max(200).optional().meta({
          description:
            'What the app asked the provider with, as it was before it was hashed: from `POST /auth/nonces`, or made up anew each time',
        }),
        name: z
          .strictObject({ first: part, last: part })
          .optional()
          .meta({ description: 'Where the provider tells it to the app alone. Taken once, while the account has no name' }),
        language: localeCode.optional().meta({ description: 'Of an account that is made' }),
        deviceId,
      })
      .refine(isOne, { path: ['idToken'], message: 'is needed, or accessToken: one of the two' }),
    example: { idToken: 'eyJhbGciOiJFUzI1NiJ9.e30.aW52ZW50ZWQ', nonce: 'k3Vq8sT1xZ5nB7yR', name: { first: 'Olena', last: 'Koval' } },
    response: signedIn,
    refusals: [
      'CREDENTIAL_INVALID',
      'IDENTITY_PROVIDER_UNKNOWN',
      'IDENTITY_PROVIDER_UNAVAILABLE',
      'ACCOUNT_BLOCKED',
      'EMAIL_NOT_CONFIRMED',
      'EMAIL_TAKEN',
      'EMAIL_MISSING',
      'REGISTRATION_CLOSED',
    ],
  },
  requestCode: {
    ...shared,
    method: 'POST',
    path: '/auth/codes',
    summary: 'Sends a code to sign in with',
    limited: true,
    description:
      'Six digits, by mail or SMS, good for ten minutes and five guesses. Answers the same whether or not there is such an account. A code that was sent before no longer counts.',
    body: z
      .strictObject({ ...contact, language: localeCode.optional().meta({ description: 'Of the message' }) })
      .refine(oneContact, notOne),
    example: { phone: '+380501234567', language: 'uk' },
    response: done,
    refusals: ['SMS_UNAVAILABLE', 'PHONE_NOT_SERVED'],
  },
  verifyCode: {
    ...shared,
    method: 'POST',
    path: '/auth/codes/verify',
    summary: 'Signs in with a code',
    limited: true,
    description:
      'It proves the e-mail or the number. The first time an account is made. An account with this e-mail that nobody had proved is not shared with whoever made it.',
    body: z
      .strictObject({
        ...contact,
        code: z
          .string()
          .trim()
          .regex(/^\d{6}$/, 'must be six digits'),
        language: localeCode.optional().meta({ description: 'Of an account that is made' }),
        deviceId,
      })
      .refine(oneContact, notOne),
    example: { phone: '+380501234567', code: '012345', deviceId: 'olenas-phone' },
    response: signedIn,
    refusals: ['ACCOUNT_CODE_INVALID', 'ACCOUNT_BLOCKED', 'EMAIL_NOT_CONFIRMED', 'REGISTRATION_CLOSED'],
  },
  giveNonce: {
    ...shared,
    method: 'POST',
    path: '/auth/nonces',
    summary: 'A nonce to ask a provider with',
    description: 'Good for one sign-in within five minutes: a token that was asked for with it counts once, here.',
    limited: true,
    response: z.object({ nonce: z.string(), expiresAt: instant }),
  },
  proveContact: {
    ...shared,
    open: undefined,
    bare: undefined,
    signedIn: true,
    method: 'POST',
    path: '/me/contact',
    summary: 'Gives the account another e-mail or telephone number',
    description: 'With the code `POST /auth/codes` sent there, which proves it. The e-mail before, where it was proved, is told of it.',
    limited: true,
    body: z
      .strictObject({
        ...contact,
        code: z
          .string()
          .trim()
          .regex(/^\d{6}$/, 'must be six digits'),
      })
      .refine(oneContact, notOne),
    example: { phone: '+380501234567', code: '012345' },
    response: z.null(),
    refusals: ['ACCOUNT_CODE_INVALID', 'EMAIL_TAKEN', 'PHONE_TAKEN'],
  },
  noticeOfProvider: {
    ...shared,
    tag: 'Machines',
    method: 'POST',
    path: '/auth/native/:provider/notices',
    summary: 'Where providers tell what became of the accounts of their people',
    description:
      'Signed as the provider signs, as Apple does: consent was withdrawn, the account is gone, mails are no longer handed on; or as Facebook does, where somebody wants their data deleted, which is answered as it asks. Sent again, it changes nothing.',
    params: z.object({ provider: z.string().min(1).max(40) }),
    response: z.object({
      ok: z.literal(true),
      url: z.string().meta({ description: 'Where people read what becomes of their data' }),
      confirmation_code: z.string().meta({ description: 'Names what was told, when they ask about it' }),
    }),
    refusals: ['CREDENTIAL_INVALID', 'IDENTITY_PROVIDER_UNKNOWN', 'IDENTITY_PROVIDER_UNAVAILABLE'],
    signed: true,
  },
  register: {
    ...shared,
    method: 'POST',
    path: '/auth/local/register',
    summary: 'Makes an account',
    limited: true,
    description: 'A mail asks to confirm the e-mail. Where the shop insists on that before anybody signs in, there are no tokens yet.',
    body: z.strictObject({
      email,
      password: newPassword,
      username: z.string().max(200).optional().meta({ description: 'Accepted and not used: people sign in by e-mail' }),
      phone: z.string().trim().min(5).max(32).optional(),
      language: localeCode.optional(),
      deviceId,
    }),
    example: { email: 'olena@example.com', password: 'Meadow-1234', language: 'uk' },
    response: signedIn.partial({ jwt: true, refreshToken: true }),
    refusals: ['EMAIL_TAKEN', 'REGISTRATION_CLOSED'],
  },
  refresh: {
    ...shared,
    method: 'POST',
    path: '/auth/refresh',
    summary: 'New tokens for a refresh token',
    description:
      'A refresh token is used once. Sent again within 30 seconds, because the answer was lost, it is answered the same. Later, or once the new one was used, it counts as stolen, and the device is signed out.',
    body: z.strictObject({ refreshToken: token }),
    example: { refreshToken: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.aW52ZW50ZWQ' },
    response: z.object({ jwt, refreshToken }),
    refusals: ['REFRESH_TOKEN_INVALID'],
  },
  signOut: {
    ...shared,
    method: 'POST',
    path: '/auth/logout',
    summary: 'Signs out',
    description:
      'This device, by its access token or its refresh token; all of them with `scope: all` and an access token. Access tokens end within a minute.',
    body: z.strictObject({ refreshToken: token.optional(), scope: z.enum(['device', 'all']).default('device') }),
    example: { refreshToken: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.aW52ZW50ZWQ' },
    response: done,
    refusals: ['REFRESH_TOKEN_INVALID', 'UNAUTHORIZED'],
  },
  me: {
    ...shared,
    open: undefined,
    signedIn: true,
    method: 'GET',
    path: '/users/me',
    summary: 'The account of the customer',
    description: 'As sign-in answers it.',
    response: user,
  },
  forgotPassword: {
    ...shared,
    method: 'POST',
    path: '/auth/forgot-password',
    summary: 'Sends a mail with a code for a new password',
    limited: true,
    description: 'Answers the same whether or not there is such an account.',
    body: z.strictObject({ email }),
    example: { email: 'olena@example.com' },
    response: done,
  },
  resetPassword: {
    ...shared,
    method: 'POST',
    path: '/auth/reset-password',
    summary: 'Sets a new password with the code of a mail',
    limited: true,
    description: 'Ends every session of the customer and opens a new one.',
    body: z.strictObject({ code, password: newPassword, ...confirmed }).refine(same, differs),
    example: { code: 'q9vXc2k8TgLr3yFz', password: 'Meadow-5678' },
    response: signedIn,
    refusals: ['ACCOUNT_CODE_INVALID'],
  },
  changePassword: {
    ...shared,
    open: undefined,
    signedIn: true,
    limited: true,
    method: 'POST',
    path: '/auth/change-password',
    summary: 'Sets a new password instead of the known one',
    description: 'Ends every session of the customer and opens a new one.',
    body: z.strictObject({ currentPassword: password, password: newPassword, ...confirmed }).refine(same, differs),
    example: { currentPassword: 'Meadow-1234', password: 'Meadow-5678' },
    response: signedIn,
    refusals: ['PASSWORD_WRONG'],
  },
  sendConfirmation: {
    ...shared,
    method: 'POST',
    path: '/auth/send-email-confirmation',
    summary: 'Sends the mail that confirms an e-mail again',
    limited: true,
    description: 'Answers the same whether or not there is such an account.',
    body: z.strictObject({ email }),
    example: { email: 'olena@example.com' },
    response: done,
  },
  confirmEmail: {
    ...shared,
    method: 'POST',
    path: '/auth/email-confirmation',
    summary: 'Confirms an e-mail with the code of a mail',
    description: 'The link of the mail brings the code to the app, or to a page that sends it here.',
    limited: true,
    body: z.strictObject({ code }),
    example: { code: 'q9vXc2k8TgLr3yFz' },
    response: done,
    refusals: ['ACCOUNT_CODE_INVALID'],
  },
  ...waysToSignIn,
});
