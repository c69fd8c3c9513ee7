import type { StockView } from '../../../domain/stock/stock-views';
import { viewWords } from './stock-words';

export type StockQuery = Readonly<{ view: StockView; location: string; q: string; cursor: string | null }>;

const isView = (view: string | null): view is StockView => view !== null && Object.hasOwn(viewWords, view);

/** What the address of the page asks for: `?view=low&q=honey`. What makes no sense there is not asked for. */
export function readStockQuery(search: URLSearchParams): StockQuery {
  const view = search.get('view');
  const q = (search.get('q') ?? '').trim().slice(0, 100);
  return { view: isView(view) ? view : 'all', location: search.get('location') ?? '', q, cursor: search.get('cursor') };
}

export const writeStockQuery = ({ view, location, q, cursor }: StockQuery): Record<string, string> => ({
  ...(view === 'all' ? {} : { view }),
  ...(location === '' ? {} : { location }),
  ...(q === '' ? {} : { q }),
  ...(cursor === null ? {} : { cursor }),
});
