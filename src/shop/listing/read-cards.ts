import type { Core } from '@strapi/strapi';
import { withAddresses } from '../catalog/pictures';
import { genericPlanQuery, type Result } from '../prepared-statement';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import type { Terms } from '../terms/terms';
import { joinedTexts, textColumns, toCardJson, type CardRow, type TextRow } from './card-columns';
import { KnownCards } from './known-cards';
import { pricesNow } from './listing-filter';
import { readListings, type Asking, type ListingQuery, type Met } from './read-listings';

// Some thousand of them.
const knownCards = new KnownCards(16 * 1_024 * 1_024);

const mostRead = [25, 51, 101];

/**
 * How many rows are read for a page of `limit`: one more, to know whether there is another page, and as many as make it one of a few
 * numbers. A plan for any number would be one for thousands, and a text for each is planned and kept for each.
 */
export const rowsFor = (limit: number): number => mostRead.find((most) => most > limit) ?? limit + 1;

/** With its card, JSON as it is answered; null beside what is no product, or what is built again all the time. */
export type WithCard<Row> = Row & Readonly<{ card: Buffer | null }>;

// Each time a product of the page must have been built again between two statements, so nobody comes near this.
const mostAttempts = 5;

/**
 * Reads rows of the listings with the cards they are of. Those that were put together before are not read again: mostly it is one
 * statement, else two.
 */
export async function readCards<Row extends CardRow>(
  strapi: Core.Strapi,
  asking: Asking,
  queryOf: (terms: Terms) => ListingQuery,
): Promise<Met & Readonly<{ rows: WithCard<Row>[] }>> {
  const settings = await storeSettings(strapi);
  for (let attempt = 1; ; attempt += 1) {
    const met = await readListings<Row>(strapi, asking, queryOf);
    const cards = await cardsOf(strapi, met.rows, { ...asking, segment: met.segment, settings });
    const rows = met.rows.map((row) => ({ ...row, card: cards.get(keyOf(row, settings)) ?? null }));
    if (attempt === mostAttempts || rows.every(({ sk_text: text, card }) => text === null || card !== null)) return { ...met, rows };
  }
}

/** Whatever its card says of a row: their ids are given once, and what is told of stock may change without them. */
const keyOf = ({ sk_text: text, sk_price: price, stock }: CardRow, { quantityShownUpTo, lowStockFrom }: StoreSettings): string =>
  `${text} ${price} ${quantityShownUpTo} ${lowStockFrom} ${stock}`;

type Reading = Asking & Readonly<{ segment: number | null; settings: StoreSettings }>;

async function cardsOf(strapi: Core.Strapi, rows: readonly CardRow[], reading: Reading): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const unknown: CardRow[] = [];
  for (const row of rows) {
    if (row.sk_text === null) continue;
    const key = keyOf(row, reading.settings);
    const card = knownCards.find(key);
    if (card) found.set(key, card);
    else unknown.push(row);
  }
  if (unknown.length === 0) return found;

  const stocks = new Map(unknown.map((row) => [String(row.sk_text), row.stock]));
  for (const { sk_text, sk_price, ...text } of await readTexts(strapi, unknown, reading)) {
    const row = { ...text, sk_text, sk_price, stock: stocks.get(sk_text) ?? null };
    const card = Buffer.from(withAddresses(strapi, toCardJson(row, reading.settings)));
    found.set(keyOf(row, reading.settings), card);
    knownCards.keep(keyOf(row, reading.settings), card);
  }
  return found;
}

type ReadText = TextRow & Readonly<{ id: string; sk_text: string; sk_price: string }>;

async function readTexts(strapi: Core.Strapi, rows: readonly CardRow[], { segment, locale, now }: Reading): Promise<ReadText[]> {
  const { rows: texts }: Result<ReadText> = await genericPlanQuery(
    strapi.db.connection,
    `select t.product as id, t.id as sk_text, p.id as sk_price, ${textColumns}
       from unnest(:products::text[]) asked_for (product)
       join listing_products t on t.product = asked_for.product and t.locale = :locale::text
       ${joinedTexts} ${pricesNow(':segment::int')}`,
    { products: 'text[]', locale: 'text', segment: 'int', now: 'timestamptz' },
    { products: rows.map(({ id }) => id), locale, segment, now },
  );
  return texts;
}
