import type { Core } from '@strapi/strapi';
import { withAddresses } from '../catalog/pictures';
import { genericPlanQuery, type Result } from '../prepared-statement';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import type { Terms } from '../terms/terms';
import { cardColumns, joinedTexts, textColumns, toCardJson, type CardRow, type TextRow } from './card-columns';
import { LruCache } from '../lru-cache';
import { pricesNow } from './listing-filter';
import { readListings, type Asking, type ListingQuery, type Met } from './read-listings';

// Some thousand of them.
const knownCards = new LruCache<Buffer>(16 * 1_024 * 1_024, (card) => card.byteLength);

const mostRead = [25, 51, 101, 201];

/**
 * How many rows are read for a page of `limit`: one more, to know whether there is another page, and as many as make it one of a few
 * numbers. A plan for any number would be one for thousands, and a text for each is planned and kept for each.
 */
export const rowsFor = (limit: number): number => mostRead.find((most) => most > limit) ?? limit + 1;

/** With its card, JSON as it is answered; null beside what is no product, or is none any more. */
export type WithCard<Row> = Row & Readonly<{ card: Buffer | null }>;

/**
 * Reads rows of the listings with the cards they are of. Those that were put together before are not read again: mostly it is one
 * statement, else two. What is changed between the two is shown as it is after it.
 */
export async function readCards<Row extends CardRow>(
  strapi: Core.Strapi,
  asking: Asking,
  queryOf: (terms: Terms) => ListingQuery,
): Promise<Met & Readonly<{ rows: WithCard<Row>[] }>> {
  const met = await readListings<Row>(strapi, asking, queryOf);
  return { ...met, rows: await withCards(strapi, asking, met) };
}

/** The rows with their cards. */
export async function withCards<Row extends CardRow>(
  strapi: Core.Strapi,
  asking: Asking,
  { rows, segment }: Pick<Met, 'segment'> & Readonly<{ rows: readonly Row[] }>,
): Promise<WithCard<Row>[]> {
  const settings = await storeSettings(strapi);
  const cards = await cardsOf(strapi, rows, { ...asking, segment, settings });
  return rows.map((row) => ({ ...row, card: cards.get(row.id) ?? null }));
}

/** Whatever its card says of a row: their ids are given once, and what is told of stock may change without them. */
const keyOf = ({ sk_text: text, sk_price: price, stock }: CardRow, { quantityShownUpTo, lowStockFrom }: StoreSettings): string =>
  `${text} ${price} ${quantityShownUpTo} ${lowStockFrom} ${stock}`;

type Reading = Asking & Readonly<{ segment: number | null; settings: StoreSettings }>;

/** The cards by the ids of their products. */
async function cardsOf(strapi: Core.Strapi, rows: readonly CardRow[], reading: Reading): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const unknown: string[] = [];
  for (const row of rows) {
    if (row.sk_text === null) continue;
    const card = knownCards.find(keyOf(row, reading.settings));
    if (card) found.set(row.id, card);
    else unknown.push(row.id);
  }
  if (unknown.length === 0) return found;

  for (const text of await readTexts(strapi, unknown, reading)) {
    const card = Buffer.from(withAddresses(strapi, toCardJson(text, reading.settings)));
    found.set(text.id, card);
    knownCards.keep(keyOf(text, reading.settings), card);
  }
  return found;
}

async function readTexts(
  strapi: Core.Strapi,
  products: readonly string[],
  { segment, locale, now }: Reading,
): Promise<(CardRow & TextRow)[]> {
  const { rows }: Result<CardRow & TextRow> = await genericPlanQuery(
    strapi.db.connection,
    `select ${cardColumns}, ${textColumns}
       from unnest(:products::text[]) asked_for (product)
       join listing_products t on t.product = asked_for.product and t.locale = :locale::text
       ${joinedTexts} ${pricesNow(':segment::int')}`,
    { products: 'text[]', locale: 'text', segment: 'int', now: 'timestamptz' },
    { products, locale, segment, now },
  );
  return rows;
}
