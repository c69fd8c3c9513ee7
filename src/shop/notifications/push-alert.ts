import type { Core } from '@strapi/strapi';
import { raiseAlert } from '../staff/raise-alert';

/** Tells staff, once a day, that somebody has to mend how the shop is set up. */
export async function alertOfPush(
  strapi: Core.Strapi,
  { provider, because }: Readonly<{ provider: string; because: string }>,
): Promise<void> {
  const now = new Date();
  const about = `${provider} ${now.toISOString().slice(0, 10)}`;
  await strapi.db.transaction(({ trx }) => raiseAlert(trx, { kind: 'push_failing', about, details: { provider, because }, now }));
}
