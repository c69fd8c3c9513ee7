import { normalizeCode } from '../../domain/promotions/codes';

/** The field people know an entry by. Where customers may type it otherwise, `stored` is the column it is compared in. */
export type OwnKey = Readonly<{
  name: 'sku' | 'code' | 'key' | 'kind';
  stored?: Readonly<{ field: string; of: (value: string) => string | null }>;
}>;

/** Types without one are known by their document id, and by what other systems call them. */
const ownKeys: Readonly<Record<string, OwnKey>> = {
  'api::catalog.variant': { name: 'sku' },
  'api::catalog.option': { name: 'code' },
  'api::pricing.price-list': { name: 'code' },
  'api::pricing.customer-group': { name: 'code' },
  'api::pricing.tax-category': { name: 'code' },
  'api::promotion.discount-code': { name: 'code', stored: { field: 'normalizedCode', of: normalizeCode } },
  'api::inventory.stock-location': { name: 'code' },
  'api::delivery.delivery-method': { name: 'code' },
  'api::delivery.delivery-zone': { name: 'code' },
  'api::store.feature-flag': { name: 'key' },
  'api::store.legal-text': { name: 'kind' },
};
export const ownKeyOf = (uid: string): OwnKey | null => ownKeys[uid] ?? null;
