import type { z } from 'zod';
import type { RefusalCode } from '../domain/domain-error';
import type { HttpCode } from './http-codes';

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
  /** A body as apps send it, for the documentation. */
  example?: unknown;
  /** The largest body it reads, in bytes; more answers 413. 16 kB where it says nothing. */
  bodyBytes?: number;
  /** Answers a file of this type instead of JSON: what its handler answers are its name and its bytes. */
  file?: 'application/pdf' | 'text/csv' | 'application/zip' | 'application/octet-stream';
  /** Takes a file as it is, of so many bytes at most, which its handler reads (read-file.ts). */
  takesFile?: number;
  /** What stands under `data`; the whole answer where it is `bare`. */
  response: z.ZodType;
  /** Answers in Strapi's own form, which apps and libraries know: no `data`, no `meta`. */
  bare?: true;
  /** What everybody may see: with an access token that has ended, it is answered as to a guest. */
  open?: true;
  /** Guests are all answered alike: with an `ETag`, 304, and from what is kept of it (cached-answers). */
  shared?: true;
  /** For couriers who are signed in by their link (courier-auth.ts), and nobody else. */
  courier?: true;
  /** For customers who are signed in, and nobody else: 401 without an access token. */
  signedIn?: true;
  meta?: z.ZodType;
  status?: 200 | 201;
  /** What its handler refuses with; what follows from the rest of the contract need not be said. */
  refusals?: readonly (RefusalCode | HttpCode)[];
  /** Answers 429 to who tries too often (rate-limits.ts). */
  limited?: true;
  /** Answers the revision of the cart as `ETag`. */
  revisioned?: true;
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
