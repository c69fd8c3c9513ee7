import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { fingerprintOf, joined, type JsonPieces } from '../shop/json-pieces';
import type { z } from 'zod';
import type { Endpoint } from './endpoint';

type ReadonlyDeep<T> = T extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> }
    : T;
/** What is answered under a schema: as it takes it, and nobody changes it. */
export type Answer<S> = S extends z.ZodType ? ReadonlyDeep<z.input<S>> : Record<string, never>;

/** Answers as the contract says: what is not of its schema does not compile. Nothing is checked at run time. */
export function reply<E extends Endpoint>(
  ctx: Context,
  endpoint: E,
  data: Answer<E['response']>,
  ...[meta]: E['meta'] extends z.ZodType ? [meta: Answer<E['meta']>] : []
): void {
  ctx.status = endpoint.status ?? 200;
  ctx.body = endpoint.bare ? data : { data, meta: meta ?? {} };
}

/** A file, to be looked at where it is opened; `name`: as it is kept. It may tell of a person, so nobody on the way keeps it. */
export function replyFile(
  ctx: Context,
  type: NonNullable<Endpoint['file']>,
  { name, bytes }: Readonly<{ name: string; bytes: Uint8Array | Readable }>,
): void {
  ctx.status = 200;
  ctx.attachment(name, { type: 'inline' });
  ctx.type = type;
  ctx.set('Cache-Control', 'private, no-store');
  // What is long is written while it is read.
  ctx.body = bytes instanceof Readable ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const written = new WeakMap<object, Buffer>();

/** The JSON of a value, which is written once where it is an object: what is told again, such as counts, need not be made text again. */
function writtenOnce(value: unknown): string | Buffer {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let json = written.get(value);
  if (!json) {
    json = Buffer.from(JSON.stringify(value));
    written.set(value, json);
  }
  return json;
}

const metaOf = (meta: unknown): JsonPieces => [
  '{',
  ...Object.entries((meta ?? {}) as object)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value], index) => [`${index === 0 ? '' : ','}${JSON.stringify(name)}:`, writtenOnce(value)]),
  '}',
];

/** The whole of an answer of which `data` is JSON already, with what tells it from any other. Nobody changes what `meta` names. */
export function jsonOf(data: JsonPieces, meta: unknown): Readonly<{ body: Buffer; fingerprint: string }> {
  const pieces = ['{"data":', ...data, ',"meta":', ...metaOf(meta), '}'];
  return { body: joined(pieces), fingerprint: fingerprintOf(pieces) };
}

/** What is JSON already, under the schema it is of: the compiler cannot check it, so tests compare answers with the contract. */
export function replyJson<E extends Endpoint>(
  ctx: Context,
  endpoint: E,
  data: JsonPieces,
  ...[meta]: E['meta'] extends z.ZodType ? [meta: Answer<E['meta']>] : []
): void {
  ctx.status = endpoint.status ?? 200;
  ctx.type = 'application/json';
  const { body, fingerprint } = jsonOf(data, meta);
  // Whoever answers everybody alike needs a tag for it.
  (ctx.state as { fingerprint?: string }).fingerprint = fingerprint;
  ctx.body = body;
}
