/**
 * What the product of the variant `variant` is called: in the default language (`:defaultLocale`) where it has a text there, as staff last
 * wrote it.
 */
export const nameOfProduct = (variant: string): string => `coalesce((
    select n.name from variants_product_lnk l join products p on p.id = l.product_id join products n on n.document_id = p.document_id
     where l.variant_id = ${variant}.id order by (n.locale = :defaultLocale::text) desc, n.published_at nulls first, n.id limit 1), '')`;
