import type { Core } from '@strapi/strapi';
import { guardAdminEdits, guardLanguages } from './admin-guards';
import { writeAdminLabels } from './admin-labels';
import { createBootLock } from './boot-lock';
import { applyConstraints } from './constraints';
import { tellContentChanges, tellLostMedia } from './content-events';
import { makeBulkActionsAtomic } from './guards/content-actions';
import { closeTypes } from './guards/close-types';
import { switchOffWebhooks } from './guards/outgoing-webhooks';
import { guardStaffDoors } from './guards/staff-doors';
import { registerCustomFields } from './custom-fields';
import { countCustomersOfOldOrders } from './count-customers';
import { loadDemoShop } from './demo-shop/load-demo-shop';
import { createDoors } from './doors';
import { drain } from './drain';
import { ensureFirstAdmin } from './first-admin';
import { ensureStoreDefaults } from './store-defaults';
import { deleteDefaultTokens, knowOnlyOwnModels } from './hardening';
import { translateJoinColumns } from './join-columns';
import { giveRolesLanguages } from './languages-of-roles';
import { startJobs, stopJobs } from './jobs';
import { createRateLimits } from '../http/rate-limits';
import { catchForgottenPromises } from './last-net';
import { openApiDocument, staffOpenApiDocument } from './openapi';
import { hashDocumentPasswordsInThreads, hashPasswordsInThreads, stopPasswordThreads } from './passwords/passwords-in-threads';
import { keepNamesOfThisShop } from './older-names';
import { createOwnTables } from './own-tables';
import { reconcilePermissions } from './permissions';
import { keepSecurityHeaders } from './security-headers';
import { dropSpareIndexes } from './spare-indexes';
import { rememberStaffAbilities } from './staff-abilities';
import { registerStaffRoutes } from './staff-routes';
import { watchDatabase } from './watch-database';
import { settings } from '../settings/settings';

const bootLock = createBootLock();

export async function register(strapi: Core.Strapi): Promise<void> {
  // Strapi keeps times without a zone. With another one, `now()` in SQL and the stored times would differ by the offset.
  process.env.TZ = 'UTC';
  catchForgottenPromises(strapi);
  hashPasswordsInThreads();
  hashDocumentPasswordsInThreads(strapi);
  guardStaffDoors(strapi);
  strapi.add('openapi', openApiDocument);
  strapi.add('staffOpenapi', staffOpenApiDocument);
  strapi.add('accountSettings', () => settings().account);
  strapi.add('rateLimits', () => createRateLimits(strapi, settings().rateLimitFactor));
  strapi.add('doors', () => createDoors(strapi));
  knowOnlyOwnModels(strapi);
  keepSecurityHeaders(strapi);
  registerCustomFields(strapi);
  translateJoinColumns(strapi);
  closeTypes(strapi);
  makeBulkActionsAtomic(strapi);
  tellContentChanges(strapi);
  guardAdminEdits(strapi);
  guardLanguages(strapi);
  registerStaffRoutes(strapi);
  // Commands that only read the content types open no connection.
  if (settings().mode !== 'build') await bootLock.take(strapi);
}

export async function bootstrap(strapi: Core.Strapi): Promise<void> {
  rememberStaffAbilities(strapi);
  watchDatabase(strapi);
  tellLostMedia(strapi);
  await createOwnTables(strapi);
  await applyConstraints(strapi);
  await dropSpareIndexes(strapi);
  await countCustomersOfOldOrders(strapi);
  const queue = await startJobs(strapi);
  await deleteDefaultTokens(strapi);
  await switchOffWebhooks(strapi);
  await reconcilePermissions(strapi);
  await ensureStoreDefaults(strapi);
  // Once the shop has its languages.
  await giveRolesLanguages(strapi);
  await writeAdminLabels(strapi);
  const { mode, firstAdmin } = settings();
  if (firstAdmin) await ensureFirstAdmin(strapi, firstAdmin);
  if (mode === 'demo') await loadDemoShop(strapi);
  await keepNamesOfThisShop(strapi);
  await bootLock.release(strapi);
  if (settings().jobs.run) await queue.work(strapi);
}

export async function destroy(strapi: Core.Strapi): Promise<void> {
  // Requests that are under way may still ask for jobs.
  await drain(strapi);
  await stopJobs();
  await stopPasswordThreads();
}
