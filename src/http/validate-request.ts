import { errors } from '@strapi/utils';
import type { Middleware } from 'koa';
import type { z } from 'zod';
import type { Endpoint } from './endpoint';

type Issue = Readonly<{ path: (string | number)[]; message: string }>;

/** Checks a request against the very schemas its documentation is made from, and puts the parsed values on `ctx.state.input`. */
export const validateRequest =
  (endpoint: Endpoint): Middleware =>
  async (ctx, next) => {
    const issues: Issue[] = [];
    const parse = (schema: z.ZodType | undefined, value: unknown): unknown => {
      if (!schema) return undefined;
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      issues.push(...result.error.issues.flatMap(toIssues));
      return undefined;
    };

    const { body } = ctx.request as { body?: unknown };
    const input = {
      params: parse(endpoint.params, ctx.params),
      query: parse(endpoint.query, ctx.query),
      body: parse(endpoint.body, body ?? {}),
    };
    if (issues.length > 0) {
      const [first] = issues;
      const where = first && first.path.length > 0 ? `${first.path.join('.')}: ` : '';
      throw new errors.ValidationError(`Invalid request. ${where}${first?.message ?? ''}`, { code: 'VALIDATION_FAILED', issues });
    }
    ctx.state.input = input;
    await next();
  };

/** A field nobody knows is named too; Zod names only the object it stands in. */
function toIssues(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...path, key], message: 'is not known here' }))
    : [{ path, message: issue.message }];
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The checked request of `endpoint`. Only behind `validateRequest`, which the router puts in front of every handler. */
export const inputOf = <E extends Endpoint>(ctx: { state: Record<string, unknown> }, _endpoint: E) =>
  ctx.state.input as { params: Parsed<E['params']>; query: Parsed<E['query']>; body: Parsed<E['body']> };
