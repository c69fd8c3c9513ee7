import type { Core } from '@strapi/strapi';
import { mappingProblems } from '../../../domain/crm/check-mapping';
import type { ConflictRule } from '../../../domain/crm/conflict';
import type { CrmMapping } from '../../../domain/crm/mapping';
import { DomainError, isDomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { findCrmInUse } from '../find-crm';
import { crmSettings } from '../mapping-of';
import { readCrm, type CrmPage } from './read-crm';
import { readCrmFields } from './read-fields';

type Save = Readonly<{ name: string; revision: string; mapping: CrmMapping | null; rule: ConflictRule; actor: Actor }>;

/**
 * Saves what is written where, and who is right where both say different things; null takes the adapter's own mapping again. Refuses
 * `CRM_NOT_FOUND`, `CRM_OFF`, `EDIT_CONFLICT`, and `CRM_MAPPING_INVALID` with each line that is wrong. A CRM that cannot be asked now keeps nobody
 * from saving: what it lost is said by what is parked then.
 */
export async function saveCrm(strapi: Core.Strapi, { name, revision, mapping, rule, actor }: Save): Promise<CrmPage> {
  if (mapping) await assertMapping(strapi, name, mapping);
  else findCrmInUse(strapi, name);
  await strapi.db.transaction(async ({ trx }) => {
    // The first save has no row to lock.
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`crm ${name}`]);
    const before = await crmSettings(trx, name);
    if (before.revision !== revision)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this meanwhile. Compare, then save again.', {
        revision: before.revision,
      });
    await trx('crm_settings')
      .insert({
        ...{ provider: name, mapping: mapping && JSON.stringify(mapping), rule },
        ...{ changed_by: actorText(actor), changed_at: new Date() },
      })
      .onConflict('provider')
      .merge();
  });
  return readCrm(strapi, name);
}

/** Refuses as above. */
export async function assertMapping(strapi: Core.Strapi, name: string, mapping: CrmMapping): Promise<void> {
  const { crm, title } = findCrmInUse(strapi, name);
  const known = crm.takesAnyField ? null : await readCrmFields(strapi, name).catch(ifUnavailable);
  const problems = mappingProblems(mapping, known);
  if (problems.length > 0)
    throw new DomainError(
      'CRM_MAPPING_INVALID',
      `${title} cannot be written like this: look at ${problems.map(({ field }) => field).join(', ')}`,
      {
        problems,
      },
    );
}

function ifUnavailable(error: unknown): null {
  if (isDomainError(error) && error.code === 'CRM_UNAVAILABLE') return null;
  throw error;
}
