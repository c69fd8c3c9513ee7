import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { newDocumentId } from '../../document-id';
import { locationRowId } from '../location-row-id';

type BeginStocktake = Readonly<{
  location: string;
  name: string;
  /** All that should lie there; only what is in a category or below it; only what is scanned. */
  scope: 'location' | 'category' | 'scanned';
  category: string | null;
  actor: Actor;
}>;

/** Begins to count what lies at a location. Answers its id. Refuses `LOCATION_UNKNOWN`, `CATEGORY_UNKNOWN`. */
export async function beginStocktake(strapi: Core.Strapi, { location, name, scope, category, actor }: BeginStocktake): Promise<string> {
  const id = newDocumentId();
  await strapi.db.transaction(async ({ trx }) => {
    const locationId = await locationRowId(trx, location);
    if (
      scope === 'category' &&
      !(await trx('categories')
        .where({ document_id: category ?? '' })
        .first('id'))
    )
      throw new DomainError('CATEGORY_UNKNOWN', 'There is no such category', { category });
    await trx('stocktakes').insert({
      ...{ document_id: id, location_id: locationId, name, scope, begun_by: actorText(actor) },
      category_document_id: scope === 'category' ? category : null,
    });
  });
  return id;
}
