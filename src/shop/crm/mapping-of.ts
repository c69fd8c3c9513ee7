import type { Knex } from 'knex';
import type { CrmMapping } from '../../domain/crm/mapping';
import type { Crm } from '../../integrations/crm/crm';
import { toJson } from '../rows';

/** What is written where: as staff say, else as the adapter does. */
export async function mappingOf(db: Knex, provider: string, crm: Pick<Crm, 'mapping'>): Promise<CrmMapping> {
  const row = await db('crm_settings').where({ provider }).first('mapping');
  return row?.mapping ? toJson<CrmMapping>(row.mapping) : crm.mapping;
}
