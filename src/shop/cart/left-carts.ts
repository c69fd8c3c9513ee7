import type { Core } from '@strapi/strapi';
import type { CartsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import type { Money } from '../../domain/money/money';
import { withAddress } from '../catalog/pictures';
import { loadVariants, type VariantFacts } from '../catalog/variant-facts';
import { preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import { toCartView, type CartView } from './cart-view';
import { priceCart } from './price-cart';
import { cartColumns, toStoredCart, type StoredCart } from './stored-cart';

/** Where a page ends, for the next one to begin behind. */
type Place = Readonly<{ at: string; id: number }>;
export type FindLeftCarts = Readonly<{
  /** Not changed for so long; null: for as long as the settings say. */
  hours: number | null;
  /** Only those of which somebody said who they are. */
  onlyKnown: boolean;
  after: Place | null;
  limit: number;
}>;

/** Whose it is, as far as they said; `customer` is the document id of the account. */
type Owner = Readonly<{ customer: string | null; name: string | null; email: string | null; phone: string | null }>;
type ShownLine = Pick<CartView['lines'][number], 'sku' | 'name' | 'variantName' | 'image' | 'quantity'>;
export type LeftCart = Owner &
  Readonly<{
    id: string;
    channel: CartView['channel'];
    country: string;
    pieces: number;
    /** The first of them. */
    lines: readonly ShownLine[];
    moreLines: number;
    /** As it stood when it was last changed; its own page says what it comes to today. */
    total: Money;
    lastChangedAt: string;
  }>;
export type LeftCartPage = Owner & Readonly<{ cart: CartView; lastChangedAt: string }>;

/**
 * Whether a cart was left behind: something is in it, nobody pays for it now, and nobody touched it for `:hours`. Those that staff put
 * together on the phone are theirs, which is asked cart by cart: joined, all carts would be read and sorted for a page of them.
 */
export const isLeftCart = (cart: string): string =>
  `${cart}.cart_status = 'active' and ${cart}.item_count > 0 and ${cart}.checkout_order_id is null
     and ${cart}.last_changed_at <= (now() at time zone 'UTC') - make_interval(hours => :hours)
     and not coalesce((select true from staff_carts made where made.cart_document_id = ${cart}.document_id), false)`;

const shownLines = 4;

type Row = Pick<CartsRow, (typeof cartColumns)[number] | 'item_count' | 'total_minor' | 'last_changed_at'> &
  Owner &
  Readonly<{ at: string }>;

const nameIn = (first: string, last: string) => `nullif(trim(coalesce(${first}, '') || ' ' || coalesce(${last}, '')), '')`;
const rowsSql = (where: string) => `
  select ${cartColumns.map((column) => `c.${column}`).join(', ')}, c.item_count, c.total_minor, c.last_changed_at, c.last_changed_at::text as at,
         u.document_id as customer, coalesce(c.contact->>'email', c.email, u.email) as email,
         coalesce(c.contact->>'phone', c.shipping_address->>'phone', u.phone) as phone,
         coalesce(${nameIn("c.shipping_address->>'firstName'", "c.shipping_address->>'lastName'")}, ${nameIn('u.first_name', 'u.last_name')}) as name
    from carts c left join up_users u on u.id = c.customer_id
   where ${where}`;

const ownerOf = ({ customer, name, email, phone }: Row): Owner => ({ customer, name, email, phone });

async function viewOf(strapi: Core.Strapi, row: Row, settings: StoreSettings): Promise<CartView> {
  return toCartView(strapi, await priceCart(strapi.db.connection, toStoredCart(row), { settings, now: new Date() }));
}

/**
 * A page of the carts that were left behind, the last touched first. None is priced: what it came to is kept with it, and the goods of
 * the whole page are named by one question, in the shop's own language.
 */
export async function findLeftCarts(
  strapi: Core.Strapi,
  { hours, onlyKnown, after, limit }: FindLeftCarts,
): Promise<Readonly<{ carts: LeftCart[]; next: Place | null }>> {
  const settings = await storeSettings(strapi);
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `${rowsSql(`${isLeftCart('c')}${onlyKnown ? ' and (c.customer_id is not null or c.email is not null)' : ''}
        ${after ? 'and (c.last_changed_at, c.id) < (:at::timestamp, :after::int)' : ''}`)}
      order by c.last_changed_at desc, c.id desc limit :most::int`,
    { hours: hours ?? settings.cartAbandonedAfterHours, most: limit + 1, ...(after ? { at: after.at, after: after.id } : {}) },
  );
  const page = rows.slice(0, limit).map((row) => ({ row, cart: toStoredCart(row) }));
  const variants = await namedVariants(
    strapi,
    page.flatMap(({ cart }) => shownOf(cart).map(({ variantId }) => variantId)),
    settings,
  );
  const last = page.at(-1)?.row;
  return {
    carts: page.map(({ row, cart }) => toLeftCart(strapi, row, { cart, variants, settings })),
    next: rows.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}

const shownOf = ({ contents }: StoredCart) => contents.lines.slice(0, shownLines);

type NamedVariants = ReadonlyMap<string, VariantFacts>;
async function namedVariants(
  strapi: Core.Strapi,
  ids: readonly string[],
  { currencies, defaultLocale }: StoreSettings,
): Promise<NamedVariants> {
  const [currency = ''] = currencies;
  const found = await loadVariants(
    strapi.db.connection,
    { variants: [...new Set(ids)] },
    { currency, locale: defaultLocale, defaultLocale, now: new Date(), asksPictures: true },
  );
  return new Map(found.map((variant) => [variant.variantId, variant]));
}

function toLeftCart(
  strapi: Core.Strapi,
  row: Row,
  { cart, variants, settings }: Readonly<{ cart: StoredCart; variants: NamedVariants; settings: StoreSettings }>,
): LeftCart {
  return {
    ...ownerOf(row),
    id: cart.id,
    channel: cart.channel,
    country: cart.country ?? settings.country,
    pieces: row.item_count,
    lines: shownOf(cart).map(({ variantId, quantity }) => {
      const variant = variants.get(variantId);
      return {
        sku: variant?.sku ?? null,
        name: variant?.productName ?? null,
        variantName: variant?.name ?? null,
        image: withAddress(strapi, variant?.picture ?? null),
        quantity,
      };
    }),
    moreLines: Math.max(0, cart.contents.lines.length - shownLines),
    total: { currency: cart.currency, amount: toMinor(row.total_minor) },
    lastChangedAt: changedAt(row),
  };
}

const changedAt = ({ last_changed_at: at }: Row): string => (at ?? new Date(0)).toISOString();

/** A cart with whose it is, and what it comes to today. Refuses `CART_NOT_FOUND`. */
export async function readLeftCart(strapi: Core.Strapi, id: string): Promise<LeftCartPage> {
  const settings = await storeSettings(strapi);
  const { rows } = await preparedStatement<Row>(strapi.db.connection, rowsSql('c.document_id = :id::text'), { id });
  const [row] = rows;
  if (!row) throw new DomainError('CART_NOT_FOUND', 'There is no such cart');
  return { ...ownerOf(row), cart: await viewOf(strapi, row, settings), lastChangedAt: changedAt(row) };
}
