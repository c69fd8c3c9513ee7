import { z } from 'zod';
import { byId } from '../../http/staff-schemas';
import { courier, courierForm } from './run-schemas';

const tag = 'Runs';
const action = 'api::runs.plan';

/** Who brings orders, and how they sign in on their phones. */
export const courierEndpoints = {
  listCouriers: {
    method: 'GET',
    path: '/couriers',
    tag,
    action,
    summary: 'Who brings orders, with hours and what their vehicles hold',
    response: z.array(courier),
  },
  makeCourier: {
    method: 'POST',
    path: '/couriers',
    tag,
    action,
    summary: 'Adds somebody who brings orders',
    body: courierForm,
    response: courier,
  },
  editCourier: {
    method: 'PUT',
    path: '/couriers/:id',
    tag,
    action,
    summary: 'Changes a courier, or says that they work here no more',
    description: 'Who works here no more is signed out.',
    params: byId,
    body: courierForm,
    response: courier,
    refusals: ['COURIER_NOT_FOUND'],
  },
  linkCourier: {
    method: 'POST',
    path: '/couriers/:id/link',
    tag,
    action,
    summary: 'Makes a link a courier signs in by on their phone',
    description: 'It is shown once, opens one phone, and for three days. The link before it opens nothing any more.',
    params: byId,
    body: z.strictObject({ endSessions: z.boolean().meta({ description: 'Phones that are signed in now are signed out' }) }),
    response: z.object({ url: z.string(), expiresAt: z.string(), courier }),
    refusals: ['COURIER_NOT_FOUND'],
  },
  endCourierSessions: {
    method: 'POST',
    path: '/couriers/:id/end-sessions',
    tag,
    action,
    summary: 'Signs a courier out on every phone, and revokes their link',
    params: byId,
    response: courier,
    refusals: ['COURIER_NOT_FOUND'],
  },
} as const;
