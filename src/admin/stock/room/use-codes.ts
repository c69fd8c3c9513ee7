import { useFetchClient } from '@strapi/strapi/admin';
import type { FoundByCode } from '../../kit/admin-types';
import { addressOf } from '../../kit/staff-api';
import { useFailure } from '../../kit/use-failure';
import { useText } from '../../kit/use-text';

/** Which variants a code is of. */
type Asked = Readonly<{ found: readonly FoundByCode[]; error: null }> | Readonly<{ found: null; error: string }>;

/** Asks what has a SKU or a barcode; says so where nothing has. */
export function useCodes(): (code: string, location: string) => Promise<Asked> {
  const text = useText();
  const { get } = useFetchClient();
  const sentenceOf = useFailure();
  return async (code, location) => {
    try {
      const { path } = addressOf('GET /stock-codes', { query: { code, location } });
      const found = (await get<{ data: FoundByCode[] }>(path)).data.data;
      return found.length > 0 ? { found, error: null } : { found: null, error: text('storekeeper.shelf.codeUnknown', { code }) };
    } catch (failure) {
      return { found: null, error: `${code}: ${sentenceOf(failure)}` };
    }
  };
}
