import type { Knex } from 'knex';
import { preparedStatement } from '../prepared-statement';

export type Named = Readonly<{ product: string; variant: string | null }>;

/** What products, and variants of them, are called in a language of the shop, as its listings say. Nothing of what is not shown. */
export async function loadNames(db: Knex, products: readonly string[]): Promise<(of: Named, language: string) => string | null> {
  const { rows } = await preparedStatement<{ product: string; locale: string; name: string }>(
    db,
    'select product, locale, name from listing_products where product = any(:products::text[])',
    { products: [...new Set(products)] },
  );
  const { rows: variants } = await preparedStatement<{ id: string; name: string | null; alone: boolean }>(
    db,
    `select v.document_id as id, v.name, count(*) over (partition by p.document_id) = 1 as alone
       from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id and v.enabled
      where p.document_id = any(:products::text[]) and p.published_at is not null`,
    { products: [...new Set(products)] },
  );
  const names = new Map(rows.map(({ product, locale, name }) => [`${product} ${locale}`, name]));
  const ofVariants = new Map(variants.flatMap(({ id, name, alone }) => (name && !alone ? [[id, name] as const] : [])));
  return ({ product, variant }, language) => {
    const name = names.get(`${product} ${language}`);
    if (name === undefined) return null;
    const own = variant === null ? undefined : ofVariants.get(variant);
    return own === undefined || name.includes(own) || own.includes(name) ? name : `${name} (${own})`;
  };
}
