import { domainToASCII } from 'node:url';
import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { normalizeEmail, normalizePhone } from '../../domain/customers/contact-keys';
import { sha256 } from '../sha256';
import { runQuery, type Query } from '../queries';
import { toJson } from '../rows';

/** All that is known of who is buying: the account, what stands in it, and what they wrote into the cart. Nothing of it need be proved. */
export type Contacts = Readonly<{
  userId: number | null;
  emails: readonly (string | null | undefined)[];
  phones: readonly (string | null | undefined)[];
  /** Where a telephone number is dialled that does not say so itself. */
  country: string | null;
}>;

/**
 * What a person is counted by: account, e-mails and telephone numbers. Two orders are of one person when they have one of
 * them in common. Addresses and numbers are kept only as hashes, so that what is counted is no list of people.
 */
export function customerKeysOf({ userId, emails, phones, country }: Contacts): string[] {
  return [
    ...new Set([
      ...(userId === null ? [] : [accountKey(userId)]),
      ...emails.flatMap((email) => (email ? [emailKey(email)] : [])),
      ...phones.flatMap((phone) => {
        return (phone && phoneKey(phone, country)) || [];
      }),
    ]),
  ].sort();
}

export const accountKey = (userId: number): string => `user:${userId}`;
/** null for what is no telephone number. */
export function phoneKey(phone: string, country: string | null = null): string | null {
  const number = normalizePhone(phone, country);
  return number === null ? null : `phone:${sha256(number)}`;
}
export const emailKey = (email: string): string => `email:${sha256(withPlainDomain(normalizeEmail(email)))}`;

/** `олена@приклад.укр` and `олена@xn--80aikifvh.xn--j1amh` are one address. */
function withPlainDomain(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = domainToASCII(email.slice(at + 1));
  return at < 0 || domain === '' ? email : email.slice(0, at + 1) + domain;
}

/** What a customer did before, by any of their keys. */
export type CustomerHistory = Readonly<{ hasOrdered: boolean; uses: ReadonlyMap<string, number> }>;

type HistoryQuery = Readonly<{ keys: readonly string[]; discountIds: readonly string[]; ownOrderId: string | null }>;
type HistoryRow = Readonly<{ has_ordered: boolean; uses: Json }>;

const historyQuestion = ({ keys, discountIds, ownOrderId }: HistoryQuery): Query<CustomerHistory, HistoryRow> => ({
  sql: `select exists (select 1 from customer_keys k join orders o on o.document_id = k.order_document_id
                      where k.key = any(:keys) and o.order_status in ('placed', 'completed')) as has_ordered,
               (select coalesce(jsonb_object_agg(used.id, used.times), '{}')
                  from (select d.document_id as id, count(*) as times
                          from discounts d join discount_redemptions r on r.discount_id = d.id
                         where d.document_id = any(:discountIds) and r.state <> 'released' and r.order_document_id is distinct from :ownOrderId
                           and r.order_document_id in (select k.order_document_id from customer_keys k where k.key = any(:keys))
                         group by d.document_id) used) as uses`,
  types: { keys: 'text[]', discountIds: 'text[]', ownOrderId: 'text' },
  values: { keys: [...keys], discountIds: [...discountIds], ownOrderId },
  read: ([row]) => ({
    hasOrdered: row?.has_ordered === true,
    uses: new Map(Object.entries(toJson<Record<string, number>>(row?.uses ?? {}))),
  }),
});

/** How often a customer used discounts, and whether they ordered before. Redemptions of `ownOrderId` are not counted. */
export const loadCustomerHistory = (db: Knex, query: HistoryQuery): Promise<CustomerHistory> => runQuery(db, historyQuestion(query));
