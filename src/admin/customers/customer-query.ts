import type { CustomerSort, CustomerView } from '../../domain/customers/customer-views';
import { orderedChoices, sortWords, viewWords, type OrderedChoice } from './customer-words';

export type CustomerQuery = Readonly<{
  view: CustomerView;
  q: string;
  sort: CustomerSort;
  /** Of what was spent; empty: the own one of the shop. */
  currency: string;
  group: string;
  tag: string;
  ordered: OrderedChoice | '';
  cursor: string | null;
}>;

const among = <T extends string>(words: Readonly<Record<T, unknown>>, value: string | null, otherwise: T): T =>
  value !== null && Object.hasOwn(words, value) ? (value as T) : otherwise;

/** What the address of the page asks for: `?view=blocked&q=Olena`. What makes no sense there is not asked for. */
export function readCustomerQuery(search: URLSearchParams): CustomerQuery {
  const ordered = search.get('ordered');
  return {
    view: among(viewWords, search.get('view'), 'all'),
    q: (search.get('q') ?? '').trim().slice(0, 100),
    sort: among(sortWords, search.get('sort'), 'newest'),
    currency: /^[A-Z]{3}$/.exec(search.get('currency') ?? '')?.[0] ?? '',
    group: search.get('group') ?? '',
    tag: (search.get('tag') ?? '').trim().slice(0, 40),
    ordered: ordered !== null && Object.hasOwn(orderedChoices, ordered) ? (ordered as OrderedChoice) : '',
    cursor: search.get('cursor'),
  };
}

const written = ({ view, q, sort, currency, group, tag, cursor }: CustomerQuery): Record<string, string> => ({
  ...(view === 'all' ? {} : { view }),
  ...(q === '' ? {} : { q }),
  ...(sort === 'newest' ? {} : { sort }),
  ...(sort !== 'spent' || currency === '' ? {} : { currency }),
  ...(group === '' ? {} : { group }),
  ...(tag === '' ? {} : { tag }),
  ...(cursor === null ? {} : { cursor }),
});

export const writeCustomerQuery = (query: CustomerQuery): Record<string, string> => ({
  ...written(query),
  ...(query.ordered === '' ? {} : { ordered: query.ordered }),
});

/** The same for the server, which counts in days. */
export const askedOf = (query: CustomerQuery): Record<string, string> => ({
  ...written(query),
  ...(query.ordered === '' ? {} : orderedChoices[query.ordered].query),
});
