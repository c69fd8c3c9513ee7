import { courierAuth } from './courier-auth';
import { customerAuth, openAuth, signedInOnly } from './customer-auth';
import type { Endpoint } from './endpoint';
import { idempotency } from './idempotency';
import { validateRequest } from './validate-request';

/** Strapi routes for `all`, each handled by the method of `controller` that has its name. */
export const routesFor = (controller: string, all: Readonly<Record<string, Endpoint>>) => ({
  type: 'content-api' as const,
  routes: Object.entries(all).map(([name, endpoint]) => ({
    method: endpoint.method,
    path: endpoint.path,
    handler: `${controller}.${name}`,
    config: {
      auth: endpoint.signed ? (false as const) : { strategies: [strategyOf(endpoint)] },
      middlewares: [
        ...(endpoint.signedIn ? [signedInOnly] : []),
        validateRequest(endpoint),
        ...(endpoint.idempotent ? [idempotency(endpoint)] : []),
      ],
    },
  })),
});

const strategyOf = ({ open, courier }: Endpoint) => (courier ? courierAuth : open ? openAuth : customerAuth);
