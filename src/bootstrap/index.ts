import type { Core } from '@strapi/strapi';
import { guardAdminEdits, guardLanguages } from '../strapi/admin-guards';
import { writeAdminLabels } from '../strapi/admin-labels';
import { createBootLock } from '../database/boot-lock';
import { applyConstraints } from '../database/constraints';
import { tellOfPublicContent } from '../database/content-notices';
import { openContentDoors } from '../strapi/open-content-doors';
import { noteBlocks } from '../strapi/note-blocks';
import { tellContentChanges, tellLostMedia } from '../strapi/content-events';
import { makeBulkActionsAtomic } from '../strapi/guards/content-actions';
import { closeTypes } from '../strapi/guards/close-types';
import { switchOffWebhooks } from '../strapi/guards/outgoing-webhooks';
import { guardStaffDoors } from '../strapi/guards/staff-doors';
import { guardTokenScopes } from '../strapi/guards/token-scopes';
import { registerCustomFields } from '../strapi/custom-fields';
import { countCustomersOfOldOrders } from '../database/count-customers';
import { keepSending, stopKeepingSending } from './deliveries';
import { createDoors } from './doors';
import { drain } from '../strapi/drain';
import { ensureFirstAdmin } from '../strapi/first-admin';
import { ensureStoreDefaults } from '../strapi/store-defaults';
import { deleteDefaultTokens, knowOnlyOwnModels } from '../strapi/hardening';
import { inviteByMail } from '../strapi/invitations';
import { translateJoinColumns } from '../strapi/join-columns';
import { demosOfPlugins } from './commerce';
import { startJobs, stopJobs } from './jobs';
import { serveAppLinkFiles } from '../http/app-link-files';
import { serveCourierPage } from '../http/courier-page';
import { serveDeleteAccountPage } from '../http/customer-pages/delete-account-page';
import { serveTrackingPage } from '../http/customer-pages/tracking-page';
import { serveUnsubscribePage } from '../http/customer-pages/unsubscribe-page';
import { serveWithdrawPage } from '../http/customer-pages/withdraw-page';
import { servePaymentPages } from '../http/payment-page/payment-page';
import { serveProductFeeds } from '../http/product-feeds';
import { createRateLimits } from '../http/rate-limits';
import { catchForgottenPromises } from '../strapi/last-net';
import { openApiDocument, staffOpenApiDocument } from '../openapi/documents';
import { machinesOpenApiDocument } from '../openapi/machines';
import { stopPdfProcess } from '../shop/papers/pdf/pdf-process';
import { stopPlanning } from '../shop/delivery/runs/plan-in-process';
import { hashDocumentPasswordsInThreads, hashPasswordsInThreads, stopPasswordThreads } from '../strapi/passwords/passwords-in-threads';
import { keepNamesOfThisShop } from '../strapi/older-names';
import { makePicturesAtUpload } from '../strapi/uploads/pictures-at-upload';
import { createOwnTables } from '../database/own-tables';
import { hangPluginParts } from '../strapi/plugin-parts';
import { reconcilePermissions } from '../strapi/permissions';
import { giveNewLanguages } from '../strapi/roles/give-roles';
import { nameRights } from '../strapi/roles/name-rights';
import { prepareRoles } from '../strapi/roles/prepare-roles';
import { keepSecurityHeaders } from '../strapi/security-headers';
import { dropSpareIndexes } from '../database/spare-indexes';
import { adoptOlderOptions } from '../database/older-options';
import { keepData } from '../database/keep-data';
import { sendStrapisMails } from '../strapi/send-strapis-mails';
import { rememberStaffAbilities } from '../strapi/staff-abilities';
import { registerMachineRoutes } from './machine-routes';
import { registerPluginRoutes } from './plugin-routes';
import { registerStaffRoutes } from './staff-routes';
import { keepListings, prepareListings, stopKeepingListings } from './listings';
import { startSharedAnswers, stopSharedAnswers } from './shared-answers';
import { watchDatabase } from '../database/watch-database';
import { allowPrivateHosts } from '../integrations/outgoing/address';
import { applyParameters } from '../shop/integrations/apply-parameters';
import { prepareSales } from '../shop/sales/count-sales';
import { writeMisses } from '../shop/search/misses';
import { settings } from '../settings/settings';

const bootLock = createBootLock();

