import type { Core } from '@strapi/strapi';
import { giveConsents } from '../customers/me/consents';
import { openSealed, sealForLong } from '../encryption-keys';

/** The address at which somebody stops the mails they agreed to, for ever: whoever reads the mail may, and nobody guesses it. */
export function unsubscribeUrl(strapi: Core.Strapi, userId: number): string {
  const token = sealForLong(strapi, String(userId), 'unsubscribe').toString('base64url');
  const { publicUrl } = strapi.get('shopAddress') as { publicUrl: string | null };
  return new URL(`/unsubscribe/${token}`, publicUrl ?? (strapi.get('panelAddress') as string)).href;
}

/** Whose mails a token stops; null where it is none of ours. */
export function openUnsubscribe(strapi: Core.Strapi, token: string): number | null {
  const userId = Number(openSealed(strapi, Buffer.from(token, 'base64url'), 'unsubscribe') ?? 0);
  return Number.isSafeInteger(userId) && userId > 0 ? userId : null;
}

/** Takes back what they agreed to, and keeps that they did. Safe to repeat; of an account that is gone there is nothing to take back. */
export async function unsubscribe(strapi: Core.Strapi, { userId }: Readonly<{ userId: number }>): Promise<void> {
  if (!(await strapi.db.connection('up_users').where({ id: userId }).first('id'))) return;
  await giveConsents(strapi, { userId, consents: [{ purpose: 'marketing_email', granted: false }], source: 'unsubscribe' });
}
