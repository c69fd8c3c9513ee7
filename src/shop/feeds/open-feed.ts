import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { FeedCategory } from '../../domain/feeds/feed-offer';
import { googleFeed } from '../../domain/feeds/google-feed';
import { ymlFeed } from '../../domain/feeds/yml-feed';
import { joinedTexts, stockColumn, textColumns, toCardJson, type TextRow } from '../listing/card-columns';
import { joinedPrices, readListings } from '../listing/read-listings';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';
import { taxCategoryOf, taxRatesOf } from '../terms/taxes';
import { feedText, type Batch } from './feed-text';
import type { Feed } from './find-feed';
import { toOffers, type Listed } from './to-offers';

// Of what is written, not of what is in it: another one makes every reader read again.
const formatVersion = 1;
const batchSize = 250;

const formats = { google: googleFeed, yml: ymlFeed } as const;

/** `tag`: another one as soon as the feed says something else. `text`: the feed, to be read once. */
export type OpenedFeed = Readonly<{ tag: string; text: () => AsyncGenerator<string> }>;

/** The numbers categories have here stay: a category keeps its first row. */
const head = `
  select (select count(*) || ' ' || coalesce(sum(hashtextextended(variant || ' ' || available || ' ' || sellable, 0)::numeric), 0) from listing_stock) as stock,
         (select coalesce(json_agg(c order by c.number), '[]') from (
            select c.document_id as id, min(c.id) as number,
                   (array_agg(c.name order by (c.locale = :locale::text) desc, (c.locale = :defaultLocale::text) desc, c.id))[1] as name,
                   (select min(every.id) from categories_parent_lnk l join categories parent on parent.id = l.inv_category_id
                      join categories every on every.document_id = parent.document_id
                     where l.category_id in (select own.id from categories own where own.document_id = c.document_id)) as parent
              from categories c group by c.document_id) c) as categories`;

/** The variants of the products with their rows, and the row of the tax category in the default language. */
const page = `
  select t.product as id, ${textColumns}, ${stockColumn}, w.detail,
         (select json_object_agg(v.document_id, v.id) from listing_stock s join variants v on v.id = s.variant where s.product = t.product) as rows,
         (select p.tax_category_id from products p where p.document_id = t.product and p.published_at is not null
           order by (p.locale = :defaultLocale::text) desc, p.id limit 1) as tax_category
    from listing_products t ${joinedTexts} ${joinedPrices}
   where t.locale = :locale::text and t.product > :after::text
   order by t.product limit ${batchSize}`;

type HeadRow = Readonly<{ stock: string; categories: unknown }>;
type PageRow = TextRow & Readonly<{ id: string; rows: unknown; tax_category: number | null }>;

/** Reads what a feed depends on; its offers, only once somebody reads its text. `origin`: where pictures of the shop's own stand. */
export async function openFeed(strapi: Core.Strapi, feed: Feed, origin: string): Promise<OpenedFeed> {
  const settings = await storeSettings(strapi);
  const { defaultLocale, appLinks, name, timeZone, quantityShownUpTo, lowStockFrom } = settings;
  const now = new Date();
  const { currency, country, channel, language: locale } = feed;
  const asking = { asker: { currency, country, channel, customerGroups: [] }, locale, now };
  const { rows, revision, until, segment } = await readListings<HeadRow>(strapi, asking, () => ({
    sql: head,
    values: { defaultLocale },
    kept: true,
  }));
  const categories = toJson<FeedCategory[]>(rows[0]?.categories ?? []);
  const seen = [formatVersion, feed, origin, appLinks.productLink, name, quantityShownUpTo, lowStockFrom, categories, rows[0]?.stock];
  const tag = createHash('sha256')
    .update(JSON.stringify([...seen, revision, until, segment]))
    .digest('base64url')
    .slice(0, 22);

  const read = async (after: string): Promise<Batch> => {
    const { rows: products, terms } = await readListings<PageRow>(strapi, asking, () => ({
      sql: page,
      values: { defaultLocale, after },
      kept: true,
    }));
    const offers = products.flatMap((row) =>
      toOffers(JSON.parse(toCardJson(row, settings)) as Listed, {
        ...{ feed, origin, template: appLinks.productLink },
        taxRates: taxRatesOf(terms.taxes, country),
        taxCategory: taxCategoryOf(terms.taxes, row.tax_category),
        enough: Math.max(quantityShownUpTo, lowStockFrom) + 1,
        rows: new Map(Object.entries(toJson<Record<string, number> | null>(row.rows) ?? {})),
      }),
    );
    return { offers, next: products.length < batchSize ? null : (products.at(-1)?.id ?? null) };
  };
  const writtenAt = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  const url = appLinks.productLink === '' ? origin : new URL(appLinks.productLink).origin;
  return { tag, text: () => feedText(formats[feed.kind], { name, url, currency, categories, writtenAt }, read) };
}
