import type { Core } from '@strapi/strapi';
import type { Autocomplete, Suggestion } from '../../integrations/maps/maps';
import { askMaps, type MapsAnswer } from './ask-maps';

/** What somebody who types an address may mean. Nothing of it is kept. */
export const suggestPlaces = (strapi: Core.Strapi, asked: Autocomplete): Promise<MapsAnswer<readonly Suggestion[]>> =>
  askMaps(strapi, { call: 'autocomplete' }, (maps, signal) => maps.autocomplete(asked, signal));
