import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import { openSealed, sealForLong } from '../../encryption-keys';
import { preparedStatement } from '../../prepared-statement';
import { coordinate } from '../runs/order-facts';

/** The address of the page that follows an order: whoever reads the message may, and nobody guesses it. */
export function trackingUrl(strapi: Core.Strapi, orderId: string): string {
  const token = sealForLong(strapi, orderId, 'tracking').toString('base64url');
  const { publicUrl } = strapi.get('shopAddress') as { publicUrl: string | null };
  return new URL(`/track/${token}`, publicUrl ?? (strapi.get('panelAddress') as string)).href;
}

/** Which order a token follows; null where it is none of ours. */
export const openTracking = (strapi: Core.Strapi, token: string): string | null =>
  openSealed(strapi, Buffer.from(token, 'base64url'), 'tracking');

/** Where an order goes; null where nobody knows. */
export async function placeOfOrder(db: Knex, orderId: string): Promise<Coordinates | null> {
  const { rows } = await preparedStatement<Readonly<{ lat: number | null; lng: number | null }>>(
    db,
    `select ${coordinate('lat')} as lat, ${coordinate('lng')} as lng from orders o where o.document_id = :orderId::text`,
    { orderId },
  );
  const [row] = rows;
  return row && row.lat !== null && row.lng !== null ? { lat: row.lat, lng: row.lng } : null;
}
