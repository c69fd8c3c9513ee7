import type { Core } from '@strapi/strapi';
import { isUnderItself, type CategoryEdge } from '../../domain/catalogue/is-under-itself';
import { refuse } from '../content/refuse-invalid';

/** Refuses `CONTENT_INVALID` when a category that was just saved stands under itself, or has no name. */
export async function checkCategory(strapi: Core.Strapi, documentId: string): Promise<void> {
  await checkTexts('categories')(strapi, documentId);
  await strapi.db.transaction(async ({ trx }) => {
    const edges: CategoryEdge[] = await trx('categories_parent_lnk as link')
      .join('categories as child', 'child.id', 'link.category_id')
      .join('categories as parent', 'parent.id', 'link.inv_category_id')
      .distinct('child.document_id as child', 'parent.document_id as parent');
    if (isUnderItself(documentId, edges))
      refuse('UNDER_ITSELF', 'parent', 'A category cannot stand under itself, nor under one that stands under it. Choose another parent.');
  });
}

/** Refuses `CONTENT_INVALID` when what was just saved has a name of blanks only, in any language. */
export const checkTexts =
  (table: 'products' | 'categories' | 'brands' | 'variants') =>
  async (strapi: Core.Strapi, documentId: string): Promise<void> => {
    const blank = await strapi.db.transaction(({ trx }) =>
      trx(table).where({ document_id: documentId }).whereRaw(`name ~ '^[[:space:]]*$'`).first('id'),
    );
    if (blank) refuse('NAME_MISSING', 'name', 'It has no name. Enter what customers shall read.');
  };
