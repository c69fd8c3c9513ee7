import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';

/** What other systems call an entry, by the code of the system: `{ erp: '4711' }`. */
export type ExternalIds = Readonly<Record<string, string>>;
/** As they are to be; null takes one away. */
export type WantedExternalIds = Readonly<Record<string, string | null>>;
type Entry = Readonly<{ type: string; documentId: string }>;

const table = 'external_ids';

/** Of each of these entries that has some. */
export async function externalIdsOf(db: Knex, type: string, documentIds: readonly string[]): Promise<ReadonlyMap<string, ExternalIds>> {
  const rows = await db(table)
    .where({ type })
    .whereIn('document_id', documentIds)
    .orderBy('source')
    .select('document_id', 'source', 'external_id');
  const byEntry = Map.groupBy(rows, (row) => row.document_id);
  return new Map(
    [...byEntry].map(([id, ofEntry]) => [id, Object.fromEntries(ofEntry.map(({ source, external_id }) => [source, external_id]))]),
  );
}

/** The entries a system knows by these, by what it calls them. */
export async function entriesOfSource(
  db: Knex,
  { type, source, externalIds }: Readonly<{ type: string; source: string; externalIds: readonly string[] }>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db(table).where({ type, source }).whereIn('external_id', externalIds).select('external_id', 'document_id');
  return new Map(rows.map((row) => [row.external_id, row.document_id]));
}

/** Writes what systems call the entry from now on. Whoever holds `waitForNames` of them is not overtaken. */
export async function saveExternalIds(trx: Knex, { type, documentId }: Entry, wanted: WantedExternalIds): Promise<void> {
  for (const [source, externalId] of Object.entries(wanted)) {
    if (externalId === null) await trx(table).where({ type, source, document_id: documentId }).delete();
    else await saveExternalId(trx, { type, documentId }, { source, externalId });
  }
}

async function saveExternalId(
  trx: Knex,
  { type, documentId }: Entry,
  { source, externalId }: Readonly<{ source: string; externalId: string }>,
): Promise<void> {
  const other = (await entriesOfSource(trx, { type, source, externalIds: [externalId] })).get(externalId);
  if (other === documentId) return;
  if (other !== undefined) {
    const message = `is the id of another entry, ${other}`;
    throw new DomainError('EXTERNAL_ID_TAKEN', `"${source}" calls another entry so`, {
      documentId: other,
      issues: [{ path: ['data', 'externalIds', source], message }],
    });
  }
  await trx(table)
    .insert({ type, source, external_id: externalId, document_id: documentId })
    .onConflict(['type', 'document_id', 'source'])
    .merge(['external_id']);
}

/**
 * Waits for everybody who writes under one of these names, until the commit: of two who make what neither has found, the second must find it.
 * In one order, so that no two wait for each other.
 */
export async function waitForNames(trx: Knex, type: string, names: readonly string[]): Promise<void> {
  for (const name of [...new Set(names)].sort())
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`name ${type} ${name}`]);
}
