import type { Core } from '@strapi/strapi';
import { searchedCodes } from '../catalog/find-products';
import { availableOf } from '../catalog/product-sql';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';

export type FoundVariant = Readonly<{
  id: string;
  sku: string;
  /** Of its product, in the shop's own language. */
  product: string;
  /** What it is of it; null where that is all. */
  name: string | null;
  /** What is left; null where nobody counts. */
  available: number | null;
}>;

const most = 20;
// Of each kind of match so many are looked through.
const mostLooked = 200;

/** Variants for sale whose SKU, barcode or product `text` is part of: a whole SKU or barcode first. */
export async function findVariants(strapi: Core.Strapi, text: string): Promise<FoundVariant[]> {
  const { defaultLocale } = await storeSettings(strapi);
  const sought = text.toLowerCase();
  const { rows } = await preparedStatement<FoundVariant>(
    strapi.db.connection,
    `with found as (
       select v.id from variants v where ${searchedCodes('v.')} like :pattern::text limit ${mostLooked})
     , named as (
       select p.document_id from products p where p.published_at is not null and lower(p.name) like :pattern::text limit ${mostLooked})
     select v.document_id as id, v.sku, shown.name as product, nullif(v.name, '') as name,
            case when v.inventory_policy <> 'untracked' then ${availableOf} end as available
       from variants v
       join lateral (
         select p.name from variants_product_lnk l join products p on p.id = l.product_id
          where l.variant_id = v.id and exists (select 1 from products s where s.document_id = p.document_id and s.published_at is not null)
          order by (p.locale = :locale::text) desc, p.id limit 1) shown on true
      where v.enabled and v.id = any(array(select id from found union all select l.variant_id from named n join products p on p.document_id = n.document_id join variants_product_lnk l on l.product_id = p.id))
      order by (lower(v.sku) = :text::text or v.barcode = :text::text) desc, shown.name, v.sku
      limit ${most}`,
    { pattern: `%${sought.replace(/[\\%_]/g, '\\$&')}%`, text: sought, locale: defaultLocale },
  );
  return rows;
}
