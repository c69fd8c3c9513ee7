import type { Core } from '@strapi/strapi';

type Runner = { run(webhook: unknown, event: string, info?: unknown): Promise<unknown>; add(webhook: unknown): void };

/**
 * Strapi's own webhooks post whole entries, private fields too, unsigned to any address somebody typed. They are switched
 * off: those that exist stay to be seen, disabled, and none is ever sent. The doors to make, change and try one are closed
 * in staff-doors.ts.
 */
export async function switchOffWebhooks(strapi: Core.Strapi): Promise<void> {
  const runner = strapi.get('webhookRunner') as Runner;
  runner.run = () => Promise.resolve({ statusCode: 0, message: 'Webhooks of this kind are switched off' });
  runner.add = () => undefined;
  const disabled = await strapi.db.connection('strapi_webhooks').where({ enabled: true }).update({ enabled: false });
  if (disabled > 0) strapi.log.warn(`Switched off ${disabled} webhooks of the admin panel: they are not signed and tell whole entries`);
}
