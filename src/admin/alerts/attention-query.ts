import type { AlertKind } from '../kit/admin-types';
import { isKnownAlertKind } from './alert-words';

export type AttentionQuery = Readonly<{ kind: AlertKind | null; page: number }>;

/** What the address of the page asks for: `?kind=refund_failed&page=2`. What makes no sense there is not asked for. */
export function readAttentionQuery(search: URLSearchParams): AttentionQuery {
  const kind = search.get('kind');
  const page = Number(search.get('page'));
  return { kind: isKnownAlertKind(kind) ? kind : null, page: Number.isSafeInteger(page) && page > 0 ? page : 1 };
}

export const writeAttentionQuery = ({ kind, page }: AttentionQuery): Record<string, string> => ({
  ...(kind ? { kind } : {}),
  ...(page > 1 ? { page: String(page) } : {}),
});
