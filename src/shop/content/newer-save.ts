import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { preparedStatement } from '../prepared-statement';

export type OlderSave = Readonly<{
  uid: string;
  documentId: string;
  locale: string | null;
  /** When what was edited had been saved last, as whoever edits it saw it. */
  seenAt: Date;
  /** What they want to save: nothing else is told of what the other one did. */
  typed: Readonly<Record<string, unknown>>;
}>;

type Attribute = Readonly<{ type: string; private?: boolean }>;
type Model = Readonly<{ collectionName: string; options?: { draftAndPublish?: boolean }; attributes: Readonly<Record<string, Attribute>> }>;
type Saved = Readonly<Record<string, unknown> & { updatedAt: string | Date }>;

const plain = new Set([
  'string',
  'text',
  'richtext',
  'uid',
  'email',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'boolean',
  'enumeration',
  'date',
  'datetime',
  'customField',
]);
const longest = 300;

/** As a person reads it; null for what is no plain value, such as a list of others. */
const asText = (value: unknown): string | null =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object' && !(value instanceof Date)
      ? null
      : String(value).slice(0, longest);

/**
 * Refuses `EDIT_CONFLICT` for a save on top of one the editor has not seen, with who made it and what stands there now of what they
 * would change. Asked within the transaction of the save, after whoever saves the same entry was waited for.
 */
export async function refuseOlderSave(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, documentId, locale, seenAt, typed }: OlderSave,
): Promise<void> {
  const model = strapi.getModel(uid as UID.ContentType) as unknown as Model;
  const where = {
    documentId,
    ...(locale === null ? {} : { locale }),
    ...(model.options?.draftAndPublish ? { publishedAt: null } : {}),
  };
  const saved = (await strapi.db.query(uid as 'api::catalog.brand').findOne({ where })) as unknown as Saved | null;
  if (!saved || new Date(saved.updatedAt).getTime() <= seenAt.getTime()) return;
  const told = Object.entries(typed).flatMap(([field, mine]) => {
    const attribute = model.attributes[field];
    if (!attribute || attribute.private || !plain.has(attribute.type)) return [];
    const theirs = asText(saved[field]);
    return theirs === null || theirs === asText(mine) ? [] : [{ field, theirs, mine: asText(mine) ?? '' }];
  });
  const by = await savedBy(trx, documentId);
  throw new DomainError(
    'EDIT_CONFLICT',
    'Somebody else saved this after you opened it. Look beside the form, then save again to write yours over it.',
    {
      by,
      updatedAt: new Date(saved.updatedAt).toISOString(),
      differences: told,
    },
  );
}

/** The member of staff who saved it last, by name; null for a machine, or somebody who has left. */
export async function savedBy(db: Knex, documentId: string): Promise<string | null> {
  const { rows } = await preparedStatement<Readonly<{ name: string | null }>>(
    db,
    `select coalesce(nullif(trim(coalesce(u.firstname, '') || ' ' || coalesce(u.lastname, '')), ''), u.email) as name
       from event_log e left join admin_users u on e.payload -> 'by' ->> 'type' = 'staff' and u.id::text = e.payload -> 'by' ->> 'id'
      where e.aggregate_id = :id::text and jsonb_exists(e.payload, 'by') order by e.seq desc limit 1`,
    { id: documentId },
  );
  return rows[0]?.name ?? null;
}
