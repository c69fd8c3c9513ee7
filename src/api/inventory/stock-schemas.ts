import { z } from 'zod';
import { id } from '../../http/staff-schemas';

/** Shapes of the page of stock. */

/** How a variant is called there: `product` in the default language, `name` its own, which may be empty. */
export const variantName = { variant: id, sku: z.string(), product: z.string(), name: z.string() };

const counters = {
  onHand: z.number().int().meta({ description: 'What lies on the shelf' }),
  held: z.number().int().meta({ description: 'What carts hold for a while' }),
  allocated: z.number().int().meta({ description: 'What is promised to orders' }),
};
export const place = z.object({ id, name: z.string() });
export const foundStock = z
  .object({
    ...variantName,
    ...counters,
    available: z.number().int().meta({ description: 'What is left for others; below nought, more was sold than there is' }),
  })
  .meta({ id: 'FoundStock' });

export const movement = z
  .object({
    id,
    at: z.string(),
    kind: z.enum(['receive', 'stocktake', 'hold', 'release', 'allocate', 'deallocate', 'ship', 'return', 'transfer']),
    location: place.nullable(),
    onHand: z.number().int().meta({ description: 'By how many what lies there changed' }),
    held: z.number().int(),
    allocated: z.number().int(),
    after: z.number().int().meta({ description: 'How many lay at the location after it' }),
    reason: z.string().nullable(),
    order: z.object({ id, number: z.string() }).nullable(),
    by: z.object({
      type: z.string().meta({ description: '`customer`, `guest`, `staff`, `machine` or `system`' }),
      name: z.string().nullable().meta({ description: 'Of a member of staff or a machine; null for others, and for who left' }),
    }),
  })
  .meta({ id: 'StockMovement' });

export const scanned = z.string().trim().min(1).max(100).meta({ description: 'A SKU or a barcode', example: '4820000000017' });
export const movedGoods = z.object({ variants: z.number().int(), pieces: z.number().int() }).meta({ description: 'How many were booked' });

export const cursor = z.string().max(200).optional().meta({ description: '`nextCursor` of the page before' });
export const limit = z.coerce.number().int().min(1).max(100).default(25);
