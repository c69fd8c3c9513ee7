import type { ProductView } from '../../domain/catalogue/product-views';
import { viewWords } from './product-words';

export type ProductQuery = Readonly<{ view: ProductView; q: string; cursor: string | null }>;

const isView = (view: string | null): view is ProductView => view !== null && Object.hasOwn(viewWords, view);

/** What the address of the page asks for: `?view=drafts&q=honey`. What makes no sense there is not asked for. */
export function readProductQuery(search: URLSearchParams): ProductQuery {
  const view = search.get('view');
  return { view: isView(view) ? view : 'all', q: search.get('q')?.trim() ?? '', cursor: search.get('cursor') };
}

export const writeProductQuery = ({ view, q, cursor }: ProductQuery): Record<string, string> => ({
  ...(view === 'all' ? {} : { view }),
  ...(q === '' ? {} : { q }),
  ...(cursor === null ? {} : { cursor }),
});