export async function register(strapi: Core.Strapi): Promise<void> {
  // Strapi keeps times without a zone. With another one, `now()` in SQL and the stored times would differ by the offset.
  process.env.TZ = 'UTC';
  catchForgottenPromises(strapi);
  hashPasswordsInThreads();
  hashDocumentPasswordsInThreads(strapi);
  guardStaffDoors(strapi);
  guardTokenScopes(strapi);
  strapi.add('openapi', openApiDocument);
  strapi.add('staffOpenapi', staffOpenApiDocument);
  strapi.add('machinesOpenapi', machinesOpenApiDocument);
  strapi.add('accountSettings', () => settings().account);
  strapi.add('activitySettings', () => ({ archiveMonths: settings().activityArchiveMonths }));
  strapi.add('encryptionKeys', () => [settings().secrets.encryptionKey, ...settings().secrets.encryptionKeysBefore]);
  strapi.add('passkeySettings', () => settings().passkeys);
  strapi.add('shopAddress', () => ({ publicUrl: settings().server.publicUrl ?? null }));
  strapi.add('panelAddress', () => strapi.config.get('admin.absoluteUrl'));
  strapi.add('rateLimits', () => createRateLimits(strapi, settings().rateLimitFactor));
  strapi.add('doors', () => createDoors(strapi));
  allowPrivateHosts(settings().privateHosts);
  knowOnlyOwnModels(strapi);
  keepSecurityHeaders(strapi);
  registerCustomFields(strapi);
  hangPluginParts(strapi);
  openContentDoors(strapi);
  registerPluginRoutes(strapi);
  registerMachineRoutes(strapi);
  translateJoinColumns(strapi);
  closeTypes(strapi);
  makeBulkActionsAtomic(strapi);
  makePicturesAtUpload(strapi);
  tellContentChanges(strapi);
  noteBlocks(strapi);
  guardAdminEdits(strapi);
  guardLanguages(strapi);
  giveNewLanguages(strapi);
  nameRights(strapi);
  registerStaffRoutes(strapi);
  serveAppLinkFiles(strapi);
  servePaymentPages(strapi);
  serveCourierPage(strapi);
  serveDeleteAccountPage(strapi);
  serveWithdrawPage(strapi);
  serveUnsubscribePage(strapi);
  serveTrackingPage(strapi);
  serveProductFeeds(strapi, settings().server);
  keepData(strapi, { mayGo: settings().database.mayGo, isOnlyToldOf: settings().mode !== 'shop' });
  // Commands that only read the content types open no connection.
  if (settings().mode !== 'build') await bootLock.take(strapi);
}

export async function bootstrap(strapi: Core.Strapi): Promise<void> {
  rememberStaffAbilities(strapi);
  watchDatabase(strapi);
  sendStrapisMails(strapi);
  tellLostMedia(strapi);
  await createOwnTables(strapi);
  await tellOfPublicContent(strapi);
  await applyConstraints(strapi);
  await applyParameters(strapi);
  await adoptOlderOptions(strapi);
  await dropSpareIndexes(strapi);
  await countCustomersOfOldOrders(strapi);
  await prepareSales(strapi);
  const queue = await startJobs(strapi);
  await deleteDefaultTokens(strapi);
  await switchOffWebhooks(strapi);
  await reconcilePermissions(strapi);
  await ensureStoreDefaults(strapi);
  // Once the shop has its languages.
  await prepareRoles(strapi);
  inviteByMail(strapi);
  await writeAdminLabels(strapi);
  const { mode, firstAdmin, demoSystems } = settings();
  if (firstAdmin) await ensureFirstAdmin(strapi, firstAdmin);
  // Drawing its pictures takes libraries that a shop which sells never needs.
  if (mode === 'demo')
    await (await import('../demo-shop/load-demo-shop')).loadDemoShop(strapi, { ofPlugins: demosOfPlugins(), systems: demoSystems });
  await keepNamesOfThisShop(strapi);
  await prepareListings(strapi);
  startSharedAnswers(strapi);
  await bootLock.release(strapi);
  if (!settings().jobs.run) return;
  await queue.work(strapi);
  keepListings(strapi);
  keepSending(strapi);
}

export async function destroy(strapi: Core.Strapi): Promise<void> {
  // Requests that are under way may still ask for jobs.
  await drain(strapi);
  await writeMisses(strapi);
  await stopKeepingSending();
  await stopKeepingListings();
  await stopSharedAnswers();
  await stopJobs();
  await stopPasswordThreads();
  await stopPdfProcess();
  await stopPlanning();
}
