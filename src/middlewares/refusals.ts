import type { Core } from '@strapi/strapi';
import { toProblem } from '../http/problem';

/** Answers everything that was foreseen; what was not goes on to Strapi, which logs it and answers a bare 500. */
const refusals: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const answer = toProblem(error);
    if (!answer) throw error;
    ctx.status = answer.status;
    ctx.body = answer.body;
    for (const [name, value] of Object.entries(answer.headers ?? {})) ctx.set(name, value);
  }
};
export default refusals;
