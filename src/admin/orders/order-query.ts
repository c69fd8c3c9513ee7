import type { OrderView } from '../../domain/orders/order-views';
import { viewWords } from './order-words';

export type OrderQuery = Readonly<{ view: OrderView; q: string; cursor: string | null }>;

const isView = (view: string | null): view is OrderView => view !== null && Object.hasOwn(viewWords, view);

/** What the address of the page asks for: `?view=to_pay&q=Olena`. What makes no sense there is not asked for. */
export function readOrderQuery(search: URLSearchParams): OrderQuery {
  const view = search.get('view');
  return { view: isView(view) ? view : 'all', q: search.get('q')?.trim() ?? '', cursor: search.get('cursor') };
}

export const writeOrderQuery = ({ view, q, cursor }: OrderQuery): Record<string, string> => ({
  ...(view === 'all' ? {} : { view }),
  ...(q === '' ? {} : { q }),
  ...(cursor === null ? {} : { cursor }),
});
