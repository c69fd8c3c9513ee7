import type { Knex } from 'knex';
import type { ConflictRule } from '../../domain/crm/conflict';
import type { CrmMapping } from '../../domain/crm/mapping';
import { writtenFields } from '../../domain/crm/mapping';
import type { Crm, CrmCall, CrmContact, CrmOutcome } from '../../integrations/crm/crm';
import { emailKey } from '../customers/customer-keys';
import { sha256 } from '../sha256';
import { because } from './because';
import { dropLinks, ownerOf, readLinks, renameLink, writeLink, type Link } from './links';
import type { ContactFacts } from './read-facts';

/** A CRM, as it is asked about one batch. */
export type Asked = Readonly<{ db: Knex; provider: string; crm: Crm; call: CrmCall; mapping: CrmMapping; rule: ConflictRule }>;

/** `kept`: there is this record of them now. `refused`: for good. `later`: worth another try. */
export type Put =
  | Readonly<{ is: 'kept'; remoteId: string }>
  | Readonly<{ is: 'refused'; because: string }>
  | Readonly<{ is: 'later'; because: string; afterMs?: number }>;

/** What was put of a field, so that it is known whether somebody changed it there since; what it was stands nowhere. */
export const partOf = (value: string): string => sha256(value).slice(0, 16);
export const partsOf = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([to, value]) => [to, partOf(value)]));
export const hashOf = (fields: Readonly<Record<string, string>>): string => sha256(JSON.stringify(fields));

const kind = 'contact';
// A record that is gone is made anew, and one that is there is taken over: each is another try.
const mostRounds = 3;

/** Puts people there, each once; of whom nothing changed nobody is asked. Answers by their keys. Throws what the CRM throws. */
export async function putContacts(asked: Asked, contacts: readonly ContactFacts[]): Promise<ReadonlyMap<string, Put>> {
  const answers = new Map<string, Put>();
  let left = [...new Map(contacts.map((contact) => [contact.key, contact])).values()];
  for (let round = 0; left.length > 0 && round < mostRounds; round += 1) left = await putRound(asked, left, answers);
  for (const { key } of left) answers.set(key, { is: 'later', because: because('The record is another one each time') });
  return answers;
}

type Fields = Readonly<Record<string, string>>;
type Changed = Readonly<{ contact: ContactFacts; record: CrmContact; hash: string; parts: Fields }>;

/** What somebody has changed there meanwhile is not written over by what nobody changed here: it comes in. */
const changedFields = (fields: Fields, link: Link | undefined): Fields =>
  link?.hash && link.parts
    ? Object.fromEntries(Object.entries(fields).filter(([to, value]) => link.parts?.[to] !== partOf(value)))
    : fields;

/** Answers those that are to be tried again at once. */
async function putRound(asked: Asked, contacts: readonly ContactFacts[], answers: Map<string, Put>): Promise<ContactFacts[]> {
  const { db, provider, crm, call, mapping } = asked;
  const links = await readLinks(
    db,
    { provider, kind },
    contacts.map(({ key }) => key),
  );
  const changed: Changed[] = [];
  for (const contact of contacts) {
    const fields = { ...writtenFields(contact.facts, mapping.contact) };
    const hash = hashOf(fields);
    const link = links.get(contact.key);
    if (link?.hash === hash) answers.set(contact.key, { is: 'kept', remoteId: link.remoteId });
    else
      changed.push({
        ...{ contact, hash, parts: partsOf(fields) },
        record: {
          id: contact.key,
          remoteId: link?.remoteId ?? null,
          fields: crm.notices?.readContact ? changedFields(fields, link) : fields,
        },
      });
  }
  const again: ContactFacts[] = [];
  for (let first = 0; first < changed.length; first += crm.mostAtOnce) {
    const some = changed.slice(first, first + crm.mostAtOnce);
    const outcomes = await crm.putContacts(
      some.map(({ record }) => record),
      call,
    );
    for (const [index, { contact, record, hash, parts }] of some.entries()) {
      const answer = await answerOf(
        asked,
        contact,
        { hash, parts, remoteId: record.remoteId },
        outcomes[index] ?? { is: 'later', because: because('Nothing was said of it') },
      );
      if (answer === 'again') again.push(contact);
      else answers.set(contact.key, answer);
    }
  }
  return again;
}

async function answerOf(
  asked: Asked,
  contact: ContactFacts,
  { remoteId: before, ...put }: Pick<Link, 'hash' | 'parts'> & Readonly<{ remoteId: string | null }>,
  outcome: CrmOutcome,
): Promise<Put | 'again'> {
  const { db, provider } = asked;
  const of = { provider, kind } as const;
  switch (outcome.is) {
    case 'kept':
      return (await writeLink(db, of, { localId: contact.key, remoteId: outcome.remoteId, ...put }))
        ? { is: 'kept', remoteId: outcome.remoteId }
        : { is: 'refused', because: twoOfOurs(outcome.remoteId) };
    case 'gone':
      await dropLinks(db, of, [contact.key]);
      return 'again';
    case 'taken':
      return takeOver(asked, contact, { remoteId: outcome.remoteId, before });
    case 'refused':
    case 'later':
      return outcome;
  }
}

/** The CRM knows them: from before the shop, as the guest they were, or as somebody else of ours. */
async function takeOver(
  { db, provider }: Asked,
  contact: ContactFacts,
  { remoteId, before }: Readonly<{ remoteId: string; before: string | null }>,
): Promise<Put | 'again'> {
  const of = { provider, kind } as const;
  const owner = await ownerOf(db, of, remoteId);
  const link: Link = { localId: contact.key, remoteId, hash: null };
  // They stand there already, and have an e-mail now that another record has: only a person can make one of both.
  const isTwo = before !== null && before !== remoteId;
  if (owner === null && isTwo) return { is: 'refused', because: twoOfTheirs(before, remoteId) };
  if (owner === null) return (await writeLink(db, of, link)) ? 'again' : { is: 'refused', because: twoOfOurs(remoteId) };
  const isGuest = !contact.key.startsWith('user:');
  // A guest who left the e-mail of an account is that person there: what the account says stays.
  if (isGuest) return { is: 'kept', remoteId };
  if (contact.email !== null && owner === emailKey(contact.email)) {
    if (isTwo) return { is: 'refused', because: twoOfTheirs(before, remoteId) };
    await renameLink(db, of, owner, contact.key);
    return 'again';
  }
  return { is: 'refused', because: twoOfOurs(remoteId) };
}

const twoOfOurs = (remoteId: string): string =>
  because(`The CRM has one record (${remoteId}) for two customers of the shop. Part them there, or give one another e-mail, and try again`);
const twoOfTheirs = (one: string, other: string): string =>
  because(`The CRM has two records (${one}, ${other}) for one customer of the shop. Make them one there, and try again`);
