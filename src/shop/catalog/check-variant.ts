import type { Core } from '@strapi/strapi';
import { isMistypedGtin } from '../../domain/catalogue/gtin';
import { isUsualBase } from '../../domain/pricing/price-per-measure';
import { refuse } from '../content/refuse-invalid';
import { contentsOf } from './variant-facts';

/** Refuses `CONTENT_INVALID` when a barcode that is newly typed has the form of a GTIN and not its check digit. */
export async function checkBarcode(
  strapi: Core.Strapi,
  documentId: string | null,
  { barcode }: Readonly<{ barcode?: unknown }>,
): Promise<void> {
  if (typeof barcode !== 'string' || !isMistypedGtin(barcode)) return;
  // What a shop has had for years is no mistake of whoever changes something else.
  const had = await strapi.db.transaction(({ trx }) => trx('variants').where({ document_id: documentId, barcode }).first('id'));
  if (!had)
    refuse(
      'GTIN_INVALID',
      'barcode',
      'The last digit does not fit the others, so no scanner reads this number. Type it again from the label.',
    );
}

/** Refuses `CONTENT_INVALID` when the price per kilogram, litre or metre of what was just saved could not be told. */
export async function checkContents(strapi: Core.Strapi, documentId: string): Promise<void> {
  const row = await strapi.db.transaction(({ trx }) => trx('variants').where({ document_id: documentId }).first());
  if (!row) return;
  const { content_amount: amount, content_unit: unit, content_base: base } = row;
  if (amount !== null && unit === null) refuse('UNIT_MISSING', 'contentUnit', 'Of what is it that much? Choose a unit.');
  if (amount === null && (unit !== null || base !== null))
    refuse('CONTENT_MISSING', 'contentAmount', 'How much is in it? Enter a number, or leave unit and base empty too.');
  const contents = contentsOf(row);
  if (contents && !isUsualBase(contents))
    refuse(
      'BASE_UNUSUAL',
      'contentBase',
      'Prices are compared for 1, 2, 4, 8, 10 or 100 of a unit, such as 100 g or 1000 g. Enter one, or leave it empty.',
    );
}
