import type { Answer, CommonOptions, Operation, OptionsArgument, PathOf } from './contract-types.ts';
import { isObject } from './http.ts';
import { NoAnswer } from './refusal.ts';
import type { Shop } from './shop.ts';

type Listing = Readonly<{ data: readonly unknown[]; meta: Readonly<{ nextCursor: string | null }> | Readonly<{ pagination: object }> }>;
/** The lists of the contract that come in pages. */
export type ListPath = { [P in PathOf<'get'>]: Answer<Operation<'get', P>> extends Listing ? P : never }[PathOf<'get'>];
type Item<P extends ListPath> = Answer<Operation<'get', P>> extends Readonly<{ data: readonly (infer I)[] }> ? I : never;

type Query = Readonly<Record<string, unknown>>;
type Page = Readonly<{
  data: unknown[];
  meta: Readonly<{ nextCursor?: string | null; pagination?: Readonly<{ page: number; pageCount: number }> }>;
}>;

/**
 * Everything in a list, page by page, asked for as it is needed: `for await (const product of each(shop, '/storefront/products'))`. What
 * is added or removed meanwhile may be missing, or come twice, in lists that are counted by pages. Throws `NoAnswer` where no list is answered.
 */
export async function* each<P extends ListPath>(
  shop: Shop,
  path: P,
  ...[options]: OptionsArgument<Operation<'get', P>>
): AsyncGenerator<Item<P>, void, undefined> {
  const get = shop.get as (path: string, options: CommonOptions & { query: Query }) => Promise<Page>;
  let query: Query | null = (options as { query?: Query } | undefined)?.query ?? {};
  while (query) {
    const page: Page = await get(path, { ...options, query });
    if (!isPage(page)) throw new NoAnswer(`What answered ${path} is no list`);
    yield* page.data as Item<P>[];
    query = nextQuery(path, query, page);
  }
}

/** Others answer in JSON too: the portal of a hotel. */
const isPage = ({ data, meta }: { data: unknown; meta: unknown }): boolean => Array.isArray(data) && isObject(meta);

/** What the next page is asked with; null after the last. */
export function nextQuery(path: string, query: Query, { data, meta }: Page): Query | null {
  if (meta.nextCursor) return { ...query, cursor: meta.nextCursor };
  if (!meta.pagination || data.length === 0 || meta.pagination.page >= meta.pagination.pageCount) return null;
  const page = meta.pagination.page + 1;
  // Orders count in parameters of their own, content in Strapi's way.
  return path === '/orders' ? { ...query, page } : { ...query, pagination: { ...(query.pagination as object | undefined), page } };
}
