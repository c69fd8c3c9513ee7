import type { Context } from 'koa';
import { z } from 'zod';
import { highestPrice } from '../../domain/money/limits';
import { parseInput } from '../../http/parse-input';
import { invalidRequest } from '../../http/validate-request';
import { staff, type Actor } from '../../shop/actor';
import type { AdminAction } from './actions';

/** An endpoint for staff: who may, and what it answers under `data`. Refusals are thrown, as everywhere. */
export type { AdminAction };
export type AdminRoute = Readonly<{
  method: 'GET' | 'PUT' | 'POST';
  path: string;
  action: AdminAction;
  handle: (ctx: Context) => Promise<unknown>;
}>;

/** The checked body. Refuses with 400, naming the field. */
export function bodyOf<S extends z.ZodType>(schema: S, ctx: Context): z.output<S> {
  const { data, issues } = parseInput(schema, (ctx.request as { body?: unknown }).body ?? {});
  if (issues) throw invalidRequest(issues);
  return data;
}

/** The member of staff who asks. */
export const staffOf = (ctx: Context): Actor => staff(ctx.state.user.id);

export const id = z.string().min(1).max(64);
export const amount = z.number().int().min(0).max(highestPrice, `must be at most ${highestPrice}`);
export const pieces = z.number().int().min(0).max(100_000_000);
export const text = z.string().trim().max(1_000);
