import type { components, paths } from './contract.ts';
import type { KeyOfTap } from './key-of-tap.ts';

/** What the contract says, in the forms in which calls are written. Nothing of this is left at run time. */

export type Schemas = components['schemas'];
export type Cart = Schemas['Cart'];
export type CartOperation = Schemas['CartOperation'];
export type Order = Schemas['Order'];
export type Payment = Schemas['Payment'];

export type Method = 'get' | 'post' | 'delete';
type Described = Readonly<{ responses: object }>;
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, Described> ? P : never }[keyof paths];
export type Operation<M extends Method, P extends PathOf<M>> = P extends keyof paths
  ? M extends keyof paths[P]
    ? paths[P][M]
    : never
  : never;

type Parameter<O, Where extends string> = O extends { parameters: infer All }
  ? Where extends keyof All
    ? Exclude<All[Where], undefined>
    : never
  : never;
type WhenThere<T, Option> = [T] extends [never] ? unknown : Option;

type BodyOption<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? Readonly<{ body: B }>
  : O extends { requestBody?: { content: { 'application/json': infer B } } }
    ? WhenThere<B, Readonly<{ body?: B }>>
    : unknown;
type HeaderOptions<O> = WhenThere<Parameter<O, 'header'>, KeyOption<Parameter<O, 'header'>> & IfMatchOption<Parameter<O, 'header'>>>;
type KeyOption<H> = H extends { 'Idempotency-Key'?: string }
  ? Readonly<{
      /** Under which the request is done once, however often it is sent: a text of your own, or `keyOfTap()`. */
      key?: string | KeyOfTap;
    }>
  : unknown;
type IfMatchOption<H> = H extends { 'If-Match'?: string }
  ? Readonly<{
      /** The revision of the cart that is meant. */
      ifMatch?: number;
    }>
  : unknown;

export type CommonOptions = Readonly<{
  /** Ends the call, also while it waits for the next try. */
  signal?: AbortSignal;
  /** For one try; 20 seconds unless it says otherwise. */
  timeoutMs?: number;
  headers?: Readonly<Record<string, string>>;
}>;
export type Options<O> = CommonOptions &
  WhenThere<Parameter<O, 'path'>, Readonly<{ path: Parameter<O, 'path'> }>> &
  WhenThere<Parameter<O, 'query'>, Readonly<{ query?: Parameter<O, 'query'> }>> &
  BodyOption<O> &
  HeaderOptions<O>;
/** Left out where nothing has to be said. */
export type OptionsArgument<O> = object extends Options<O> ? [options?: Options<O>] : [options: Options<O>];

type Content<R> = R extends { content: { 'application/json': infer C } }
  ? C
  : R extends { content: { 'application/pdf': unknown } }
    ? Blob
    : never;
type Responses<O> = O extends { responses: infer R } ? R : never;
export type Answer<O> = { [S in keyof Responses<O>]: S extends 200 | 201 ? Content<Responses<O>[S]> : never }[keyof Responses<O>];

type RefusalContent<O> = {
  [S in keyof Responses<O>]: S extends 200 | 201 ? never : Content<Responses<O>[S]>;
}[keyof Responses<O>];
type DetailsIn<C> = C extends { error: { details: infer D } } ? D : never;
/** What stands beside each code the contract names for an operation. */
export type RefusedWith<O> = DetailsIn<RefusalContent<O>>;

type AnyOperation = { [M in Method]: { [P in PathOf<M>]: Operation<M, P> }[PathOf<M>] }[Method];
type AnyDetails = DetailsIn<RefusalContentOfAny<AnyOperation>>;
type RefusalContentOfAny<O> = O extends unknown ? RefusalContent<O> : never;
export type AnyCode = AnyDetails['code'];
type DetailsWith<D, Code> = D extends { code: infer Known } ? (Code extends Known ? D & { code: Code } : never) : never;
export type DetailsOf<Code extends AnyCode> = DetailsWith<AnyDetails, Code>;

declare const refusals: unique symbol;
/** The promise of an answer, which knows what it may be refused with: `outcome()` reads that. */
export type Call<T, R> = Promise<T> & { readonly [refusals]?: R };

/** The body of a call. */
export type BodyOf<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { requestBody: { content: { 'application/json': infer B } } } ? B : never;
