import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { withRequestId } from '../jobs/request-context';

const acceptable = /^[A-Za-z0-9._-]{8,64}$/;

/** Gives every request an id (the client's own, when it is harmless), answers with it and logs under it. */
const requestIdMiddleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  const given = ctx.get('X-Request-Id');
  const id = acceptable.test(given) ? given : randomUUID();
  ctx.state.requestId = id;
  ctx.set('X-Request-Id', id);
  await withRequestId(id, next);
};
export default requestIdMiddleware;
