import type { Core } from '@strapi/strapi';
import { checkOpeningHours } from '../../domain/delivery/opening-hours/check-opening-hours';
import { refuseInvalid } from '../content/refuse-invalid';
import { toJson } from '../rows';

/** Checks the hours of a stock location that was just saved. Refuses `CONTENT_INVALID`; the save is then rolled back. */
export async function checkLocationHours(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const location = await trx('stock_locations').where({ document_id: documentId }).first('opening_hours');
    refuseInvalid(checkOpeningHours(toJson<unknown>(location?.opening_hours ?? null)));
  });
}
