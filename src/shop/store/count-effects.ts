import type { Core } from '@strapi/strapi';
import { isRisky, lostCurrencies, weightySettings, type CountedThing, type WeightySetting } from '../../domain/store/setting-groups';
import type { Values } from '../../domain/store/undo-settings';
import { commerce } from '../../integrations/commerce';
import { isConfirmedByStaff } from '../payments/payment-provider';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { readSettings } from './edit-settings';

/** More than so many are told as one more. */
export const mostEffects = 1_000;

type Asked = Readonly<{ currencies: readonly string[]; country: string; language: string; providers: readonly string[] }>;
export type Effect = Readonly<{ field: WeightySetting; counts: readonly Readonly<{ what: CountedThing; count: number }>[] }>;

const unpaid = `o.order_status = 'placed' and o.payment_status in ('unpaid', 'authorized', 'partially_paid')`;
const openCarts = `carts c where c.cart_status = 'active' and c.item_count > 0`;

/** What each thing is, of one setting. `:currencies` are those that are meant, be they taken away or the new default. */
const rowsOf = (field: WeightySetting, what: CountedThing): string => {
  switch (what) {
    case 'prices':
      return 'prices p join price_lists l on l.id = p.price_list_id where l.currency = any(:currencies::text[])';
    case 'delivery_prices':
      return `cmp_money m join delivery_methods_cmps x on x.cmp_id = m.id and x.component_type = 'shop.money' where m.currency = any(:currencies::text[])`;
    case 'open_carts':
      return field === 'currencies' ? `${openCarts} and c.currency = any(:currencies::text[])` : openCarts;
    case 'unpaid_orders':
      return field === 'currencies'
        ? `orders o where ${unpaid} and o.currency = any(:currencies::text[])`
        : `orders o where ${unpaid} and exists (select from payments p where p.order_id = o.id and p.provider = any(:providers::text[]))`;
    case 'tax_rates':
      return 'tax_rates where country = :country::text';
    case 'untranslated_products':
      return `(select distinct document_id from products p where p.published_at is not null and not exists (
        select from products q where q.document_id = p.document_id and q.published_at is not null and q.locale = :language::text)) lacking`;
    case 'held_goods':
      return 'stock_holds where expires_at > now()';
  }
};

async function count(strapi: Core.Strapi, field: WeightySetting, what: CountedThing, asked: Asked): Promise<number> {
  const { currencies, country, language, providers } = asked;
  const answered = await preparedStatement<Readonly<{ count: number }>>(
    strapi.db.connection,
    `select count(*)::int as count from (select 1 from ${rowsOf(field, what)} limit ${mostEffects + 1}) found`,
    { currencies, country, language, providers },
  );
  return onlyRow(answered).count;
}

/** Whom a change of the settings meets, before it is saved: of each that does more than it seems to, counted. */
export async function countEffects(strapi: Core.Strapi, changes: Values): Promise<Effect[]> {
  const { settings: now } = await readSettings(strapi);
  const risky = Object.keys(changes).filter((field): field is WeightySetting => isRisky(field, now[field], changes[field]));
  const providers = commerce(strapi)
    .payments.names()
    .filter((name) => isConfirmedByStaff(strapi, name));
  const effects: Effect[] = [];
  for (const field of risky) {
    const currencies =
      field === 'currencies' ? lostCurrencies(now.currencies, changes.currencies) : [String(changes.defaultCurrency ?? '')];
    const asked = { currencies, providers, country: String(changes.country ?? ''), language: String(changes.defaultLocale ?? '') };
    const counts = [];
    for (const what of weightySettings[field]) counts.push({ what, count: await count(strapi, field, what, asked) });
    effects.push({ field, counts });
  }
  return effects;
}
