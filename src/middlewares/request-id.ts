import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { acceptedRequestId } from '../http/request-id';
import { withRequestId } from '../jobs/request-context';

/** Gives every request an id (the client's own, when it is harmless), answers with it and logs under it. */
const requestIdMiddleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  const id = acceptedRequestId(ctx.get('X-Request-Id')) ?? randomUUID();
  ctx.state.requestId = id;
  ctx.set('X-Request-Id', id);
  await withRequestId(id, next);
};
export default requestIdMiddleware;
