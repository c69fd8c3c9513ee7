import { z } from 'zod';
import { measureUnits } from '../domain/pricing/price-per-measure';
import { priceLossReasons } from '../domain/pricing/price';
import { amountMinor, currencyCode, documentId, instant, money, notAppliedReason } from './schemas';

const unitRuns = z
  .array(z.object({ count: z.number().int(), amount: amountMinor }))
  .meta({ description: 'Run-length: two units of one amount are one entry with count 2' });
export const measure = z.object({ amount: z.number().int().positive(), unit: z.enum(measureUnits) }).meta({ id: 'Measure' });
export const pricePerMeasure = z
  .object({
    amount: amountMinor,
    currency: currencyCode,
    per: measure,
  })
  .meta({
    id: 'PricePerMeasure',
    description: 'What the price is per kilogram, litre, metre or piece (“unit price” in law), with tax where the price is',
  });
const quotedDiscount = z.object({ id: documentId, name: z.string(), code: z.string().nullable(), amount: money });

export const quote = z
  .object({
    currency: currencyCode,
    lines: z.array(
      z.object({
        id: z.string(),
        variant: documentId,
        sku: z.string().nullable(),
        name: z.string().nullable(),
        quantity: z.number().int(),
        unitPrice: money,
        pricePerMeasure: pricePerMeasure.optional(),
        compareAt: money.nullable(),
        taxIncluded: z.boolean(),
        priceList: z
          .object({ id: documentId, name: z.string(), kind: z.enum(['base', 'sale', 'override']) })
          .meta({ description: 'The price list, or the sale that makes the price (`kind` `sale`)' }),
        explain: z
          .array(
            z.object({
              list: documentId,
              name: z.string(),
              amount: money,
              outcome: z.enum(['chosen', 'original', 'lost']),
              reason: z.enum(priceLossReasons).nullable(),
            }),
          )
          .meta({ description: 'The prices of the variant that this customer may know of, and why each is or is not the price' }),
        subtotal: money,
        discounts: z.array(quotedDiscount.extend({ perUnit: unitRuns })),
        tax: money,
        taxBasisPoints: z.number().int(),
        taxName: z.string().nullable(),
        total: money,
        perUnitTotal: unitRuns,
      }),
    ),
    discounts: z.array(quotedDiscount.extend({ phase: z.enum(['line', 'order', 'delivery']) })),
    notApplied: z.array(
      z.object({
        discount: documentId.optional(),
        name: z.string().nullable().optional(),
        code: z.string().optional(),
        reason: notAppliedReason,
      }),
    ),
    delivery: z.object({ method: documentId, name: z.string(), price: money, tax: money, total: money }).nullable(),
    totals: z.object({ items: money, discounts: money, delivery: money, tax: money, total: money }),
    nextChangeAt: instant.nullable(),
  })
  .meta({ id: 'Quote' });
