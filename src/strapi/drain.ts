import type { Core } from '@strapi/strapi';

const patienceMs = 10_000;

/** Lets requests that are under way finish before Strapi closes the database; it would cut them off. */
export async function drain(strapi: Core.Strapi): Promise<void> {
  const server = strapi.server.httpServer;
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    const giveUp = setTimeout(resolve, patienceMs);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}
