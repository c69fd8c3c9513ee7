import type { Core } from '@strapi/strapi';
import { findBadAmount } from '../domain/content/find-bad-amount';
import { isCountry } from '../domain/places/countries';
import { findUnstorableText } from '../domain/content/find-unstorable-text';
import { checkSku } from '../shop/catalog/check-sku';
import { checkOptionCode, checkProductOptions, checkValueCode, checkVariantOptions, keepValues } from '../shop/catalog/check-options';
import { checkOperator, checkProduct } from '../shop/catalog/check-product';
import { checkBarcode, checkContents } from '../shop/catalog/check-variant';
import { checkCategory, checkTexts } from '../shop/catalog/check-content';
import { checkFields, keepIdentity, withoutEmptyAddresses } from '../shop/content/check-fields';
import { checkWindow } from '../shop/content/check-window';
import { assertLanguageUnused, deleteContent } from '../shop/content/delete-content';
import { linkNamesAgain } from '../shop/content/keep-links';
import { refuse } from '../shop/content/refuse-invalid';
import { compileDeliveryMethod } from '../shop/delivery/compile-delivery-method';
import { checkLocationHours } from '../shop/delivery/check-location-hours';
import { keepPlaced } from '../shop/delivery/rules/placed-locations';
import { checkDeliverySlot } from '../shop/delivery/slots/check-delivery-slot';
import { compileDeliveryZone } from '../shop/delivery/zones/compile-delivery-zone';
import { checkSavedTemplate } from '../shop/mails/check-template';
import { checkPriceList, keepCurrency } from '../shop/pricing/check-price-list';
import { keepCell, tellPriceChange } from '../shop/pricing/price-entry';
import { checkStandardCategory, checkTaxRate, makeRoomForStandardCategory } from '../shop/pricing/check-taxes';
import { checkFeed, giveAddress } from '../shop/feeds/check-feed';
import { compileDiscount } from '../shop/promotions/compile-discount';
import { normalizeDiscountCode } from '../shop/promotions/normalize-discount-code';
import { checkSavedPin, checkSavedSynonym } from '../shop/search/check-search-words';
import { checkFlagKey, checkSavedFlag, checkSavedLegalText } from '../shop/store/check-app-content';
import { checkSettings } from '../shop/store/check-settings';
import { forgetAppVersions } from '../shop/store/app-releases';
import { forgetStoreSettings } from '../shop/store/store-settings';

type Data = Readonly<Record<string, unknown>>;
type Guard = Readonly<{
  /** What `after` compares it with must not be saved beside it, and no unique index says so. */
  oneAtATime?: true;
  /** Before it is saved: what the change would lose, or needs out of its way. `documentId` is null for what is new. */
  before?: (strapi: Core.Strapi, documentId: string | null, data: Data) => Promise<void>;
  /** What must hold after it was saved. Throws a refusal, and nothing is saved. */
  after?: (strapi: Core.Strapi, documentId: string) => Promise<void>;
  /** What must hold after it was published, or taken back. */
  told?: (strapi: Core.Strapi, documentId: string) => Promise<void>;
  /** Before it is deleted, in the same transaction. */
  leaving?: (strapi: Core.Strapi, documentId: string) => Promise<void>;
  /** What to do once the save is committed: earlier, another request could read the old state again and keep it. */
  committed?: () => void;
}>;

