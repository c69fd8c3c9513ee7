import type { Core } from '@strapi/strapi';
import { checkLink } from '../../domain/messages/link';
import { toCheckResult } from '../../domain/pricing/finding';
import type { Actor } from '../actor';
import { refuseInvalid } from '../content/refuse-invalid';
import { tellStaff, tryingOf } from '../messages/tell-staff';
import { previewNotification } from './edit-notifications';

type Test = Parameters<typeof previewNotification>[1] & Readonly<{ link: string | null; actor: Actor }>;

/**
 * Tells it the member of staff who asks, on their phone and in the app, where they have an account with the same, proved e-mail. Answers whether they
 * have. Refuses `CONTENT_INVALID` with its field.
 */
export async function testNotification(strapi: Core.Strapi, { link, actor, ...tried }: Test): Promise<Readonly<{ isInApp: boolean }>> {
  if (link) refuseInvalid(toCheckResult(checkLink(link, 'link')));
  const text = await previewNotification(strapi, tried);
  const data: Record<string, string> = link ? { url: link } : {};
  const told = { kind: 'message_test', text, language: tried.language, data, push: true };
  return { isInApp: await tellStaff(strapi, await tryingOf(strapi, actor), told) };
}
