import type { Knex } from 'knex';
import { writtenFields } from '../../domain/crm/mapping';
import type { CrmOrder, CrmOutcome } from '../../integrations/crm/crm';
import { sha256 } from '../sha256';
import { because } from './because';
import { dropLinks, readLinks, writeLink, type Link } from './links';
import { putContacts, type Asked, type Put } from './put-contacts';
import { readContactFacts, type ContactFacts, type OrderFacts } from './read-facts';

type Prepared = Readonly<{ order: OrderFacts; record: CrmOrder; hash: string; isThere: boolean }>;

/**
 * Puts orders there with who ordered them and their lines, each once; of those of which nothing changed nobody is asked. Answers by their ids.
 * Throws what the CRM throws.
 */
export async function putOrders(asked: Asked, orders: readonly OrderFacts[]): Promise<ReadonlyMap<string, Put>> {
  const answers = new Map<string, Put>();
  const first = await putRound(asked, orders, answers);
  const left = first.length > 0 ? await putRound(asked, first, answers) : [];
  for (const { id } of left) answers.set(id, { is: 'later', because: because('The record is another one each time') });
  return answers;
}

async function putRound(asked: Asked, orders: readonly OrderFacts[], answers: Map<string, Put>): Promise<OrderFacts[]> {
  const { crm, call } = asked;
  const contacts = await contactsOf(asked, orders);
  const ready: OrderFacts[] = [];
  for (const order of orders) {
    const contact = contacts.of(order);
    const put = crm.hasContacts && contact ? contacts.put.get(contact.key) : undefined;
    if (put && put.is !== 'kept')
      answers.set(order.id, put.is === 'later' ? put : { ...put, because: because(`Customer: ${put.because}`) });
    else ready.push(order);
  }
  const prepared = await prepare(asked, ready, contacts);
  for (const { order, record, isThere } of prepared)
    if (isThere && record.remoteId !== null) answers.set(order.id, { is: 'kept', remoteId: record.remoteId });
  const changed = prepared.filter(({ isThere }) => !isThere);
  const again: OrderFacts[] = [];
  for (let first = 0; first < changed.length; first += crm.mostAtOnce) {
    const some = changed.slice(first, first + crm.mostAtOnce);
    const outcomes = await crm.putOrders(
      some.map(({ record }) => record),
      call,
    );
    for (const [index, each] of some.entries()) {
      const answer = await answerOf(asked, each, outcomes[index] ?? { is: 'later', because: because('Nothing was said of it') });
      if (answer === 'again') again.push(each.order);
      else answers.set(each.order.id, answer);
    }
  }
  return again;
}

type Contacts = Readonly<{ of: (order: OrderFacts) => ContactFacts | null; put: ReadonlyMap<string, Put> }>;

/** Who ordered them, put there before what they ordered. */
async function contactsOf(asked: Asked, orders: readonly OrderFacts[]): Promise<Contacts> {
  const ids = orders.flatMap(({ userId }) => userId ?? []);
  const accounts = await readContactFacts(asked.db, [...new Set(ids)]);
  const of = ({ userId, guest }: OrderFacts): ContactFacts | null => (userId === null ? guest : (accounts.get(userId) ?? null));
  return {
    of,
    put: asked.crm.hasContacts
      ? await putContacts(
          asked,
          orders.flatMap((order) => of(order) ?? []),
        )
      : new Map<string, Put>(),
  };
}

/** What is to stand there of each, beside what stands there already. */
async function prepare(
  { db, provider, crm, mapping, rule }: Asked,
  orders: readonly OrderFacts[],
  contacts: Contacts,
): Promise<readonly Prepared[]> {
  const ids = orders.map(({ id }) => id);
  const theirs = await theirStatuses(db, provider, ids);
  const links = await readLinks(db, { provider, kind: 'order' }, ids);
  const lines = await readLinks(
    db,
    { provider, kind: 'line' },
    orders.flatMap((order) => order.lines.map(({ id }) => id)),
  );
  const statusField = crm.notices?.statusField;
  const fieldsOf = (order: OrderFacts): Readonly<Record<string, string>> => {
    const written = { ...writtenFields(order.facts, mapping.order) };
    const over = theirs.get(order.id) ?? null;
    // What somebody moved there stays as long as the shop says what it said then; after that, whoever is newer.
    if (statusField !== undefined && over !== null && (written[statusField] === over || rule === 'crm')) delete written[statusField];
    return written;
  };
  return orders.map((order) => {
    const who = contacts.of(order);
    const put = who ? contacts.put.get(who.key) : undefined;
    const contact = who && {
      ...{ id: who.key, remoteId: put?.is === 'kept' ? put.remoteId : null },
      // People who are records of their own are told of there.
      fields: crm.hasContacts ? {} : writtenFields(who.facts, mapping.contact),
    };
    const link = links.get(order.id);
    const record: CrmOrder = {
      ...{ id: order.id, remoteId: link?.remoteId ?? null, fields: fieldsOf(order), contact },
      ...(order.isForgotten && { isForgotten: true }),
      lines: order.lines.map(({ id, facts }) => ({
        id,
        remoteId: lines.get(id)?.remoteId ?? null,
        fields: writtenFields(facts, mapping.line),
      })),
    };
    const hash = sha256(JSON.stringify([record.fields, contact, record.lines.map((line) => [line.id, line.fields])]));
    return { order, record, hash, isThere: link?.hash === hash };
  });
}

/** Over which word of the shop the CRM's stays, by order. */
async function theirStatuses(db: Knex, provider: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db('crm_order_statuses')
    .where({ provider })
    .whereIn('order_document_id', [...ids])
    .whereNotNull('over')
    .select('order_document_id', 'over');
  return new Map(rows.map(({ order_document_id: id, over }) => [id, over ?? '']));
}

async function answerOf({ db, provider }: Asked, { order, record, hash }: Prepared, outcome: CrmOutcome): Promise<Put | 'again'> {
  switch (outcome.is) {
    case 'kept': {
      const { remoteId, lines = {} } = outcome;
      for (const [localId, line] of Object.entries(lines))
        await writeLink(db, { provider, kind: 'line' }, { localId, remoteId: line, hash: null });
      const link: Link = { localId: order.id, remoteId, hash };
      return (await writeLink(db, { provider, kind: 'order' }, link))
        ? { is: 'kept', remoteId }
        : { is: 'refused', because: because(`The CRM has one record (${remoteId}) for two orders of the shop`) };
    }
    case 'gone':
      if (outcome.contact && record.contact) await dropLinks(db, { provider, kind: 'contact' }, [record.contact.id]);
      else {
        await dropLinks(db, { provider, kind: 'order' }, [order.id]);
        await dropLinks(
          db,
          { provider, kind: 'line' },
          order.lines.map(({ id }) => id),
        );
      }
      return 'again';
    case 'taken':
      return { is: 'refused', because: outcome.because };
    case 'refused':
    case 'later':
      return outcome;
  }
}
