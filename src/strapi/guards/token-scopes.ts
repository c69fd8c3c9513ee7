import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

type Given = Readonly<{ strategy: Readonly<{ name: string }>; credentials?: unknown }>;
type Config = Readonly<{ scope?: string | readonly string[] }>;
type Auth = { verify(given: Given | undefined, config?: Config): Promise<void> };

/** Strapi tells the reason of a refusal only where a policy refuses. */
function scopeMissing(scope: string): Error {
  const message = `This API token may not do this. Tick ${scope} for it in the panel, under Settings, API tokens.`;
  return Object.assign(new errors.PolicyError(message, { code: 'FORBIDDEN', scope }), { name: 'ForbiddenError' });
}

/**
 * Makes the scopes of API tokens hold for all of them alike: what cannot be ticked for one, such as the accounts of customers that
 * orders name, no token reaches, one for everything neither. A token is told which scope it lacks; who shows nothing, where only
 * machines go in, that a credential is missing. Strapi asks here at each door, and for each relation that is read or written.
 */
export function guardTokenScopes(strapi: Core.Strapi): void {
  const auth = strapi.get('auth') as Auth;
  const verify = auth.verify.bind(auth);
  const { action: actions } = strapi.contentAPI.permissions.providers;
  const isOffered = (scope: string) => scope.startsWith('api::') && actions.has(scope);
  auth.verify = async (given, config = {}) => {
    const scopes = [config.scope ?? []].flat();
    if (given?.strategy.name === 'content-api-token') {
      const missing = scopes.find((scope) => !isOffered(scope));
      if (missing !== undefined) throw scopeMissing(missing);
      return verify(given, config).catch((error) => {
        throw error instanceof errors.ForbiddenError && scopes[0] !== undefined ? scopeMissing(scopes[0]) : error;
      });
    }
    return verify(given, config).catch((error) => {
      const isNobody = given?.strategy.name === 'users-permissions' && !given.credentials;
      throw error instanceof errors.ForbiddenError && isNobody && scopes.some(isOffered) ? new errors.UnauthorizedError() : error;
    });
  };
}
