import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { idempotency } from '../http/idempotency';
import { machineOf } from '../http/machine';
import type { StaffAction } from '../http/staff-actions';
import { replyStaff, type StaffArea, type StaffEndpoint, type StaffRequest } from '../http/staff-endpoint';
import { inputOf, validateRequest } from '../http/validate-request';
import { staffAreas } from './staff-areas';

/** Below `/api`. */
export const machinePrefix = '/staff';

/**
 * Mounts the endpoints for staff a second time, for machines: what one of them needs is a scope of an API token there, such as
 * `api::order.staff.ship`. Must come before Strapi hangs its routes.
 */
export function registerMachineRoutes(strapi: Core.Strapi): void {
  for (const [name, area] of Object.entries(staffAreas())) {
    const endpoints = Object.entries(area.contract);
    const handlers = endpoints.map(([action, endpoint]) => [action, handlerOf(strapi, area, action, endpoint)] as const);
    strapi.get('controllers').set(`api::${name}.staff`, Object.fromEntries(handlers));
    const routes = endpoints.map(([action, endpoint]) => toRoute(action, endpoint));
    const api = strapi.api(name);
    Object.assign(api, { routes: { ...api.routes, staff: { type: 'content-api', routes } } });
  }
}

function toRoute(action: string, endpoint: StaffEndpoint) {
  const { method, safe } = endpoint;
  const path = `${machinePrefix}${endpoint.path}`;
  const keyed = method === 'POST' && !safe ? [idempotency({ method, path })] : [];
  return { method, path, handler: `staff.${action}`, config: { middlewares: [validateRequest(endpoint), ...keyed] } };
}

const handlerOf = (strapi: Core.Strapi, area: StaffArea, action: string, endpoint: StaffEndpoint) => async (ctx: Context) => {
  replyStaff(ctx, endpoint, await area.handle(action, strapi, requestOf(ctx, endpoint)));
};

function requestOf(ctx: Context, endpoint: StaffEndpoint): StaffRequest<StaffEndpoint> {
  const machine = machineOf(ctx);
  if (!machine) throw new errors.ForbiddenError();
  return {
    ...inputOf(ctx, endpoint),
    actor: { type: 'machine', id: machine.name },
    name: machine.name,
    may: (action) => scopesOf(action).some(machine.may),
    mayDelete: (uid) => Promise.resolve(machine.may(`${uid}.delete`)),
    // What they write by the generated endpoints is published at once.
    mayPublish: (uid) => machine.may(`${uid}.update`),
  };
}

/** The scopes that let a machine do what a role needs just this action for. */
const scopesOf = (action: StaffAction): string[] =>
  Object.entries(staffAreas()).flatMap(([name, { contract }]) =>
    Object.entries(contract).flatMap(([key, endpoint]) => (endpoint.action === action ? [`api::${name}.staff.${key}`] : [])),
  );
