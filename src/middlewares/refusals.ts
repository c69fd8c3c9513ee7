import type { Core } from '@strapi/strapi';
import { toProblem } from '../http/problem';
import { readToEnd } from '../http/read-to-end';

/** Answers everything that was foreseen; what was not goes on to Strapi, which logs it and answers a bare 500. */
const refusals: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const answer = toProblem(error);
    if (!answer) throw error;
    // Answered earlier, the client would still be sending and find the connection closed instead of the answer.
    if (answer.status === 413) await readToEnd(ctx.req);
    ctx.status = answer.status;
    ctx.body = answer.body;
    for (const [name, value] of Object.entries(answer.headers ?? {})) ctx.set(name, value);
  }
};
export default refusals;
