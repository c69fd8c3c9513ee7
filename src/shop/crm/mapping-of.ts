import type { Knex } from 'knex';
import type { CrmMapping } from '../../domain/crm/mapping';
import type { ConflictRule } from '../../domain/crm/conflict';
import { toJson } from '../rows';
import { sha256 } from '../sha256';

/** What staff decided of a CRM. `mapping`: null while it is the adapter's own. */
export type CrmSettings = Readonly<{ mapping: CrmMapping | null; rule: ConflictRule; hasKey: boolean; revision: string }>;

export async function crmSettings(db: Knex, provider: string): Promise<CrmSettings> {
  const row = await db('crm_settings').where({ provider }).first('mapping', 'rule', 'key_hash');
  const [mapping, rule] = [row?.mapping ? toJson<CrmMapping>(row.mapping) : null, row?.rule ?? 'newest'];
  return { mapping, rule, hasKey: typeof row?.key_hash === 'string', revision: sha256(JSON.stringify([mapping, rule])).slice(0, 16) };
}
