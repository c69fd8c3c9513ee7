import type { Core } from '@strapi/strapi';
import { emitContentChanges, fieldChange } from '../content/content-events';
import { refuse } from '../content/refuse-invalid';

type Data = Readonly<Record<string, unknown>>;

/** A price is of one variant in one list. Refuses `CONTENT_INVALID` where it would become another's. */
export async function keepCell(strapi: Core.Strapi, documentId: string | null, { variant, priceList }: Data): Promise<void> {
  if (documentId === null) return;
  const price = await strapi.db.transaction(({ trx }) =>
    trx('prices').where({ document_id: documentId }).first('variant_id', 'price_list_id'),
  );
  const because = 'A price stays where it is. Delete it, and make another one there.';
  if (variant !== undefined && variant !== price?.variant_id) refuse('PRICE_FIXED', 'variant', because);
  if (priceList !== undefined && priceList !== price?.price_list_id) refuse('PRICE_FIXED', 'priceList', because);
}

/** Tells that the variant of this price has other prices, in the transaction of the change. */
export async function tellPriceChange(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const variants: string[] = await trx('prices as p')
      .join('variants as v', 'v.id', 'p.variant_id')
      .where('p.document_id', documentId)
      .pluck('v.document_id');
    await emitContentChanges(
      strapi,
      trx,
      variants.map((variant) => fieldChange('api::catalog.variant', variant, ['prices'])),
    );
  });
}
