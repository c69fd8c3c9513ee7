import type { Core } from '@strapi/strapi';
import { compileDiscount } from '../shop/promotions/compile-discount';
import { normalizeDiscountCode } from '../shop/promotions/normalize-discount-code';
import { checkPriceList } from '../shop/pricing/check-price-list';
import { forgetStoreSettings } from '../shop/store/store-settings';

type Guard = (strapi: Core.Strapi, documentId: string) => Promise<void>;

/** What must hold after staff saved something in the Content Manager. Throws a refusal, and nothing is saved. */
const guards: Readonly<Record<string, Guard>> = {
  'api::promotion.discount': compileDiscount,
  'api::promotion.discount-code': normalizeDiscountCode,
  'api::pricing.price-list': checkPriceList,
};
/** What to do once the save is committed: earlier, another request could read the old state again and keep it. */
const afterCommit: Readonly<Record<string, () => void>> = { 'api::store.store-settings': forgetStoreSettings };
const saving = new Set(['create', 'update', 'clone']);

/**
 * Makes edits in the admin panel pass the same rules as everything else. The one place with rules behind a save:
 * the Content Manager offers no other door, and here they run in the edit's own transaction.
 */
export function guardAdminEdits(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const guard = guards[context.uid];
    const react = afterCommit[context.uid];
    if ((!guard && !react) || !saving.has(context.action)) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const saved = await next();
      const { documentId } = saved as { documentId?: string };
      if (guard && documentId) await guard(strapi, documentId);
      if (react) onCommit(react);
      return saved;
    });
  });
}
