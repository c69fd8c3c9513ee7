import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
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
  /** When it was switched on, where nothing was put there anew since: what was before, or happened while it was off, does not stand there. */
  isBehindSince: string | null;
  /** What is changed there comes back: to nowhere, to an address that needs no key, to one that needs one, which was made or was not. */
  comesBack: 'nothing' | 'signed' | 'no_key' | 'key';
}>;

const nothing: CrmMapping = { contact: [], order: [], line: [] };

/** How a CRM is kept up to date. Refuses `CRM_NOT_FOUND`. */
export async function readCrm(strapi: Core.Strapi, name: string): Promise<CrmPage> {
  const { crm, title } = findCrm(strapi, name);
  const db = strapi.db.connection;
  const { mapping, rule, revision, hasKey } = await crmSettings(db, name);
  const resync = await readResync(db, name);
  const switchedOn = await switchedOnAt(db, name);
  return {
    ...{ name, title, rule, revision, shopFields, shopWords },
    isOn: crm !== null,
    hasContacts: crm?.hasContacts ?? true,
    takesAnyField: crm?.takesAnyField ?? false,
    mapping: mapping ?? crm?.mapping ?? nothing,
    isOwnMapping: mapping !== null,
    resync,
    isBehindSince: crm && switchedOn && !(resync && Date.parse(resync.begunAt) >= switchedOn.getTime()) ? switchedOn.toISOString() : null,
    comesBack: !crm?.notices ? 'nothing' : !crm.notices.isUnsigned ? 'signed' : hasKey ? 'key' : 'no_key',
  };
}

/** When staff switched it on the last time; null where they never did, or the operator has. */
async function switchedOnAt(db: Knex, provider: string): Promise<Date | null> {
  const row = await db('integration_changes')
    .where({ port: 'crm', provider })
    .whereRaw(`changes @> '[{"parameter": "isOn", "after": "true"}]'`)
    .orderBy('id', 'desc')
    .first('made_at');
  return row?.made_at ?? null;
}
