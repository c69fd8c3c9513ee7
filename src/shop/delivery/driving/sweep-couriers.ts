import type { Core } from '@strapi/strapi';
import { sweepCourierSessions } from '../courier/sessions';
import { sweepPositions } from './positions';
import { sweepStopFiles } from './stop-files';

/** Forgets where couriers were, pictures nobody may see any more, and sessions nobody used. */
export async function sweepCouriers(strapi: Core.Strapi): Promise<void> {
  await sweepPositions(strapi);
  await sweepStopFiles(strapi);
  await sweepCourierSessions(strapi.db.connection);
}
