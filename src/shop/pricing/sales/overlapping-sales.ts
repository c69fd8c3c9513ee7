import type { Knex } from 'knex';
import type { Sale } from '../../../domain/pricing/sale';
import { preparedStatement } from '../../prepared-statement';
import type { Terms } from '../../terms/terms';
import { coveredBy, coveredValues } from './covered';

export type OverlappingSale = Readonly<{ id: string; name: string; startsAt: string; endsAt: string | null }>;

// Whoever has more of them at one time is told of these.
const mostTold = 10;

const meets = (one: Sale, other: Sale): boolean =>
  (one.endsAt === null || one.endsAt > other.startsAt) && (other.endsAt === null || other.endsAt > one.startsAt);

/** The other sales in use that hold at some time this one does, for at least one product of it: a statement for each. */
export async function overlappingSales(db: Knex, sale: Sale, { sales, categories }: Terms): Promise<OverlappingSale[]> {
  const rivals = sales.filter((other) => other.id !== sale.id && meets(sale, other)).slice(0, mostTold);
  const told: OverlappingSale[] = [];
  for (const other of rivals) {
    const { rows } = await preparedStatement(
      db,
      `select 1 from listing_products p where ${coveredBy('p')} and ${coveredBy('p', 'other_')} limit 1`,
      { ...coveredValues(sale, categories), ...coveredValues(other, categories, 'other_') },
    );
    const { id, name, startsAt, endsAt } = other;
    if (rows.length > 0) told.push({ id, name, startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null });
  }
  return told;
}