const guards: Readonly<Record<string, Guard>> = {
  'api::promotion.discount': { before: checkWindow('discounts'), after: compileDiscount },
  'api::promotion.discount-code': { after: normalizeDiscountCode },
  'api::pricing.price-list': {
    before: async (strapi, documentId, data) => {
      await checkWindow('price_lists')(strapi, documentId, data);
      await keepCurrency(strapi, documentId, data);
    },
    after: checkPriceList,
  },
  'api::pricing.price': { before: keepCell, after: tellPriceChange, leaving: tellPriceChange },
  'api::pricing.tax-rate': { oneAtATime: true, after: checkTaxRate },
  'api::pricing.tax-category': {
    before: async (strapi, documentId, { isDefault }) => {
      if (isDefault === true) await makeRoomForStandardCategory(strapi, documentId);
    },
    after: checkStandardCategory,
  },
  'api::inventory.stock-location': {
    before: async (_strapi, _documentId, { country }) => {
      if (typeof country === 'string' && country !== '' && !isCountry(country))
        refuse('COUNTRY_UNKNOWN', 'country', `"${country}" is not a country. Enter its two capital letters, such as UA.`);
    },
    after: async (strapi, documentId) => {
      await checkLocationHours(strapi, documentId);
      await keepPlaced(strapi, documentId);
    },
  },
  'api::delivery.delivery-method': { after: compileDeliveryMethod },
  'api::delivery.delivery-zone': { after: compileDeliveryZone },
  'api::delivery.delivery-slot': { after: checkDeliverySlot },
  'api::catalog.category': { oneAtATime: true, after: checkCategory },
  'api::catalog.product': {
    before: checkProduct,
    after: async (strapi, documentId) => {
      await checkTexts('products')(strapi, documentId);
      await checkProductOptions(strapi, documentId);
    },
    told: checkProductOptions,
  },
  'api::catalog.option': {
    before: async (strapi, documentId, data) => {
      keepValues(documentId, data);
      await checkOptionCode(strapi, documentId, data);
    },
  },
  'api::catalog.option-value': { before: checkValueCode },
  'api::catalog.synonym': { after: checkSavedSynonym },
  'api::catalog.pinned-search': { after: checkSavedPin },
  'api::catalog.brand': { after: checkTexts('brands') },
  'api::catalog.economic-operator': { after: checkOperator },
  'api::catalog.variant': {
    before: async (strapi, documentId, data) => {
      await checkSku(strapi, documentId, data);
      await checkBarcode(strapi, documentId, data);
    },
    after: async (strapi, documentId) => {
      await checkTexts('variants')(strapi, documentId);
      await checkVariantOptions(strapi, documentId);
      await checkContents(strapi, documentId);
    },
  },
  'api::store.store-settings': { before: (strapi, _documentId, data) => checkSettings(strapi, data), committed: forgetStoreSettings },
  'api::store.product-feed': {
    before: async (strapi, documentId, data) => {
      giveAddress(documentId, data);
      await checkFeed(strapi, data);
    },
  },
  'api::store.home-section': { before: checkWindow('home_sections') },
  'api::store.feature-flag': { before: checkFlagKey, after: checkSavedFlag },
  'api::store.legal-text': { oneAtATime: true, after: checkSavedLegalText },
  'api::store.message-template': { oneAtATime: true, after: checkSavedTemplate },
  'api::store.app-release': { committed: forgetAppVersions },
};
const saving = new Set(['create', 'update', 'clone']);
/** These delete rows of what stays the same thing. */
const telling = new Set(['publish', 'unpublish', 'discardDraft']);

/**
 * Makes what staff save pass the same rules as everything else, whichever door they use: the Content Manager, its bulk actions,
 * a generated endpoint. The one place with rules behind a save; they run in the edit's own transaction.
 */
export function guardAdminEdits(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const params = context.params as { documentId?: string; locale?: unknown; data?: Record<string, unknown> };
    const { documentId: id, locale } = params;
    if (context.action === 'delete' && id)
      return deleteContent(strapi, { uid: context.uid, documentId: id, locale }, async () => {
        await guards[context.uid]?.leaving?.(strapi, id);
        return next();
      });
    if (id && telling.has(context.action)) {
      return strapi.db.transaction(async ({ trx }) => {
        const told = await next();
        await linkNamesAgain(trx, context.uid, id);
        await guards[context.uid]?.told?.(strapi, id);
        return told;
      });
    }
    if (!saving.has(context.action)) return next();
    keepIdentity(params.data ?? {}, context.action === 'create' ? null : (id ?? null));
    checkFields(strapi, context.uid, params.data ?? {});
    withoutEmptyAddresses(strapi, context.uid, params.data ?? {});
    // Before Strapi asks the database whether it is unique: nothing that compares with it can be asked.
    const unstorable = findUnstorableText(params.data);
    if (unstorable !== null) refuse('TEXT_INVALID', unstorable, 'This text holds a character that cannot be stored. Type it again.');
    const amount = findBadAmount(params.data);
    if (amount !== null)
      refuse('AMOUNT_INVALID', amount, 'An amount is not less than nothing, and not more than the shop can count. Enter how much it is.');
    const guard = guards[context.uid];
    if (!guard) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      if (guard.oneAtATime) await waitForOthers(strapi, context.uid);
      const isNew = context.action !== 'update';
      await guard.before?.(strapi, isNew ? null : (params.documentId ?? null), params.data ?? {});
      const saved = await next();
      const { documentId } = (saved ?? {}) as { documentId?: string };
      if (documentId) await guard.after?.(strapi, documentId);
      if (guard.committed) onCommit(guard.committed);
      return saved;
    });
  });
}

/** Two who give one place a rate, or hang two categories under each other, would not see each other's change. */
const waitForOthers = (strapi: Core.Strapi, uid: string): Promise<unknown> =>
  strapi.db.transaction(({ trx }) => trx.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`save ${uid}`]));

type Locales = { delete(where: { id: unknown }): Promise<unknown> };

/** The settings' page of languages passes no document: what is told in a language is deleted with it, row by row. */
export function guardLanguages(strapi: Core.Strapi): void {
  const locales = strapi.plugin('i18n').service('locales') as Locales;
  const remove = locales.delete.bind(locales);
  locales.delete = async (where) => {
    await assertLanguageUnused(strapi, where.id);
    return remove(where);
  };
}
