import type { Core } from '@strapi/strapi';
import { comparableSku } from '../../domain/catalogue/comparable-sku';
import { refuse } from '../content/refuse-invalid';

/** Refuses `CONTENT_INVALID` when another variant has the SKU already, but for capitals and blanks. */
export async function checkSku(strapi: Core.Strapi, documentId: string | null, { sku }: Readonly<{ sku?: unknown }>): Promise<void> {
  if (typeof sku !== 'string') return;
  const comparable = comparableSku(sku);
  if (comparable === '') return refuse('SKU_MISSING', 'sku', 'It has no SKU. Enter the code your shelves know.');
  const taken = await strapi.db.transaction(({ trx }) =>
    trx('variants')
      .whereRaw(`upper(regexp_replace(sku, '\\s+', '', 'g')) = ?`, [comparable])
      .whereRaw('document_id is distinct from ?', [documentId])
      .first('sku'),
  );
  if (taken) refuse('SKU_TAKEN', 'sku', `There is a variant ${taken.sku} already. Capitals and blanks make no other SKU; choose another.`);
}
