import { z } from 'zod';
import { highestPrice } from '../domain/money/highest-price';
import { channels } from '../domain/pricing/price';
import { priceEndings } from '../domain/pricing/price-ending';
import { sentInstant } from './schemas';
import { id } from './staff-schemas';

const few = z.array(id).max(50).default([]);
const many = z.array(id).max(1_000).default([]);

const amounts = z
  .record(z.string().regex(/^[A-Z]{3}$/, 'must be a currency, such as EUR'), z.number().int().min(0).max(highestPrice))
  .refine((each) => Object.keys(each).length <= 30, 'must name at most 30 currencies')
  .meta({ description: 'Minor units by currency' });
const off = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('percent'),
      basisPoints: z.number().int().min(0).max(10_000).meta({ description: 'Hundredths of a percent: 2000 are 20 %' }),
    }),
    z.strictObject({ kind: z.literal('amount'), amounts }),
    z.strictObject({ kind: z.literal('fixed'), amounts }),
  ])
  .meta({ description: '`percent` and `amount` are taken off the usual price, `fixed` stands instead of it, where it is lower' });
const scope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('some'), products: many, categories: many, brands: many }),
  ])
  .meta({ description: 'Document ids. A category counts with all that stand below it; what joins it while the sale holds joins the sale' });
export const saleTerms = z.object({
  scope,
  except: many.meta({ description: 'Products that stay out of it' }),
  off,
  ending: z.enum(priceEndings).default('exact').meta({
    description: 'The reckoned price is brought down to one that ends so, where its currency has smaller units: `ninety_nine` 12.99',
  }),
  priceLists: few.meta({ description: 'The usual or overriding price lists it is reckoned from; none: all' }),
  countries: z.array(z.string().max(2)).max(250).default([]).meta({ description: 'Where it holds; none: everywhere' }),
  channels: z.array(z.enum(channels)).max(3).default([]),
  customerGroups: few.meta({ description: 'For whom it holds; none: for everybody' }),
  priority: z
    .number()
    .int()
    .min(-1_000)
    .max(1_000)
    .default(0)
    .meta({ description: 'Of several sales for one product the higher one counts' }),
});
/** A sale as it is sent: to be saved, looked at, or tried in a basket. */
export const sentSale = z.strictObject({
  name: z.string().trim().min(1, 'must be given').max(120),
  enabled: z.boolean().default(true),
  startsAt: sentInstant,
  endsAt: sentInstant.nullable().default(null),
  terms: saleTerms.strict(),
});
