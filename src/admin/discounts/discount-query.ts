import type { DiscountView } from '../../domain/promotions/discount-views';
import { viewWords } from './discount-words';

export type DiscountQuery = Readonly<{ view: DiscountView; q: string; method: 'automatic' | 'code' | ''; cursor: string | null }>;

/** What the address of the page asks for: `?view=planned&q=socks`. What makes no sense there is not asked for. */
export function readDiscountQuery(search: URLSearchParams): DiscountQuery {
  const [view, method] = [search.get('view'), search.get('method')];
  return {
    view: view !== null && Object.hasOwn(viewWords, view) ? (view as DiscountView) : 'all',
    q: (search.get('q') ?? '').trim().slice(0, 100),
    method: method === 'automatic' || method === 'code' ? method : '',
    cursor: search.get('cursor'),
  };
}

export const writeDiscountQuery = ({ view, q, method, cursor }: DiscountQuery): Record<string, string> => ({
  ...(view === 'all' ? {} : { view }),
  ...(q === '' ? {} : { q }),
  ...(method === '' ? {} : { method }),
  ...(cursor === null ? {} : { cursor }),
});
