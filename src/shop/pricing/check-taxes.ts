import type { Core } from '@strapi/strapi';
import { checkTaxRate as check } from '../../domain/tax/check-tax-rate';
import { emitContentChanges, fieldChange } from '../content/content-events';
import { refuse, refuseInvalid } from '../content/refuse-invalid';

/** Refuses `CONTENT_INVALID` when a tax rate that was just saved is a second one for its place, or one for no place. */
export async function checkTaxRate(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const rate = await trx('tax_rates').where({ document_id: documentId }).first();
    const others = await trx('tax_rates')
      .where({ country: rate.country, tax_category_id: rate.tax_category_id })
      .whereNot({ id: rate.id })
      .pluck('region');
    refuseInvalid(check({ country: rate.country, region: rate.region, basisPoints: rate.basis_points, others }));
  });
}

/** What has no tax category of its own is taxed like the standard one: there is always exactly one. */
export async function makeRoomForStandardCategory(strapi: Core.Strapi, documentId: string | null): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    // eslint-disable-next-line no-restricted-syntax -- told below
    const former: { document_id: string }[] = await trx('tax_categories')
      .where({ is_default: true })
      .whereRaw('document_id is distinct from ?', [documentId])
      .update({ is_default: false })
      .returning('document_id');
    await emitContentChanges(
      strapi,
      trx,
      former.map(({ document_id: id }) => fieldChange('api::pricing.tax-category', id, ['isDefault'])),
    );
  });
}

/** Refuses `CONTENT_INVALID` when no tax category is the standard one any more. */
export async function checkStandardCategory(strapi: Core.Strapi): Promise<void> {
  const standard = await strapi.db.transaction(({ trx }) => trx('tax_categories').where({ is_default: true }).first('id'));
  if (standard) return;
  refuse('NO_STANDARD', 'isDefault', 'One tax category is the standard one. Make another the standard first, then change this one.');
}
