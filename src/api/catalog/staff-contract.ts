import { z } from 'zod';
import { longestMissed } from '../../domain/search/missed';
import { localeCode } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';

const words = z.string().min(1).max(longestMissed).meta({ description: 'As they are searched by', example: 'samovar' });

export const staffCatalogue = staffEndpoints({
  readMisses: {
    method: 'GET',
    path: '/search-misses',
    tag: 'Search',
    action: 'api::searches.handle',
    summary: 'What was searched for and not found',
    description:
      'Those most asked for first. Searches with filters are not counted, nor what may be an address or a telephone number; nobody knows who it was.',
    query: z.strictObject({ language: localeCode.optional(), limit: z.coerce.number().int().min(1).max(1_000).default(200) }),
    response: z.array(
      z.object({
        language: z.string(),
        words,
        count: z.number().int(),
        lastDay: z.string().meta({ description: 'When it was searched for last', example: '2026-11-02' }),
      }),
    ),
  },
  forgetMiss: {
    method: 'POST',
    path: '/search-misses/forget',
    tag: 'Search',
    action: 'api::searches.handle',
    summary: 'Something was done about a search that found nothing',
    description: 'It leaves the list, and comes again when it is searched for again.',
    body: z.strictObject({ language: localeCode, words }),
    example: { language: 'en', words: 'samovar' },
    response: z.null(),
  },
});
