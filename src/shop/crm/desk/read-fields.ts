import type { Core } from '@strapi/strapi';
import { crmKinds, type CrmKind } from '../../../domain/crm/mapping';
import { DomainError } from '../../../domain/domain-error';
import { isCrmBusy, type CrmField } from '../../../integrations/crm/crm';
import { isIntegrationError } from '../../../integrations/integration-error';
import { saidOf } from '../../integrations/said-by';
import { because } from '../because';
import { findCrmInUse } from '../find-crm';
import { callOf } from '../turns';

// Somebody looks at the page, and waits.
const mostMs = 20_000;

/** The fields a CRM has now, asked of it. Refuses `CRM_NOT_FOUND`, `CRM_OFF`, and `CRM_UNAVAILABLE` with what it said. */
export async function readCrmFields(strapi: Core.Strapi, name: string): Promise<Readonly<Record<CrmKind, readonly CrmField[]>>> {
  const { crm, title } = findCrmInUse(strapi, name);
  const call = callOf(strapi, name, crm, AbortSignal.timeout(mostMs));
  const fields: Partial<Record<CrmKind, readonly CrmField[]>> = {};
  try {
    for (const kind of crmKinds) fields[kind] = await crm.readFields(kind, call);
  } catch (error) {
    if (!isIntegrationError(error) && !isCrmBusy(error)) throw error;
    const said = await saidOf(strapi, { port: 'crm', name }, error.message);
    throw new DomainError('CRM_UNAVAILABLE', because(`${title} did not say which fields it has. ${said}`));
  }
  const { contact = [], order = [], line = [] } = fields;
  return { contact, order, line };
}
