import type { Core } from '@strapi/strapi';
import type { StoreSettings } from '../../store/store-settings';
import type { BulkRow } from './bulk-change-row';
import type { CategoryValue, ProductChange, TaxValue } from './bulk-values';

const uid = 'api::catalog.product';

/** Who Strapi shows as having changed it. */
export type Editor = Readonly<{ updatedBy?: number }>;
type Save = Readonly<{ change: ProductChange; row: BulkRow; isUndo: boolean; editor: Editor; settings: StoreSettings }>;

/** Makes a product what a row says, or what it was before. What it is now was compared. */
export async function saveProduct(strapi: Core.Strapi, { change, row, isUndo, editor, settings }: Save): Promise<void> {
  const documents = strapi.documents(uid);
  const { product: documentId, language } = row;
  if ('languages' in change) {
    const isShown = (change.kind === 'publish') !== isUndo;
    const asked = { documentId, locale: language ?? settings.defaultLocale };
    await (isShown ? documents.publish(asked) : documents.unpublish(asked));
    return;
  }
  const wanted = (isUndo ? row.before : row.after) as TaxValue | CategoryValue;
  const data = 'taxCategory' in wanted ? { taxCategory: wanted.taxCategory } : { categories: { set: wanted.categories.map(named) } };
  // Strapi keeps a relation in each language for itself. The default one last, as on the desk.
  const drafts = await strapi.db.query(uid).findMany({ where: { documentId, publishedAt: null }, select: ['locale'] });
  const isDefault = (locale: string) => Number(locale === settings.defaultLocale);
  const locales = drafts.map(({ locale }) => String(locale)).sort((a, b) => isDefault(a) - isDefault(b));
  for (const locale of locales) await documents.update({ documentId, locale, data: { ...data, ...editor } as never });
  for (const locale of locales) if (wanted.shown.includes(locale)) await documents.publish({ documentId, locale });
}

const named = (documentId: string) => ({ documentId });
