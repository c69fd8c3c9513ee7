import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import type * as checks from './check-mongodb';
import type * as archive from './mongodb-archive';

/** The database that an address names behind its hosts, of which there may be several. */
const databaseIn = (url: string): string | null => /^[^/]+\/\/[^/?]+\/([^?]+)/.exec(url)?.[1] ?? null;

export const mongodb = defineAdapter({
  name: 'mongodb',
  title: 'MongoDB',
  about: {
    en: 'Keeps the old months of what customers did.',
    uk: 'Зберігає старі місяці подій покупців.',
  },
  isOperators: true,
  operatorsSecrets: ['MONGODB_URL'],
  variables: {
    MONGODB_URL: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'must begin with mongodb:// or mongodb+srv://')
      .optional(),
    MONGODB_DATABASE: z
      .string()
      .regex(/^[\w-]{1,38}$/, 'must be letters, digits, hyphens and underscores, 38 at most')
      .optional(),
  },
  settings: ({ MONGODB_URL: url, MONGODB_DATABASE: database }) =>
    url ? { url, database: database ?? databaseIn(url) ?? 'storekeeper' } : null,
  // The driver is large: it is loaded where it is set up, and nowhere else.
  create: (settings) => (require('./mongodb-archive') as typeof archive).mongodbArchive(settings),
  check: (settings) => (require('./check-mongodb') as typeof checks).checkMongodb(settings),
});
