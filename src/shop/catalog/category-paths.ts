import type { Knex } from 'knex';
import { arrangeCategories, type Branch } from '../../domain/catalogue/arrange-categories';
import { preparedStatement } from '../prepared-statement';

type Named = Readonly<{ id: string; name: string }>;

/** All categories, each by the way to it, as in `Tea › Green tea`, and below the one it stands in. */
export async function categoryPaths(db: Knex, defaultLocale: string): Promise<Named[]> {
  const { rows } = await preparedStatement<Named & Readonly<{ parents: string[] | null }>>(
    db,
    `select * from (
       select distinct on (c.document_id) c.document_id as id, c.name, c.position,
              (select array_agg(p.document_id order by l.id) from categories_parent_lnk l join categories p on p.id = l.inv_category_id
                where l.category_id = c.id) as parents
         from categories c order by c.document_id, (c.locale = :defaultLocale::text) desc, c.locale) c
      order by c.position, c.name`,
    { defaultLocale },
  );
  const parents = new Map(rows.map(({ id, parents: of }) => [id, of ?? []]));
  const paths = (branches: readonly Branch<Named>[], way: readonly string[]): Named[] =>
    branches.flatMap(({ id, name, children }) => [{ id, name: [...way, name].join(' › ') }, ...paths(children, [...way, name])]);
  return paths(
    arrangeCategories(
      rows.map(({ id, name }) => ({ id, name })),
      parents,
    ),
    [],
  );
}
