import type { Core } from '@strapi/strapi';
import type { Place } from '../../integrations/maps/maps';
import type { MapsAnswer } from './ask-maps';
import { askOnce } from './kept-answers';

/**
 * A place by its id; null where there is none. With a `session` the company is asked in any case: that ends it, and what was typed in it costs
 * nothing then.
 */
export const findPlace = (
  strapi: Core.Strapi,
  { id, language, session }: Readonly<{ id: string; language: string; session: string | null }>,
): Promise<MapsAnswer<Place | null>> =>
  askOnce(strapi, { call: 'place', about: { id, language }, isAskedAnyway: session !== null }, (maps, signal) =>
    maps.place({ id, language, session }, signal),
  );
