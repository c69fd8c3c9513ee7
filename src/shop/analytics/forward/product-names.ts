import type { Knex } from 'knex';
import type { ProductNames } from '../../../domain/analytics/app-event-params';
import { preparedStatement } from '../../prepared-statement';

/** What these products are called, as customers see them where they are published. */
export async function readProductNames(db: Knex, ids: readonly string[]): Promise<ProductNames> {
  if (ids.length === 0) return new Map();
  const { rows } = await preparedStatement<{ id: string; name: string }>(
    db,
    `select distinct on (document_id) document_id as id, name from products
      where document_id = any(:ids) and name is not null order by document_id, published_at nulls last, products.id`,
    { ids: [...new Set(ids)] },
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
