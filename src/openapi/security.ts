import type { oas31 } from 'zod-openapi';
import type { Endpoint } from '../http/endpoint';

/** How callers say who they are. */
export const schemesForApps: Record<string, oas31.SecuritySchemeObject> = {
  customer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of `POST /auth/local`, of a customer.' },
  courier: { type: 'http', scheme: 'bearer', description: 'The `session` of `POST /courier/sign-in`, of a courier.' },
  cartToken: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Cart-Token',
    description: 'What `POST /carts` answered as `token`: with it a guest opens this cart, and the order it becomes.',
  },
};
export const schemesForStaff: Record<string, oas31.SecuritySchemeObject> = {
  staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of `POST /admin/login`.' },
};

type Secured = Pick<Endpoint, 'signed' | 'open' | 'signedIn' | 'cartToken' | 'courier'>;

/** Any one of these will do; `{}` is nobody in particular. */
export function securityOf({ signed, open, signedIn, cartToken, courier }: Secured): oas31.SecurityRequirementObject[] {
  if (signed) return [];
  if (courier) return [{ courier: [] }];
  const customer = { customer: [] };
  if (signedIn) return [cartToken ? { ...customer, cartToken: [] } : customer];
  return open || !cartToken ? [{}, customer] : [{ cartToken: [] }, customer];
}
