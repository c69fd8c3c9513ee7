import type { Core } from '@strapi/strapi';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';

export type OpenAlert = Readonly<{
  id: string;
  /** Of the shop or of a plugin. */
  kind: string;
  amountMinor: number | null;
  currency: string | null;
  orderNumber: string | null;
  orderDocumentId: string | null;
  raisedAt: string;
  /** What is in it depends on the kind. */
  details: Readonly<Record<string, unknown>> | null;
}>;
export type OpenAlerts = Readonly<{ alerts: readonly OpenAlert[]; total: number }>;
/** `kind`: only of it; `page`: from 1 on. */
export type FindOpenAlerts = Readonly<{ kind: string | null; page: number; pageSize: number }>;

const isOpen = "a.state = 'open' and (:kind::text is null or a.kind = :kind::text)";

/** A page of the alerts nobody has said are done, the newest first, and how many there are: one statement. */
export async function findOpenAlerts(strapi: Core.Strapi, { kind, page, pageSize }: FindOpenAlerts): Promise<OpenAlerts> {
  const found = await preparedStatement<Readonly<{ alerts: unknown; total: number }>>(
    strapi.db.connection,
    `select (select count(*)::int from staff_alerts a where ${isOpen}) as total,
            (select coalesce(json_agg(shown order by shown."raisedAt" desc, shown.id), '[]')
               from (select a.document_id as id, a.kind, a.amount_minor as "amountMinor", a.currency, a.order_number as "orderNumber",
                            a.order_document_id as "orderDocumentId", a.raised_at at time zone 'UTC' as "raisedAt", a.details
                       from staff_alerts a where ${isOpen}
                      order by a.raised_at desc, a.document_id limit :most::int offset :before::int) shown) as alerts`,
    { kind, most: pageSize, before: (page - 1) * pageSize },
  );
  const { alerts, total } = onlyRow(found);
  return { alerts: toJson<OpenAlert[]>(alerts).map((alert) => ({ ...alert, raisedAt: new Date(alert.raisedAt).toISOString() })), total };
}
