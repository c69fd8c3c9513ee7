import type { Core } from '@strapi/strapi';
import { giveConsents } from '../customers/me/consents';
import { seal, unseal } from '../seal';

const secretOf = (strapi: Core.Strapi): string => strapi.config.get<string>('admin.secrets.encryptionKey');

/** The address at which somebody stops the mails they agreed to, for ever: whoever reads the mail may, and nobody guesses it. */
export function unsubscribeUrl(strapi: Core.Strapi, userId: number): string {
  const token = seal(String(userId), secretOf(strapi), 'unsubscribe').toString('base64url');
  const { publicUrl } = strapi.get('shopAddress') as { publicUrl: string | null };
  return new URL(`/unsubscribe/${token}`, publicUrl ?? (strapi.get('panelAddress') as string)).href;
}

/** Whose mails a token stops; null where it is none of ours. */
export function openUnsubscribe(strapi: Core.Strapi, token: string): number | null {
  try {
    const userId = Number(unseal(Buffer.from(token, 'base64url'), secretOf(strapi), 'unsubscribe'));
    return Number.isSafeInteger(userId) && userId > 0 ? userId : null;
  } catch {
    return null;
  }
}

/** Takes back what they agreed to, and keeps that they did. Safe to repeat; of an account that is gone there is nothing to take back. */
export async function unsubscribe(strapi: Core.Strapi, { userId }: Readonly<{ userId: number }>): Promise<void> {
  if (!(await strapi.db.connection('up_users').where({ id: userId }).first('id'))) return;
  await giveConsents(strapi, { userId, consents: [{ purpose: 'marketing_email', granted: false }], source: 'unsubscribe' });
}
