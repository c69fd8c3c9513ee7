import type { Knex } from 'knex';
import type { CrmLinksRow } from 'knex/types/tables';
import type { CrmKind } from '../../domain/crm/mapping';
import { toJson } from '../rows';

export type Link = Readonly<{ localId: string; remoteId: string; hash: string | null; parts?: Readonly<Record<string, string>> }>;
type Of = Readonly<{ provider: string; kind: CrmKind }>;

/** The records of a CRM that are these of ours, by our ids. */
export async function readLinks(db: Knex, { provider, kind }: Of, localIds: readonly string[]): Promise<ReadonlyMap<string, Link>> {
  const rows =
    localIds.length === 0
      ? []
      : await db('crm_links')
          .where({ provider, kind })
          .whereIn('local_id', [...localIds])
          .select('local_id', 'remote_id', 'hash', 'parts');
  return new Map(rows.map((row) => [row.local_id, toLink(row)]));
}

const toLink = ({
  local_id: localId,
  remote_id: remoteId,
  hash,
  parts,
}: Pick<CrmLinksRow, 'local_id' | 'remote_id' | 'hash' | 'parts'>): Link => ({
  ...{ localId, remoteId, hash },
  parts: toJson<Record<string, string> | null>(parts) ?? {},
});

/** Whose record of the CRM this is; null where it is nobody's. */
export async function ownerOf(db: Knex, { provider, kind }: Of, remoteId: string): Promise<string | null> {
  const row = await db('crm_links').where({ provider, kind, remote_id: remoteId }).first('local_id');
  return row?.local_id ?? null;
}

/** Writes down what stands there. False where the record is another's of ours: two of ours are one there. */
export async function writeLink(db: Knex, { provider, kind }: Of, { localId, remoteId, hash, parts = {} }: Link): Promise<boolean> {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `insert into crm_links as link (provider, kind, local_id, remote_id, hash, parts) select :provider, :kind, :localId, :remoteId, :hash, :parts::jsonb
      where not exists (select from crm_links o where o.provider = :provider and o.kind = :kind and o.remote_id = :remoteId and o.local_id <> :localId)
     on conflict (provider, kind, local_id) do update set remote_id = excluded.remote_id, hash = excluded.hash, parts = excluded.parts, put_at = now()`,
    { provider, kind, localId, remoteId, hash, parts: JSON.stringify(parts) },
  );
  return rowCount === 1;
}

export const dropLinks = (db: Knex, { provider, kind }: Of, localIds: readonly string[]): Promise<number> =>
  db('crm_links')
    .where({ provider, kind })
    .whereIn('local_id', [...localIds])
    .delete();

/** What a guest was known by there is an account now. */
export const renameLink = (db: Knex, { provider, kind }: Of, from: string, to: string): Promise<number> =>
  db('crm_links').where({ provider, kind, local_id: from }).update({ local_id: to, hash: null });
