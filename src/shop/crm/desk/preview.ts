import type { Core } from '@strapi/strapi';
import { mappingProblems, type MappingProblem } from '../../../domain/crm/check-mapping';
import { writtenFields, type CrmKind, type CrmMapping } from '../../../domain/crm/mapping';
import { DomainError } from '../../../domain/domain-error';
import { findCrmInUse } from '../find-crm';
import { readContactFacts, readOrderFacts } from '../read-facts';

export type Preview = Readonly<{
  order: Readonly<{ id: string; number: string }>;
  records: readonly Readonly<{ kind: CrmKind; fields: readonly Readonly<{ to: string; value: string }>[] }>[];
  /** Lines that say nothing the shop knows. */
  problems: readonly MappingProblem[];
}>;

/**
 * What an order would be in the CRM with this mapping: a real one, named by its number, or the newest. Nothing is sent. Refuses `CRM_NOT_FOUND`,
 * `CRM_OFF` and `ORDER_NOT_FOUND`.
 */
export async function previewMapping(
  strapi: Core.Strapi,
  { name, mapping, order: number }: Readonly<{ name: string; mapping: CrmMapping; order: string | null }>,
): Promise<Preview> {
  findCrmInUse(strapi, name);
  const db = strapi.db.connection;
  const placed = db('orders').whereNotNull('number');
  const row = await (number === null ? placed.orderBy('id', 'desc') : placed.where({ number })).first('document_id');
  const order = row && (await readOrderFacts(db, [row.document_id])).get(row.document_id);
  if (!order) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  const account = order.userId === null ? null : ((await readContactFacts(db, [order.userId])).get(order.userId) ?? null);
  const contact = account ?? order.guest;
  const record = (kind: CrmKind, facts: Readonly<Record<string, string>>) => ({
    kind,
    fields: Object.entries(writtenFields(facts, mapping[kind])).map(([to, value]) => ({ to, value })),
  });
  return {
    order: { id: order.id, number: order.facts.number },
    records: [
      ...(contact ? [record('contact', contact.facts)] : []),
      record('order', order.facts),
      ...order.lines.map(({ facts }) => record('line', facts)),
    ],
    problems: mappingProblems(mapping, null),
  };
}
