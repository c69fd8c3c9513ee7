import { defineAdapter } from '../../adapter';
import { fakeMaps } from './fake-maps';

/** What every shop has until it has a key, so that addresses and zones can be tried: it needs no settings, and costs nothing. */
export const fake = defineAdapter({
  name: 'fake',
  title: 'Demo map',
  about: { en: 'Knows some streets of Kyiv and Warsaw.', uk: 'Знає кілька вулиць Києва та Варшави.' },
  variables: {},
  settings: () => ({}),
  create: fakeMaps,
});
