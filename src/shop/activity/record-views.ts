import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { recordActivity } from './record-activity';

/** Who looks at a product again so soon looks at it once. */
const onceInMinutes = 30;

export type View = Readonly<{ product: string; at: Date }>;

/** Those that are looks of their own, among what is told at once. */
function separate(views: readonly View[]): View[] {
  const last = new Map<string, number>();
  return views
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .filter(({ product, at }) => {
      const isSame = at.getTime() - (last.get(product) ?? -Infinity) <= onceInMinutes * 60_000;
      if (!isSame) last.set(product, at.getTime());
      return !isSame;
    });
}

/**
 * Writes down which products a customer looked at. Products nobody sells are passed over: the app may tell of days ago. Answers how many
 * are new.
 */
export async function recordViews(
  strapi: Core.Strapi,
  { userId, views }: Readonly<{ userId: number; views: readonly View[] }>,
): Promise<number> {
  const { defaultLocale } = await storeSettings(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    // One phone at a time: what two tell of one look is one.
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`activity ${userId}`]);
    const { rows } = await preparedStatement<{ id: string; name: string; at: Date }>(
      trx,
      `with seen as (select v.product, v.at from jsonb_to_recordset(:views::jsonb) as v(product text, at timestamptz))
       select seen.product as id, seen.at,
              (select p.name from products p where p.document_id = seen.product and p.published_at is not null
                order by (p.locale = :locale) desc, p.id limit 1) as name
         from seen
        where exists (select from products p where p.document_id = seen.product and p.published_at is not null)
          and not exists (select from activity a where a.user_id = :userId::int and a.kind = 'product.viewed' and a.subject_id = seen.product
                and a.at between seen.at - interval '${onceInMinutes} minutes' and seen.at + interval '${onceInMinutes} minutes')
        order by seen.at`,
      { userId, locale: defaultLocale, views: JSON.stringify(separate(views)) },
    );
    return recordActivity(
      trx,
      rows.map(({ id, name, at }) => ({
        ...{ id: randomUUID(), userId, at, kind: 'product.viewed' as const, by: 'customer' as const },
        subject: { type: 'product', id },
        details: { name },
      })),
    );
  });
}
