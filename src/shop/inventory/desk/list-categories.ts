import type { Core } from '@strapi/strapi';
import type { CategoriesRow } from 'knex/types/tables';
import { preparedStatement } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';

type Row = Readonly<Pick<CategoriesRow, 'document_id'> & { path: string[] }>;

// Deeper than any shop sorts its goods; a circle ends there.
const deepest = 10;

/** Every category, called by its way from the top in the default language of the shop, each under the one it belongs to. */
export async function listCategories(strapi: Core.Strapi): Promise<Readonly<{ id: string; path: string[] }>[]> {
  const { defaultLocale } = await storeSettings(strapi);
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `with recursive named as (
       select distinct on (document_id) document_id, coalesce(name, '') as name, coalesce(position, 0) as position
         from categories order by document_id, (locale = :defaultLocale::text) desc, id
     ),
     parents as (
       select distinct child.document_id as child, parent.document_id as parent
         from categories_parent_lnk l join categories child on child.id = l.category_id join categories parent on parent.id = l.inv_category_id
     ),
     tree as (
       select n.document_id, array[n.name::text] as path, array[(n.position, n.name::text)] as place, 1 as depth
         from named n where not exists (select from parents p where p.child = n.document_id)
       union all
       select n.document_id, t.path || n.name::text, t.place || (n.position, n.name::text), t.depth + 1
         from tree t join parents p on p.parent = t.document_id join named n on n.document_id = p.child where t.depth < ${deepest}
     )
     select document_id, path from tree order by place, document_id`,
    { defaultLocale },
  );
  return rows.map(({ document_id: id, path }) => ({ id, path }));
}
