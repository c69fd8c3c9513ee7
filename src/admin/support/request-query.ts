import type { RequestView } from '../../domain/support/request-views';
import { viewWords } from './support-words';

export type RequestQuery = Readonly<{ view: RequestView; q: string; customer: string; cursor: string | null }>;

/** What the address of the page asks for: `?view=mine&q=cup`. What makes no sense there is not asked for. */
export function readRequestQuery(search: URLSearchParams): RequestQuery {
  const view = search.get('view') ?? '';
  return {
    view: Object.hasOwn(viewWords, view) ? (view as RequestView) : 'open',
    q: (search.get('q') ?? '').trim().slice(0, 100),
    customer: (search.get('customer') ?? '').slice(0, 64),
    cursor: search.get('cursor'),
  };
}

export const writeRequestQuery = ({ view, q, customer, cursor }: RequestQuery): Record<string, string> => ({
  ...(view === 'open' ? {} : { view }),
  ...(q === '' ? {} : { q }),
  ...(customer === '' ? {} : { customer }),
  ...(cursor === null ? {} : { cursor }),
});
