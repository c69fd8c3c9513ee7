import { z } from 'zod';
import type { Connected } from '../../adapter';
import { IntegrationError } from '../../integration-error';
import { ask, retryAfterMs } from '../../outgoing/ask';

export type WooSettings = Readonly<{ url: string; key: string; secret: string; webhookSecret: string | null }>;
type Call = Readonly<{ method: 'GET' | 'POST' | 'PUT'; path: string; query?: Readonly<Record<string, string>>; body?: object }>;
export type AskWoo = <Shape extends z.ZodType>(call: Call, shape: Shape, signal: AbortSignal) => Promise<z.output<Shape>>;

const problem = z.object({ code: z.string(), message: z.string() });

/** Refused as it stands: the same again is refused again. What a key may do, and where the shop is, somebody mends. */
const isForGood = (status: number): boolean => status === 400 || status === 413 || status === 422;

/** The REST API of WooCommerce, version 3 (woocommerce.github.io/woocommerce-rest-api-docs): a key and its secret over HTTPS. */
export const wooApi = ({ url, key, secret }: Omit<WooSettings, 'webhookSecret'>): AskWoo => {
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  return async ({ method, path, query, body }, shape, signal) => {
    const answer = await ask({
      ...{ service: 'woocommerce', method, signal },
      url: `${url}/wp-json/wc/v3/${path}${query ? `?${new URLSearchParams(query)}` : ''}`,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said = parsed(answer.text);
    if (answer.status < 200 || answer.status > 299) {
      const { data } = problem.safeParse(said);
      const why = data ? ` (${data.code}: ${data.message})` : '';
      throw new IntegrationError(
        'woocommerce',
        `it answered ${answer.status}${why}`,
        !isForGood(answer.status),
        null,
        retryAfterMs(answer, new Date()),
      );
    }
    const { data, error } = shape.safeParse(said);
    if (error) throw new IntegrationError('woocommerce', 'its answer makes no sense: is WooCommerce there?', true, error);
    return data;
  };
};

/** Whether the key opens orders. Nothing is changed. */
export async function checkWoo(settings: Omit<WooSettings, 'webhookSecret'>, signal: AbortSignal): Promise<Connected> {
  try {
    await wooApi(settings)({ method: 'GET', path: 'orders', query: { per_page: '1' } }, z.array(z.object({ id: z.int() })), signal);
  } catch (error) {
    // Tried again it would be refused again, until somebody types another one.
    const isRefused = error instanceof IntegrationError && /it answered 40[134]/.test(error.message);
    throw isRefused ? new IntegrationError('woocommerce', error.message.replace(/^woocommerce: /, ''), false, error) : error;
  }
  return { account: new URL(settings.url).host };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
