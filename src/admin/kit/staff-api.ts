import type { z } from 'zod';
import type { StaffContracts } from '../../api/staff-contracts';

type Areas = { [Area in keyof StaffContracts]: StaffContracts[Area][keyof StaffContracts[Area]] };
type Endpoints = Areas[keyof Areas];
type ByRoute = { [E in Endpoints as `${E['method']} ${E['path']}`]: E };

/** An endpoint of ours for staff, such as `POST /orders/:id/ship`. One that is not there, or sends another body, does not compile. */
export type StaffRoute = keyof ByRoute;
type Taken<E, Part extends string> = E extends { [P in Part]: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
type Sent<R extends StaffRoute> = Readonly<{ params: Taken<ByRoute[R], 'params'>; body: Taken<ByRoute[R], 'body'> }>;
type Query<R extends StaffRoute> = Taken<ByRoute[R], 'query'>;
/** Left out where every parameter of it may be. */
type WithQuery<R extends StaffRoute> = [Query<R>] extends [undefined]
  ? unknown
  : Partial<Query<R>> extends Query<R>
    ? Readonly<{ query?: Query<R> }>
    : Readonly<{ query: Query<R> }>;
/** What goes with a request; a part its endpoint does not take is left out. */
export type Request<R extends StaffRoute> = Pick<
  Sent<R>,
  { [P in keyof Sent<R>]: Sent<R>[P] extends undefined ? never : P }[keyof Sent<R>]
> &
  WithQuery<R>;
export type Answer<R extends StaffRoute> = z.output<ByRoute[R]['response']>;

type Params = Readonly<Record<string, string>>;

/** Where the panel finds it: method, and path with its parameters filled in and its query. */
export function addressOf<R extends StaffRoute>(route: R, request: Request<R>): Readonly<{ method: string; path: string; body: object }> {
  const [method = '', path = ''] = route.split(' ');
  const { params = {}, query = {}, body = {} } = request as Readonly<{ params?: Params; query?: Params; body?: object }>;
  const asked = new URLSearchParams(query).toString();
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return { method, path: `/storekeeper${filled}${asked && `?${asked}`}`, body };
}
