import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { MapsCall } from '../../domain/maps/maps-calls';
import { actorText, type Actor } from '../actor';
import { preparedStatement } from '../prepared-statement';
import { readMapsUsage, type MapsUsage } from './read-maps-usage';

/** Null: the usual price, and as often as it comes. */
export type MapsLimit = Readonly<{ call: MapsCall; price: string | null; mostADay: number | null; mostAMonth: number | null }>;
type Save = Readonly<{ revision: string; limits: readonly MapsLimit[]; actor: Actor }>;

/** Says what calls cost and how often they may be made; of what is left out, nothing changes. Refuses `EDIT_CONFLICT`. */
export async function saveMapsLimits(strapi: Core.Strapi, { revision, limits, actor }: Save): Promise<MapsUsage> {
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('maps limits', 0))");
    const { revision: now } = await readMapsUsage(strapi, trx);
    if (now !== revision)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this meanwhile. Compare, then save again.', { revision: now });
    await preparedStatement(
      trx,
      `insert into maps_limits as l (call, price_micros, most_a_day, most_a_month, changed_by)
       select call, price * 1000, "mostADay", "mostAMonth", :by::text
         from jsonb_to_recordset(:limits::jsonb) g(call text, price numeric, "mostADay" int, "mostAMonth" int) order by call
       on conflict (call) do update set price_micros = excluded.price_micros, most_a_day = excluded.most_a_day,
         most_a_month = excluded.most_a_month, changed_by = excluded.changed_by, changed_at = now()
        where (l.price_micros, l.most_a_day, l.most_a_month) is distinct from (excluded.price_micros, excluded.most_a_day, excluded.most_a_month)`,
      { by: actorText(actor), limits: JSON.stringify(limits) },
    );
  });
  return readMapsUsage(strapi);
}
