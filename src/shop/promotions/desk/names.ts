import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Discount } from '../../../domain/promotions/discount';
import { namesOf } from '../../../domain/promotions/check-names';
import { isEverything } from '../../../domain/promotions/remaining-basket';
import { sentenceOf, type ToldDiscount } from '../../../domain/promotions/sentence/sentence';
import type { SentenceLanguage } from '../../../domain/promotions/sentence/words';
import { commerce } from '../../../integrations/commerce';
import { isConfirmedByStaff } from '../../payments/payment-provider';
import type { Result } from '../../prepared-statement';
import { kindSentence } from '../discount-kinds';
import { isIds, isTargets } from './draft-values';

export type NamedEntry = Readonly<{ id: string; kind: 'product' | 'variant' | 'category' | 'brand' | 'group' | 'zone'; name: string }>;
export type Names = ReadonlyMap<string, NamedEntry>;

/** Where something a discount names is kept, and what it is called. Products and categories have a row for each language. */
const kept = [
  ['product', 'products', 'd.name', '(d.locale = :language) desc nulls last, d.id'],
  ['category', 'categories', 'd.name', '(d.locale = :language) desc nulls last, d.id'],
  ['brand', 'brands', "coalesce(nullif(d.translations -> :language::text ->> 'name', ''), d.name)", 'd.id'],
  ['group', 'customer_groups', 'd.name', 'd.id'],
  ['zone', 'delivery_zones', 'd.name', 'd.id'],
] as const;

const statement = [
  ...kept.map(
    ([kind, table, name, order]) =>
      `(select distinct on (d.document_id) d.document_id as id, '${kind}' as kind, ${name} as name from ${table} d
         where d.document_id = any(:ids) order by d.document_id, ${order})`,
  ),
  `(select v.document_id as id, 'variant' as kind, coalesce(nullif(concat_ws(', ', p.name, v.name), ''), v.sku) as name
      from variants v left join lateral (
        select p.name from variants_product_lnk l join products o on o.id = l.product_id join products p on p.document_id = o.document_id
         where l.variant_id = v.id order by (p.locale = :language) desc nulls last, p.id limit 1) p on true
     where v.document_id = any(:ids))`,
].join(' union all ');

/** What these are called, in a language where they are told in it. */
export async function namesOfEntries(db: Knex, ids: readonly string[], language: SentenceLanguage): Promise<Names> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.raw<Result<NamedEntry>>(statement, { ids: [...new Set(ids)], language });
  return new Map(rows.map((row) => [row.id, row]));
}

type Naming = Pick<Discount, 'targets' | 'effect' | 'conditions'>;

/** Everything it names, what plugins' parameters name too. */
export function idsIn(discount: Naming): string[] {
  const ofPlugins = [discount.effect, ...discount.conditions].flatMap((part) =>
    'parameters' in part ? Object.values(part.parameters).flatMap(idsOfValue) : [],
  );
  return [...namesOf(discount).flatMap(({ ids }) => ids), ...ofPlugins];
}

export const idsOfValue = (value: unknown): readonly string[] => {
  if (isTargets(value)) return isEverything(value) ? [] : Object.values(value).flat();
  return isIds(value) ? value : [];
};

const byHand: Readonly<Record<SentenceLanguage, string>> = { en: 'transfer or cash', uk: 'переказом чи готівкою' };

type Telling = Readonly<{ language: SentenceLanguage; names: Names; timeZone: string }>;

/** How a discount reads. */
export const toldIn = (strapi: Core.Strapi, { language, names, timeZone }: Telling) => {
  const providerName = (provider: string): string =>
    commerce(strapi).payments.get(provider)?.label ?? (isConfirmedByStaff(strapi, provider) ? byHand[language] : provider);
  return (discount: ToldDiscount) =>
    sentenceOf(discount, { language, timeZone, nameOf: (id) => names.get(id)?.name, kindSentence, providerName });
};
