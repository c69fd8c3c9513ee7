import { z } from 'zod';
import { textStates } from '../../domain/catalogue/product-views';
import { money } from '../../http/schemas';
import { id } from '../../http/staff-schemas';

/** Shapes of products as staff see them. */

export const textState = z.enum(textStates).meta({
  description: '`missing`: not begun; `draft`: not shown; `published`: shown as it is; `changed`: shown as it was before the last change',
});

export const foundProduct = z
  .object({
    id,
    name: z.string(),
    picture: z.string().nullable(),
    languages: z.array(z.object({ language: z.string(), state: textState })).meta({ description: 'The default one first' }),
    variants: z.number().int(),
    prices: z.object({ from: money, to: money }).nullable().meta({ description: 'In the currency of the shop, without tiers and sales' }),
    stock: z.number().int().nullable().meta({ description: 'What is left of all that is counted; null where nothing is' }),
  })
  .meta({ id: 'FoundProduct' });
