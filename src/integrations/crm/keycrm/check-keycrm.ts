import { z } from 'zod';
import type { Connected } from '../../adapter';
import { isCrmBusy } from '../crm';
import { failure, keycrmClient, type KeycrmSettings } from './keycrm-client';

const sources = z.object({ data: z.array(z.object({ id: z.number(), name: z.string() })), next_page_url: z.string().nullish() });
const mostPages = 10;

/** Whether KeyCRM knows the key and the source, by its list of sources. Nothing is made there. */
export async function checkKeycrm(settings: KeycrmSettings, signal: AbortSignal): Promise<Connected> {
  const client = keycrmClient(settings);
  for (let page = 1; page <= mostPages; page += 1) {
    const { body, said, status } = await client({ signal, turn: async () => {} }, 'GET', `/order/source?limit=50&page=${page}`).catch(
      (error: unknown) => {
        throw isCrmBusy(error) ? failure('it has no time for a minute', true) : error;
      },
    );
    const { data, error } = sources.safeParse(body);
    if (!data) throw failure(said ?? 'its list of sources makes no sense', status < 300, error);
    const source = data.data.find(({ id }) => id === settings.sourceId);
    if (source) return { account: source.name };
    if (!data.next_page_url) break;
  }
  throw failure(`it has no source ${settings.sourceId}`, false);
}
