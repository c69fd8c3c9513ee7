import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import type { Crm } from '../../integrations/crm/crm';
import { neighbours } from '../../integrations/neighbours';

/** A CRM as it is set up now. `crm`: null while it is not in use. */
export type FoundCrm = Readonly<{ name: string; title: string; crm: Crm | null }>;

/** Refuses `CRM_NOT_FOUND`. */
export function findCrm(strapi: Core.Strapi, name: string): FoundCrm {
  const found = neighbours(strapi)
    .all()
    .find(({ port, adapter }) => port === 'crm' && adapter.name === name);
  const crm = commerce(strapi).crm.offered().includes(name) ? (commerce(strapi).crm.get(name) ?? null) : null;
  if (!found && !crm) throw new DomainError('CRM_NOT_FOUND', 'The shop knows no such CRM');
  return { name, title: found?.adapter.title ?? name, crm };
}

/** How staff know it; its name where nobody knows it any more. */
export const crmTitle = (strapi: Core.Strapi, name: string): string =>
  neighbours(strapi)
    .all()
    .find(({ port, adapter }) => port === 'crm' && adapter.name === name)?.adapter.title ?? name;

/** One that is in use. Refuses `CRM_NOT_FOUND` and `CRM_OFF`. */
export function findCrmInUse(strapi: Core.Strapi, name: string): FoundCrm & Readonly<{ crm: Crm }> {
  const { crm, ...found } = findCrm(strapi, name);
  if (!crm) throw new DomainError('CRM_OFF', `${found.title} is not in use: set it up first, and switch it on`);
  return { ...found, crm };
}
