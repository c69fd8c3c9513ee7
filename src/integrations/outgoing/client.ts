import type { Agent, Dispatcher, request as send } from 'undici';
import { publicLookup } from './address';

type Client = Readonly<{ request: typeof send; dispatcher: Dispatcher }>;

/** An HTTP client that connects to public addresses alone, made when something is first sent: a shop that tells nobody anything does not load it. */
export function clientOf({ connectMs, ...options }: Agent.Options & Readonly<{ connectMs: number }>): () => Promise<Client> {
  let client: Promise<Client> | undefined;
  return () =>
    (client ??= import('undici').then(({ Agent: Connections, request }) => ({
      request,
      dispatcher: new Connections({ ...options, connect: { lookup: publicLookup(), timeout: connectMs }, maxHeaderSize: 16_384 }),
    })));
}
