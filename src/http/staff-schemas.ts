import { z } from 'zod';
import { highestPrice } from '../domain/money/highest-price';

/** Shapes of what staff send, which several of their endpoints share. */

export const id = z.string().min(1).max(64);
// Where the panel is served, its own route for every path adds a parameter to those of a GET.
export const byId = z.object({ id });
export const amount = z.number().int().min(0).max(highestPrice, `must be at most ${highestPrice}`);
export const pieces = z.number().int().min(0).max(100_000_000);
export const text = z.string().trim().max(1_000);
/** Of what is saved: how it was when it was opened. */
export const openedAt = z.iso
  .datetime()
  .optional()
  .meta({ description: '`changedAt` of what was opened: refused where somebody has saved it since. Without it, it is written over' });
/** Pieces of an order, by line. */
export const lines = z.array(z.strictObject({ line: z.string().min(1).max(100), quantity: z.number().int().min(1).max(9_999) })).max(100);

const finding = z.object({
  code: z.string(),
  field: z.string().meta({ description: 'The path of the input to mark, such as `conditions[1].weekdays`' }),
  message: z.string(),
});
export const findings = z
  .object({ refusals: z.array(finding), warnings: z.array(finding) })
  .meta({ id: 'Findings', description: '`refusals` must be mended before it can be saved; `warnings` may be meant so' });

export const productGrid = z
  .object({
    name: z.string(),
    lists: z.array(
      z.object({
        id,
        name: z.string(),
        kind: z.string(),
        currency: z.string(),
        exponent: z.number().int().meta({ description: 'Digits after the point' }),
        taxIncluded: z.boolean(),
      }),
    ),
    locations: z.array(z.object({ id, name: z.string() })),
    variants: z.array(
      z.object({
        id,
        sku: z.string(),
        name: z.string(),
        inventoryPolicy: z.string(),
        prices: z.array(
          z.object({ list: id, minQuantity: z.number().int(), amount: z.number().int(), compareAt: z.number().int().nullable() }),
        ),
        stock: z.array(z.object({ location: id, onHand: z.number().int(), held: z.number().int(), allocated: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'ProductGrid' });

/** What is said of one cell twice cannot both be meant. */
export const onceEach =
  <T>(cellOf: (change: T) => readonly unknown[]) =>
  (changes: readonly T[], context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [index, change] of changes.entries()) {
      const cell = JSON.stringify(cellOf(change));
      if (seen.has(cell)) context.addIssue({ code: 'custom', path: [index], message: 'changes a cell that is changed already' });
      seen.add(cell);
    }
  };

const rowMode = z
  .enum(['all_or_nothing', 'each'])
  .default('all_or_nothing')
  .meta({ description: '`all_or_nothing`: one row that cannot be done refuses all; `each`: the others are done' });
/** A body of up to 500 rows, or as few as `most` says; `cellOf` is what each of them may change once. */
export const rowsOf = <Row extends z.ZodObject>(row: Row, cellOf: (row: z.output<Row>) => readonly unknown[], most = 500) =>
  z.strictObject({ mode: rowMode, rows: z.array(row).min(1).max(most).superRefine(onceEach(cellOf)) });
export const rowAnswers = z
  .object({
    rows: z.array(
      z.object({
        row: z.number().int().meta({ description: 'Counted from nought' }),
        done: z.boolean(),
        code: z.string().nullable(),
        field: z.string().nullable(),
        message: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RowAnswers' });
