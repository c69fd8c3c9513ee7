import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ContentChange, ContentEventType, ShopEvent } from '../../domain/events';
import { emit } from '../../jobs/emit';
import { actedFor } from './acting-for';
import type { Naming } from './content-state';

/** The event of each type staff write. One that is not here changes and nobody hears of it; a test compares with what staff may write. */
export const contentEvents: Readonly<Record<string, ContentEventType>> = {
  'api::catalog.product': 'product.changed',
  'api::catalog.category': 'category.changed',
  'api::catalog.brand': 'brand.changed',
  'api::catalog.economic-operator': 'economic_operator.changed',
  'api::catalog.variant': 'variant.changed',
  'api::catalog.option': 'option.changed',
  'api::catalog.option-value': 'option_value.changed',
  'api::catalog.synonym': 'synonym.changed',
  'api::catalog.pinned-search': 'pinned_search.changed',
  'api::pricing.price-list': 'price_list.changed',
  'api::pricing.customer-group': 'customer_group.changed',
  'api::pricing.tax-category': 'tax_category.changed',
  'api::pricing.tax-rate': 'tax_rate.changed',
  'api::promotion.discount': 'discount.changed',
  'api::promotion.discount-code': 'discount_code.changed',
  'api::inventory.stock-location': 'stock_location.changed',
  'api::delivery.delivery-method': 'delivery_method.changed',
  'api::delivery.delivery-zone': 'delivery_zone.changed',
  'api::delivery.delivery-slot': 'delivery_slot.changed',
  'api::store.home-section': 'home_section.changed',
  'api::store.feature-flag': 'feature_flag.changed',
  'api::store.legal-text': 'legal_text.changed',
  'api::store.app-release': 'app_release.changed',
  'api::store.message-template': 'message_template.changed',
  'api::store.product-feed': 'product_feed.changed',
  'api::store.store-settings': 'store_settings.changed',
};
export const typesWithEvents: readonly string[] = Object.keys(contentEvents);

type State = Readonly<{
  user?: Readonly<{ id: number | string }>;
  auth?: Readonly<{ strategy?: Readonly<{ name?: string }>; credentials?: Readonly<{ id?: number | string; name?: string }> | null }>;
}>;

/** Who is at work: a member of staff, a machine with a token, also where a job works for them; or the shop itself. */
export function authorOfChange(strapi: Core.Strapi): ContentChange['by'] {
  const { user, auth } = (strapi.requestContext.get()?.state ?? {}) as State;
  const strategy = auth?.strategy?.name;
  if (strategy === 'content-api-token') return { type: 'api_token', id: String(auth?.credentials?.id), name: auth?.credentials?.name };
  return strategy === 'admin' && user ? { type: 'staff', id: String(user.id) } : authorOfJob();
}

function authorOfJob(): ContentChange['by'] {
  const actor = actedFor();
  if (actor?.type === 'staff') return { type: 'staff', id: actor.id };
  return actor?.type === 'machine' ? { type: 'api_token', id: null, name: actor.id ?? '' } : { type: 'system', id: null };
}

type Change = Omit<ContentChange, 'by'> & Readonly<{ uid: string }>;

/**
 * Tells what happened to content, in the transaction it happened in. The document middleware does for whatever passes the document
 * service (strapi/content-events.ts); who writes these tables in another way calls this, and a lint rule asks for it.
 */
export async function emitContentChanges(strapi: Core.Strapi, trx: Knex.Transaction, changes: readonly Change[]): Promise<void> {
  const by = authorOfChange(strapi);
  const events = changes.flatMap(({ uid, ...change }): ShopEvent[] => {
    const type = contentEvents[uid];
    // All are of one shape. There are more of them than the compiler compares with a list one by one.
    return type ? [{ type, aggregateId: change.documentId, payload: { ...change, by } } as ShopEvent] : [];
  });
  await emit(trx, events);
}

/** A field of an entry, changed by SQL or by what went with something else. */
export const fieldChange = (uid: string, documentId: string, fields: readonly string[], languages: readonly string[] = []): Change => ({
  uid,
  documentId,
  verb: 'updated',
  languages,
  fields,
  exists: true,
});

/** One change for each entry that named what is gone. */
export function lostNames(naming: readonly Naming[]): Change[] {
  const byEntry = Map.groupBy(naming, ({ uid, documentId }) => `${uid} ${documentId}`);
  return [...byEntry.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const languages = [...new Set(parts.flatMap(({ locale }) => locale ?? []))].sort();
    return [fieldChange(first.uid, first.documentId, [...new Set(parts.map(({ field }) => field))].sort(), languages)];
  });
}
