import { useFetchClient } from '@strapi/strapi/admin';
import { addressOf, type Answer } from '../kit/staff-api';
import { useMay } from '../kit/use-may';

type Texts = Answer<'GET /picture-texts'>[number]['texts'];
const route = 'GET /picture-texts';

/** Reads what is seen on pictures that are taken out of the media library, for who may say it: without an answer they are shown all the same. */
export function useSeenOn(): (ids: readonly number[]) => Promise<ReadonlyMap<number, Texts>> {
  const { get } = useFetchClient();
  const mayDescribe = useMay('api::pictures.describe');
  return async (ids) => {
    if (!mayDescribe || ids.length === 0) return new Map();
    const { path } = addressOf(route, { query: { ids: ids.join(',') } });
    const answer = await get<{ data: Answer<typeof route> }>(path).catch(() => null);
    return new Map(answer?.data.data.map(({ id, texts }) => [id, texts]));
  };
}
