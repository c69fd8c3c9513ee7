import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

const names = new Map<string, string>();

/**
 * Runs a statement under a name, so that each connection plans it once and not every time: planning is most of what our
 * larger reads cost. Only for texts that are always the same; each connection keeps every one it has seen.
 */
export function prepared(db: Knex, sql: string, bindings: Record<string, unknown> | readonly unknown[]): Knex.Raw {
  let name = names.get(sql);
  if (name === undefined) {
    name = `sk_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
    names.set(sql, name);
  }
  return db.raw(sql, bindings as Knex.RawBinding).options({ name });
}
