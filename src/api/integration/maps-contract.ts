import { z } from 'zod';
import { mapsCalls } from '../../domain/maps/maps-calls';
import { instant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { onceEach } from '../../http/staff-schemas';

const tag = 'Integrations';
const action = 'api::integrations.edit';
const count = z.number().int();
const most = z.number().int().min(0).max(100_000_000).nullable();
const price = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,3})?$/, 'must be an amount in dollars, such as 2.83')
  .nullable();
const call = z.enum(mapsCalls);

const usage = z
  .object({
    inUse: z
      .object({
        name: z.string(),
        title: z.string(),
        isFree: z.boolean().meta({ description: 'It costs nothing, and nothing is counted' }),
      })
      .nullable()
      .meta({ description: 'Whom the shop asks where addresses are' }),
    month: z.string().meta({ example: '2026-11', description: 'Counted by UTC' }),
    cost: z.string().meta({
      example: '12.40',
      description: 'Of all calls of the month, in dollars: at most, as what the company gives away is not known here',
    }),
    calls: z.array(
      z.object({
        call,
        today: count,
        month: count.meta({ description: 'A matrix counts as many times as it has entries' }),
        cost: z.string(),
        price: price.meta({ description: 'What staff say a thousand cost, in dollars' }),
        usualPrice: z.string().nullable().meta({ description: 'What a thousand are reckoned with else' }),
        mostADay: most,
        mostAMonth: most,
      }),
    ),
    revision: z.string().meta({ description: 'Sent back with what is saved' }),
    changedAt: instant.nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: 'MapsUsage' });

/** What the map is asked, what that costs, and how often it may be. */
export const mapsEndpoints = staffEndpoints({
  readMaps: {
    method: 'GET',
    path: '/maps-usage',
    tag,
    action,
    summary: 'How often the map was asked this month, what that costs about, and how often it may be',
    response: usage,
  },
  saveMapsLimits: {
    method: 'PUT',
    path: '/maps-limits',
    tag,
    action,
    summary: 'Says what calls of the map cost, and how often it may be asked',
    description: 'Asked more often, it is as if the map did not answer: addresses are typed by hand, and checkouts go on.',
    body: z.strictObject({
      revision: z.string().max(64).meta({ description: 'As it was read. Another one was saved since: `EDIT_CONFLICT`' }),
      limits: z
        .array(z.strictObject({ call, price, mostADay: most, mostAMonth: most }))
        .max(mapsCalls.length)
        .superRefine(onceEach((limit) => [limit.call]))
        .meta({
          description: 'null: the usual price, or no limit. Of calls that are left out nothing changes',
          example: [{ call: 'autocomplete', price: '2.83', mostADay: 1000, mostAMonth: null }],
        }),
    }),
    response: usage,
    refusals: ['EDIT_CONFLICT'],
  },
});
