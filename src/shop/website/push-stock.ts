import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { commerce } from '../../integrations/commerce';
import { isIntegrationError } from '../../integrations/integration-error';
import type { Website } from '../../integrations/website/website';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';

const atOnce = 100;
const mostMs = 30_000;
/** As often all of it is told anew, for what was changed there meanwhile. */
const toldAgainAfter = '1 day';

type Level = Readonly<{ variant: number; sku: string; available: number }>;

/** Tells websites that are told of stock what has changed since, where the shop counts. Answers how many. Safe to repeat: it says how much there is. */
export async function pushStock(strapi: Core.Strapi): Promise<number> {
  const { website } = commerce(strapi);
  const { owns } = (await storeSettings(strapi)).website;
  if (owns.stock) return 0;
  let told = 0;
  for (const source of website.names()) {
    const there = website.get(source);
    if (there?.pushStock) told += await pushTo(strapi, source, there);
  }
  return told;
}

async function pushTo(strapi: Core.Strapi, source: string, website: Website): Promise<number> {
  const db = strapi.db.connection;
  const until = Date.now() + mostMs;
  let told = 0;
  while (Date.now() < until) {
    const levels = await untold(db, source);
    if (levels.length === 0) break;
    try {
      const refused = await website.pushStock?.(levels, AbortSignal.timeout(mostMs));
      if (refused && refused.length > 0) strapi.log.warn(`${source} does not take the stock of ${refused.join(', ')}`);
    } catch (error) {
      if (!isIntegrationError(error)) throw error;
      strapi.log.warn(`The stock is told to ${source} later: ${error.message}`);
      break;
    }
    await keepTold(db, source, levels);
    told += levels.length;
  }
  return told;
}

async function untold(db: Knex, source: string): Promise<Level[]> {
  const { rows } = await preparedStatement<Level>(
    db,
    `select l.variant, l.sku, l.available
       from (select v.id as variant, v.sku,
                    greatest(0, coalesce(sum(s.on_hand - s.held - s.allocated) filter (where p.enabled), 0))::int as available
               from variants v left join stock_levels s on s.variant_id = v.id left join stock_locations p on p.id = s.location_id
              where v.inventory_policy <> 'untracked' and v.sku is not null group by v.id, v.sku) l
       left join website_stock w on w.source = :source and w.variant_id = l.variant
      where w.variant_id is null or w.available <> l.available or w.told_at < now() - interval '${toldAgainAfter}'
      order by l.variant limit ${atOnce}`,
    { source },
  );
  return [...rows];
}

const keepTold = (db: Knex, source: string, levels: readonly Level[]): Promise<unknown> =>
  preparedStatement(
    db,
    `insert into website_stock as told (source, variant_id, available)
     select :source, l.variant, l.available from jsonb_to_recordset(:levels::jsonb) as l (variant int, available int)
     on conflict (source, variant_id) do update set available = excluded.available, told_at = now()`,
    { source, levels: JSON.stringify(levels.map(({ variant, available }) => ({ variant, available }))) },
  );
