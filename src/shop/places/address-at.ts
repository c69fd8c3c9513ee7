import type { Core } from '@strapi/strapi';
import type { Place, Point } from '../../integrations/maps/maps';
import type { MapsAnswer } from './ask-maps';
import { askOnce } from './kept-answers';

/** A metre. */
const digits = 5;

/** The address that is nearest to a point; null where there is none. */
export const addressAt = (
  strapi: Core.Strapi,
  { location, language }: Readonly<{ location: Point; language: string }>,
): Promise<MapsAnswer<Place | null>> =>
  askOnce(
    strapi,
    { call: 'reverse', about: { at: [location.lat.toFixed(digits), location.lng.toFixed(digits)], language } },
    (maps, signal) => maps.reverse({ location, language }, signal),
  );
