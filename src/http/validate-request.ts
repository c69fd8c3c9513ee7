import { errors } from '@strapi/utils';
import type { Middleware } from 'koa';
import type { z } from 'zod';
import type { Endpoint } from './endpoint';
import { mostIssues, parseInput, type Issue } from './parse-input';

type Checked = Pick<Endpoint, 'params' | 'query' | 'body'>;

/** Checks a request against the very schemas its documentation is made from, and puts the parsed values on `ctx.state.input`. */
export const validateRequest =
  (endpoint: Checked): Middleware =>
  async (ctx, next) => {
    const issues: Issue[] = [];
    const parse = (schema: z.ZodType | undefined, value: unknown): unknown => {
      if (!schema) return undefined;
      const result = parseInput(schema, value);
      issues.push(...(result.issues ?? []));
      return result.data;
    };

    const { body } = ctx.request as { body?: unknown };
    const input = {
      params: parse(endpoint.params, ctx.params),
      query: parse(endpoint.query, ctx.query),
      body: parse(endpoint.body, body ?? {}),
    };
    if (issues.length > 0) throw invalidRequest(issues);
    ctx.state.input = input;
    await next();
  };

/** 400, naming the fields. */
export function invalidRequest(issues: readonly Issue[]): Error {
  const [first] = issues;
  const where = first && first.path.length > 0 ? `${first.path.join('.')}: ` : '';
  return new errors.ValidationError(`Invalid request. ${where}${first?.message ?? ''}`, {
    code: 'VALIDATION_FAILED',
    issues: issues.slice(0, mostIssues),
  });
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a request brings that fits the contract of its endpoint. */
export type Input<E extends Checked> = { params: Parsed<E['params']>; query: Parsed<E['query']>; body: Parsed<E['body']> };

/** The checked request of `endpoint`. Only behind `validateRequest`, which the router puts in front of every handler. */
export const inputOf = <E extends Checked>(ctx: { state: Record<string, unknown> }, _endpoint: E) => ctx.state.input as Input<E>;
