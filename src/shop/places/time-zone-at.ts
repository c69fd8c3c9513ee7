import type { Core } from '@strapi/strapi';
import type { Point } from '../../integrations/maps/maps';
import type { MapsAnswer } from './ask-maps';
import { askOnce } from './kept-answers';

/** About a kilometre. */
const digits = 2;

/** The time zone of a point, as the IANA calls it; null where there is none. */
export const timeZoneAt = (strapi: Core.Strapi, { lat, lng }: Point): Promise<MapsAnswer<string | null>> =>
  askOnce(strapi, { call: 'time_zone', about: [lat.toFixed(digits), lng.toFixed(digits)] }, (maps, signal) =>
    maps.timeZone({ lat, lng }, signal),
  );
