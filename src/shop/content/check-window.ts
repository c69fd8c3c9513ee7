import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { toDate } from '../rows';

const codes = { price_lists: 'PRICE_LIST_INVALID', discounts: 'DISCOUNT_INVALID', home_sections: 'CONTENT_INVALID' } as const;

/** Refuses what would end before it starts, with what the change leaves as it is. The database would refuse it too, without a field. */
export const checkWindow =
  (table: keyof typeof codes) =>
  async (strapi: Core.Strapi, documentId: string | null, change: Readonly<Record<string, unknown>>): Promise<void> => {
    if (change.startsAt === undefined && change.endsAt === undefined) return;
    const stored = documentId && (await strapi.db.transaction(({ trx }) => trx(table).where({ document_id: documentId }).first()));
    const at = (name: string, column: string) => toDate(change[name] === undefined ? (stored ? stored[column] : null) : change[name]);
    const [startsAt, endsAt] = [at('startsAt', 'starts_at'), at('endsAt', 'ends_at')];
    if (!startsAt || !endsAt || endsAt > startsAt) return;
    throw new DomainError(codes[table], 'It ends before it starts, so it never holds. Choose an end after the start.', {
      reason: 'ENDS_BEFORE_START',
      field: 'endsAt',
    });
  };
