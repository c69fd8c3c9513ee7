import type { Segment, SegmentGoods } from '../../domain/campaigns/campaign';
import { agreed, mayBeTold } from '../messages/agreed';

export type Chosen = Readonly<{ where: string; values: Readonly<Record<string, unknown>> }>;

/** The products goods stand for: those of brands and of categories, with what is below them, too. */
const productsOf = (name: string): string => `
  select unnest(:${name}Products::text[])
  union select p.document_id from products p join brands b on b.id = p.brand_id where b.document_id = any(:${name}Brands::text[])
  union select p.document_id from products p join products_categories_lnk l on l.product_id = p.id join categories c on c.id = l.category_id
         where c.document_id in (
           with recursive below as (
             select unnest(:${name}Categories::text[]) as id
             union select child.document_id from below join categories parent on parent.document_id = below.id
               join categories_parent_lnk t on t.inv_category_id = parent.id join categories child on child.id = t.category_id)
           select id from below)`;

const goodsValues = (name: string, { products, brands, categories }: SegmentGoods) => ({
  [`${name}Products`]: products,
  [`${name}Brands`]: brands,
  [`${name}Categories`]: categories,
});

const isAny = ({ products, brands, categories }: SegmentGoods): boolean => products.length + brands.length + categories.length === 0;

/**
 * Nobody is counted as one who did not buy from what is not there any more: an emptied list of goods would be everybody. Of a product orders
 * keep what it was.
 */
const isThere = (name: string): string => `
  not exists (select from unnest(:${name}Brands::text[]) named where not exists (select from brands b where b.document_id = named))
  and not exists (select from unnest(:${name}Categories::text[]) named where not exists (select from categories c where c.document_id = named))`;

/** Whether the customer of the row `u` is in the segment, with what it asks as values. */
export function inSegment({ customerGroup, languages, bought, wished, topic, lastOrderBefore }: Segment, usual: string): Chosen {
  const conditions = [mayBeTold];
  const values: Record<string, unknown> = {};
  if (customerGroup !== null) {
    conditions.push('u.customer_group_id = any(array(select g.id from customer_groups g where g.document_id = :customerGroup::text))');
    values.customerGroup = customerGroup;
  }
  if (languages.length > 0) {
    conditions.push(
      `(coalesce(nullif(u.language, ''), :ownLanguage::text) = any(:languages::text[])
        or split_part(coalesce(nullif(u.language, ''), :ownLanguage::text), '-', 1) = any(:languages::text[]))`,
    );
    Object.assign(values, { languages, ownLanguage: usual });
  }
  if (bought) {
    const since = bought.days === null ? '' : `and o.placed_at > (now() at time zone 'UTC') - make_interval(days => :boughtDays::integer)`;
    const what = isAny(bought) ? '' : `and l.product_document_id in (${productsOf('bought')})`;
    conditions.push(
      `${bought.is === 'bought' ? '' : 'not '}exists (
         select from orders o join order_lines l on l.order_id = o.id
          where o.customer_id = u.id and o.placed_at is not null and o.order_status <> 'cancelled' ${since} ${what})`,
    );
    if (bought.is === 'not_bought' && !isAny(bought)) conditions.push(isThere('bought'));
    Object.assign(values, isAny(bought) ? {} : goodsValues('bought', bought), bought.days === null ? {} : { boughtDays: bought.days });
  }
  if (wished) {
    conditions.push(
      `exists (select from wish_lists w join wish_list_items i on i.wish_list_id = w.id
                where w.user_id = u.id and i.product in (${productsOf('wished')}))`,
    );
    Object.assign(values, goodsValues('wished', wished));
  }
  if (topic !== null) {
    conditions.push('exists (select from message_topic_subscribers s where s.topic_id = :topic::text and s.user_id = u.id)');
    values.topic = topic;
  }
  if (lastOrderBefore !== null) {
    conditions.push(
      `(select max(o.placed_at) from orders o where o.customer_id = u.id) < (now() at time zone 'UTC') - make_interval(days => :orderedDays::integer)`,
    );
    values.orderedDays = lastOrderBefore;
  }
  return { where: conditions.join(' and '), values };
}

/** Nobody is told by any way who agreed to none. */
export const hasAgreed = `(${agreed('u.id', 'marketing_push')} or ${agreed('u.id', 'marketing_email')})`;
