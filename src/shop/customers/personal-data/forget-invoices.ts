import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { invoicesKeptSince } from '../../../domain/papers/retention';
import type { Result } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';

const nobody = { name: '', company: null, taxNumber: null, address: [], country: null, email: null };

/** Invoices and credit notes of forgotten customers lose their buyer once the law of the seller's country lets them. Answers how many. */
export async function forgetInvoices(strapi: Core.Strapi, { now = new Date() }: Readonly<{ now?: Date }> = {}): Promise<number> {
  const { country } = await storeSettings(strapi);
  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    await trx.raw("set local storekeeper.forgetting = 'on'");
    const { rowCount } = await trx.raw<Result<never>>(
      `update invoices i set document = jsonb_set(i.document, '{buyer}', ?::jsonb) from forgotten_orders f
        where f.order_document_id = i.order_document_id and i.issued_at < ? and i.document->'buyer' <> ?::jsonb`,
      [JSON.stringify(nobody), invoicesKeptSince(country, now), JSON.stringify(nobody)],
    );
    return rowCount ?? 0;
  });
}
