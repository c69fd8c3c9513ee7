import type { Core } from '@strapi/strapi';

/**
 * Keeps the process alive when a promise fails that nobody waits for: Node would end it, and with it everybody's requests.
 * The last net only; such a promise is a fault, and is logged as one.
 */
export function catchForgottenPromises(strapi: Core.Strapi): void {
  process.on('unhandledRejection', (error) => strapi.log.error('A promise failed that nobody waited for', { error }));
}
