import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { checkSlot } from '../../../domain/delivery/slots/check-slot';
import { refuseInvalid } from '../../content/refuse-invalid';
import { onlyRow, type Result } from '../../prepared-statement';
import { slotTemplateSql, toSlotTemplate, type SlotRow } from './slots-query';

/** Checks a slot that was just saved. Refuses `CONTENT_INVALID`; the save is then rolled back. */
export async function checkDeliverySlot(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const found = await trx.raw<Result<SlotRow>>(slotTemplateSql, { id: documentId });
    refuseInvalid(checkSlot(toSlotTemplate(onlyRow(found))));
  });
}
