import type { Core } from '@strapi/strapi';
import { shopFields, shopWords, type CrmKind, type CrmMapping } from '../../../domain/crm/mapping';
import type { ConflictRule } from '../../../domain/crm/conflict';
import { findCrm } from '../find-crm';
import { crmSettings } from '../mapping-of';
import { readResync, type Resync } from '../resync/read-resync';

export type CrmPage = Readonly<{
  name: string;
  title: string;
  /** Whether it is in use now; else nothing is mapped or put. */
  isOn: boolean;
  hasContacts: boolean;
  takesAnyField: boolean;
  mapping: CrmMapping;
  /** Whether staff have changed it. */
  isOwnMapping: boolean;
  rule: ConflictRule;
  revision: string;
  shopFields: Readonly<Record<CrmKind, readonly string[]>>;
  shopWords: Readonly<Record<string, readonly string[]>>;
  resync: Resync | null;
}>;

const nothing: CrmMapping = { contact: [], order: [], line: [] };

/** How a CRM is kept up to date. Refuses `CRM_NOT_FOUND`. */
export async function readCrm(strapi: Core.Strapi, name: string): Promise<CrmPage> {
  const { crm, title } = findCrm(strapi, name);
  const db = strapi.db.connection;
  const { mapping, rule, revision } = await crmSettings(db, name);
  return {
    ...{ name, title, rule, revision, shopFields, shopWords },
    isOn: crm !== null,
    hasContacts: crm?.hasContacts ?? true,
    takesAnyField: crm?.takesAnyField ?? false,
    mapping: mapping ?? crm?.mapping ?? nothing,
    isOwnMapping: mapping !== null,
    resync: await readResync(db, name),
  };
}
