import type { Answer } from '../kit/staff-api';
import type { TextKey } from '../texts';

export type Miss = Answer<'GET /search-misses'>[number];
export type MissesProps = Readonly<{ misses: readonly Miss[]; isBusy: boolean; onForget: (miss: Miss) => void }>;

/** What staff write for a search that found nothing, and the field that says for which. */
export const remedies = [
  {
    model: 'api::catalog.synonym',
    field: 'words',
    action: 'storekeeper.searches.synonym',
    todo: 'storekeeper.searches.synonym.todo',
  },
  {
    model: 'api::catalog.pinned-search',
    field: 'phrases',
    action: 'storekeeper.searches.pin',
    todo: 'storekeeper.searches.pin.todo',
  },
] as const satisfies readonly Readonly<{ model: string; field: string; action: TextKey; todo: TextKey }>[];

/** What was searched for, as the address of a new entry says it. */
type Missed = Pick<Miss, 'words' | 'language'>;

/** The form of a new entry, with what was searched for in it. In the address, so that it opens in another tab too. */
export const formFor = (model: string, { words, language }: Missed): string =>
  `/content-manager/collection-types/${model}/create?${new URLSearchParams({ missed: words, missedIn: language }).toString()}`;

export function missedIn(search: string): Missed | null {
  const asked = new URLSearchParams(search);
  const [words, language] = [asked.get('missed'), asked.get('missedIn')];
  return words && language ? { words, language } : null;
}
