import type { Knex } from 'knex';
import type { CrmMapping } from '../../domain/crm/mapping';
import type { ConflictRule } from '../../domain/crm/conflict';
import type { Crm } from '../../integrations/crm/crm';
import { toJson } from '../rows';
import { sha256 } from '../sha256';

/** What staff decided of a CRM. `mapping`: null while it is the adapter's own. */
export type CrmSettings = Readonly<{ mapping: CrmMapping | null; rule: ConflictRule; revision: string }>;

export async function crmSettings(db: Knex, provider: string): Promise<CrmSettings> {
  const row = await db('crm_settings').where({ provider }).first('mapping', 'rule');
  const [mapping, rule] = [row?.mapping ? toJson<CrmMapping>(row.mapping) : null, row?.rule ?? 'newest'];
  return { mapping, rule, revision: sha256(JSON.stringify([mapping, rule])).slice(0, 16) };
}

/** What is written where: as staff say, else as the adapter does. */
export const mappingOf = async (db: Knex, provider: string, crm: Pick<Crm, 'mapping'>): Promise<CrmMapping> =>
  (await crmSettings(db, provider)).mapping ?? crm.mapping;
