import type { z } from 'zod';
import type { RefusalCode } from '../domain/domain-error';

/**
 * One endpoint of our API: the schemas that check its requests are the ones its documentation is made from.
 * `path` is written as Strapi writes it (`/carts/:id`), without `/api`.
 */
export type Endpoint = Readonly<{
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  tag: string;
  summary: string;
  description?: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The largest body it reads, in bytes; more answers 413. 16 kB where it says nothing. */
  bodyBytes?: number;
  /** What stands under `data`; the whole answer where it is `bare`. */
  response: z.ZodType;
  /** Answers in Strapi's own form, which apps and libraries know: no `data`, no `meta`. */
  bare?: true;
  /** What everybody may see: with an access token that has ended, it is answered as to a guest. */
  open?: true;
  meta?: z.ZodType;
  status?: 200 | 201;
  refusals?: readonly RefusalCode[];
  /** Accepts an `X-Cart-Token`: the credential of a guest. */
  cartToken?: boolean;
  /** For machines: no token, but a signature over the body as it was sent, which the handler checks. */
  signed?: boolean;
  /** Accepts an `Idempotency-Key`. */
  idempotent?: boolean;
  /** Whether an answer stays true, and may be given again for the same key; every one, unless this says otherwise. */
  isFinal?: (data: unknown) => boolean;
}>;

/** Keeps the exact types of the schemas, which the controllers infer theirs from. */
export const endpoints = <T extends Record<string, Endpoint>>(all: T): T => all;
