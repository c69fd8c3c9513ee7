import { z } from 'zod';
import { untilBusy, type Crm, type CrmCall, type CrmFound, type CrmKind, type CrmOrder, type CrmOutcome, type CrmStatus } from '../crm';
import { failure, hubspotClient, saidIn, type HubspotSettings } from './hubspot-client';
import { parseNotice } from './parse-notice';
import { defaultMapping, idProperties, objectOf, ownPropertiesThere, readProperties } from './properties';
import { putRecords } from './put-records';

const objectRead = z.object({ properties: z.record(z.string(), z.string().nullable()), updatedAt: z.iso.datetime().optional() });

/**
 * HubSpot by its REST API with dates for versions: the one with numbers ends in 2027. Contacts, deals or orders, and line items are known by
 * properties of the shop's own, because HubSpot updates part of a record by no other.
 */
export function hubspotCrm(settings: HubspotSettings): Crm {
  const client = hubspotClient(settings);
  const there = ownPropertiesThere(client, settings);
  const objects = `/crm/objects/${settings.version}`;
  const pathOf = (kind: CrmKind): string => `${objects}/${objectOf(kind, settings)}`;

  const put = async (kind: CrmKind, records: Parameters<Crm['putContacts']>[0], call: CrmCall) => {
    if (records.length === 0) return [];
    await there(kind, call);
    return putRecords({ client, call, kind, path: pathOf(kind), records });
  };

  /** False where one of both is not there. */
  async function associate(call: CrmCall, from: readonly [CrmKind, string], to: readonly [CrmKind, string]): Promise<boolean> {
    const path = `${pathOf(from[0])}/${from[1]}/associations/default/${objectOf(to[0], settings)}/${to[1]}`;
    const { status, problem } = await client(call, 'PUT', path);
    if (status === 404) return false;
    if (status >= 300) throw failure(`${path}: ${saidIn(problem, status)}`, false);
    return true;
  }

  /** The lines of an order that stands there; where one is not taken, the order is not. */
  async function putLines(order: CrmOrder, remoteId: string, call: CrmCall): Promise<CrmOutcome> {
    const outcomes = await put('line', order.lines, call);
    const lines: Record<string, string> = {};
    for (const [index, { id, remoteId: before }] of order.lines.entries()) {
      const outcome = outcomes[index];
      if (outcome?.is !== 'kept') return outcome?.is === 'gone' ? { is: 'gone' } : notTaken(outcome, id);
      lines[id] = outcome.remoteId;
      if (before === null || order.remoteId === null) await associate(call, ['order', remoteId], ['line', outcome.remoteId]);
    }
    // Said each time: who ordered may be another record by now.
    const contact = order.contact?.remoteId ?? null;
    if (contact !== null && !(await associate(call, ['order', remoteId], ['contact', contact]))) return { is: 'gone', contact: true };
    return { is: 'kept', remoteId, lines };
  }

  async function remoteIdOf(id: string, call: CrmCall): Promise<string | null> {
    await there('contact', call);
    const path = `${pathOf('contact')}/${encodeURIComponent(id)}?idProperty=${idProperties.contact}`;
    const { status, body, problem } = await client(call, 'GET', path);
    if (status === 404) return null;
    const found = z.object({ id: z.string() }).safeParse(body).data;
    if (!found) throw failure(`it does not say whether it has a contact: ${saidIn(problem, status)}`, status < 300);
    return found.id;
  }

  async function readContact(remoteId: string, names: readonly string[], call: CrmCall): Promise<CrmFound | null> {
    const path = `${pathOf('contact')}/${remoteId}?${new URLSearchParams({ properties: names.join(',') })}`;
    const { status, body, problem } = await client(call, 'GET', path);
    if (status === 404) return null;
    const { data, error } = objectRead.safeParse(body);
    if (!data) throw failure(`it does not say how a contact stands: ${saidIn(problem, status)}`, status < 300, error);
    // What is empty is null. What is not there is a property the account has lost: it says nothing, and takes nothing away.
    const there = names.filter((name) => Object.hasOwn(data.properties, name));
    const fields = Object.fromEntries(there.map((name) => [name, data.properties[name] ?? '']));
    return { fields, changedAt: data.updatedAt ? new Date(data.updatedAt) : null };
  }

  const statusField = settings.sales === 'deals' ? 'dealstage' : 'hs_pipeline_stage';

  /** The stage it is in, by the name the account gave it. */
  async function readStatus(remoteId: string, call: CrmCall): Promise<CrmStatus | null> {
    const { status, body, problem } = await client(call, 'GET', `${pathOf('order')}/${remoteId}?properties=${statusField}`);
    if (status === 404) return null;
    const { data, error } = objectRead.safeParse(body);
    if (!data) throw failure(`it does not say how an order stands: ${saidIn(problem, status)}`, status < 300, error);
    const stage = data.properties[statusField];
    if (!stage) return null;
    const properties = await readProperties(client, call, `/crm/properties/${settings.version}/${objectOf('order', settings)}`);
    const label = properties.find(({ name }) => name === statusField)?.values.find(({ value }) => value === stage)?.label;
    return { status: stage, label: label || stage, changedAt: data.updatedAt ? new Date(data.updatedAt) : new Date() };
  }

  return {
    // What the smallest account may, which others are not slowed down by: a batch is one request.
    allowance: { requests: 100, seconds: 10 },
    mostAtOnce: 100,
    mapping: defaultMapping(settings),
    hasContacts: true,
    ...(settings.clientSecret && {
      notices: {
        parse: (notice) => parseNotice({ clientSecret: settings.clientSecret ?? '', sales: settings.sales }, notice),
        readContact,
        readStatus,
        statusField,
      },
    }),
    readFields: async (kind, call) => {
      await there(kind, call);
      const fields = await readProperties(client, call, `/crm/properties/${settings.version}/${objectOf(kind, settings)}`);
      return fields.filter(({ name }) => name !== idProperties[kind]);
    },
    putContacts: (contacts, call) => put('contact', contacts, call),
    async putOrders(orders, call) {
      const outcomes = await put('order', orders, call);
      return untilBusy(orders, async (order, index) => {
        const outcome = outcomes[index] ?? { is: 'later', because: 'HubSpot said nothing of it' };
        return outcome.is === 'kept' ? putLines(order, outcome.remoteId, call) : outcome;
      });
    },
    async forgetContact({ id, remoteId: known }, call) {
      const remoteId = known ?? (await remoteIdOf(id, call));
      if (remoteId === null) return;
      const { status, problem } = await client(call, 'POST', `${objects}/contacts/gdpr-delete`, { objectId: remoteId });
      if (status >= 300 && status !== 404) throw failure(`it does not forget a contact: ${saidIn(problem, status)}`, false);
    },
  };
}

const notTaken = (outcome: Exclude<CrmOutcome, { is: 'gone' | 'kept' }> | undefined, line: string): CrmOutcome =>
  outcome
    ? { is: outcome.is === 'later' ? 'later' : 'refused', because: `Line ${line}: ${outcome.because}` }
    : { is: 'later', because: line };
