import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { guardedFields, incomingFields, settleContact, type Settled } from '../../../domain/crm/incoming';
import { writtenFields } from '../../../domain/crm/mapping';
import type { ConsentPurpose } from '../../../domain/customers/consents';
import type { Crm, CrmCall } from '../../../integrations/crm/crm';
import { theShop } from '../../actor';
import { accountKey } from '../../customers/customer-keys';
import { tellCustomerChanged } from '../../customers/desk/lock-customer-row';
import { giveConsents } from '../../customers/me/consents';
import { lockCustomer } from '../../customers/sessions';
import { askForDeliveries } from '../../deliveries/ask-for-deliveries';
import { toJson } from '../../rows';
import { writeLink } from '../links';
import { crmSettings } from '../mapping-of';
import { hashOf, partOf, partsOf } from '../put-contacts';
import { readContactFacts } from '../read-facts';

type TakeIn = Readonly<{
  provider: string;
  crm: Crm;
  readContact: NonNullable<NonNullable<Crm['notices']>['readContact']>;
  call: CrmCall;
  remoteId: string;
}>;

const purposes: Readonly<Record<string, ConsentPurpose>> = {
  marketingEmail: 'marketing_email',
  marketingSms: 'marketing_sms',
  marketingPush: 'marketing_push',
};
const longestTheirs = 300;
const columns = { firstName: 'first_name', lastName: 'last_name' } as const;

/**
 * Takes in how a customer stands in the CRM, as far as it may be changed there, and what the rule of staff says. What came from there is not put
 * there again. The CRM is asked first, outside of any transaction.
 */
export async function takeIn(strapi: Core.Strapi, { provider, crm, readContact, call, remoteId }: TakeIn): Promise<void> {
  const settings = await crmSettings(strapi.db.connection, provider);
  const mapped = (settings.mapping ?? crm.mapping).contact;
  const names = mapped.filter(({ from }) => incomingFields.some((field) => field === from)).map(({ to }) => to);
  if (names.length === 0) return;
  const guarded = mapped.filter(({ from }) => guardedFields.some((field) => field === from)).map(({ to }) => to);
  const found = await readContact(remoteId, [...names, ...guarded], call);
  if (!found) return;
  await strapi.db.transaction(async ({ trx }) => {
    const link = await trx('crm_links').where({ provider, kind: 'contact', remote_id: remoteId }).first('local_id', 'parts');
    const userId = Number(/^user:(\d+)$/.exec(link?.local_id ?? '')?.[1] ?? Number.NaN);
    const user = Number.isSafeInteger(userId) ? await lockCustomer(trx, userId) : undefined;
    const contact = user && (await readContactFacts(trx, [userId])).get(userId);
    if (!link || !user || !contact) return;
    const parts = toJson<Readonly<Record<string, string>> | null>(link.parts) ?? {};
    const settled = settleContact({
      ...{ mapped, rule: settings.rule, facts: contact.facts, theirs: found.fields },
      written: writtenFields(contact.facts, mapped),
      wasPut: (to, value) => parts[to] === partOf(value),
      ourTime: user.updated_at.getTime(),
      theirTime: found.changedAt?.getTime() ?? Date.now(),
    });
    await apply(strapi, trx, { provider, userId, settled });
    const after = (await readContactFacts(trx, [userId])).get(userId);
    if (!after) return;
    const fields = writtenFields(after.facts, mapped);
    const isThere = names.every((name) => found.fields[name] === undefined || fields[name] === found.fields[name]);
    // What stands there now is as if the shop had put it.
    if (isThere) {
      const others = Object.keys(fields).every((to) => names.includes(to) || parts[to] === partOf(fields[to] ?? ''));
      await writeLink(
        trx,
        { provider, kind: 'contact' },
        { localId: accountKey(userId), remoteId, hash: others ? hashOf(fields) : null, parts: partsOf(fields) },
      );
    } else if (settled.isToPut) {
      await trx('crm_links').where({ provider, kind: 'contact', remote_id: remoteId }).update({ hash: null });
      await askForDeliveries(trx, {
        ...{ channel: 'crm', target: provider },
        of: [{ aggregateType: 'customer', aggregateId: String(userId), eventType: 'customer.changed' }],
      });
    }
  });
}

type Apply = Readonly<{ provider: string; userId: number; settled: Settled }>;

async function apply(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { provider, userId, settled: { changes, conflicts } }: Apply,
): Promise<void> {
  const named = (['firstName', 'lastName'] as const).filter((field) => changes[field] !== undefined);
  if (named.length > 0) {
    const values = Object.fromEntries(named.map((field) => [columns[field], changes[field] === '' ? null : changes[field]]));
    await trx('up_users')
      .where({ id: userId })
      .update({ ...values, updated_at: new Date() });
    await tellCustomerChanged(trx, userId, theShop, named);
  }
  const consents = Object.entries(changes).flatMap(([field, value]) => {
    const purpose = purposes[field];
    return purpose ? [{ purpose, granted: value === 'true' }] : [];
  });
  if (consents.length > 0) await giveConsents(strapi, { userId, consents, source: 'crm' });
  await keepConflicts(trx, { provider, userId, conflicts });
}

type Conflicts = Readonly<{ provider: string; userId: number; conflicts: Settled['conflicts'] }>;

/** What was said last of a field is not said again: an e-mail that is another one there is so each time somebody changes a name. */
async function keepConflicts(trx: Knex.Transaction, { provider, userId, conflicts }: Conflicts): Promise<void> {
  for (const conflict of conflicts) {
    const { field, ours } = conflict;
    const theirs = conflict.theirs.replaceAll('\u0000', '').slice(0, longestTheirs).toWellFormed();
    const last = await trx('crm_conflicts').where({ provider, user_id: userId, field }).orderBy('id', 'desc').first('ours', 'theirs');
    if (last?.ours !== ours || last.theirs !== theirs)
      await trx('crm_conflicts').insert({ provider, user_id: userId, ...conflict, theirs });
  }
}
