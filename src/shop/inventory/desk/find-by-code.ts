import type { Core } from '@strapi/strapi';
import { storeSettings } from '../../store/store-settings';
import { locationRowId } from '../location-row-id';
import { variantsCalled } from './variants-called';

export type FoundByCode = Readonly<{ variant: string; sku: string; product: string; name: string; onHand: number; available: number }>;

/** What has this SKU or barcode, with what lies of it at the location. Refuses `LOCATION_UNKNOWN`. */
export async function findByCode(strapi: Core.Strapi, code: string, location: string): Promise<FoundByCode[]> {
  const db = strapi.db.connection;
  const { defaultLocale } = await storeSettings(strapi);
  const locationId = await locationRowId(db, location);
  const called = await variantsCalled(db, code, defaultLocale);
  const levels = await db('stock_levels')
    .where({ location_id: locationId })
    .whereIn(
      'variant_id',
      called.map(({ rowId }) => rowId),
    )
    .select('variant_id', 'on_hand', 'held', 'allocated');
  return called.map(({ rowId, variant, sku, product, name }) => {
    const level = levels.find(({ variant_id: id }) => id === rowId);
    const onHand = level?.on_hand ?? 0;
    return { variant, sku, product, name, onHand, available: onHand - (level?.held ?? 0) - (level?.allocated ?? 0) };
  });
}
