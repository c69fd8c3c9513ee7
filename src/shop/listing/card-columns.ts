import { availabilityOf, sellable, type Stock } from '../../domain/stock/availability';
import type { StoreSettings } from '../store/store-settings';
import { writeCard, type Parts } from './listing-parts';

/** How many there are of each variant of `t`, in short. */
export const stockColumn = `(select string_agg(s.told, ',') from listing_stock s where s.product = t.product) as stock`;

/** Which card it is, of the row `t` and the row of its price: another one stands there as soon as anything else is shown. */
export const cardsOf = (price: string): string => `t.product as id, t.id as sk_text, ${price} as sk_price, ${stockColumn}`;
export const cardColumns = cardsOf('p.id');
/** `sk_text` is null beside what is no product. */
export type CardRow = Readonly<{ id: string; sk_text: string | null; sk_price: string | null; stock: string | null }>;

/** What a card is put together of besides, of the rows `p` and `w`. */
export const textColumns = 'w.card, w.variants, p.prices';
export const joinedTexts = 'join listing_texts w on w.product = t.product and w.locale = t.locale';
export type TextRow = Parts & Readonly<{ stock: string | null }>;

/** What is told of each variant, by its row. */
const countedOf = (stock: string | null): ReadonlyMap<number, Stock> =>
  new Map(
    (stock === null ? [] : stock.split(',')).map((part) => {
      const [variant, available, inventoryPolicy, backorderLimit] = part.split(' ');
      const counted = { available: Number(available), inventoryPolicy, backorderLimit: Number(backorderLimit) };
      return [Number(variant), counted as Stock] as const;
    }),
  );

/** Whether any variant can be bought, of what is told of their stock, but for those that are not sold to whoever asks. */
export const isSellable = (stock: string | null, unsold: readonly number[] | null = null): boolean =>
  [...countedOf(stock)].some(([variant, own]) => sellable(own) !== 0 && !unsold?.includes(variant));

/** The JSON of a card, with what is told of its stock. */
export function toCardJson(row: TextRow, { quantityShownUpTo, lowStockFrom }: StoreSettings): string {
  const counted = countedOf(row.stock);
  return writeCard(row, (variant) => {
    const own = counted.get(variant) ?? { inventoryPolicy: 'tracked' as const, backorderLimit: 0, available: 0 };
    return JSON.stringify(availabilityOf(own, { shownUpTo: quantityShownUpTo, lowFrom: lowStockFrom }));
  });
}
