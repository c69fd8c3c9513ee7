import { z } from 'zod';
import { discountStates } from '../../domain/promotions/discount-views';
import { instant, localeCode, money, sentInstant } from '../../http/schemas';
import { findings, id } from '../../http/staff-schemas';
import { fieldTypes } from '../../shop/promotions/desk/kinds';

const count = z.number().int();
const currency = z.string().regex(/^[A-Z]{3}$/);
const ids = z.array(id).max(500);
const amounts = z
  .array(z.strictObject({ currency, amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }))
  .max(50)
  .meta({ description: 'One amount in each currency; empty: no limit' });
const limit = z.number().int().min(1).max(1_000_000_000).nullable();

const part = z
  .strictObject({
    component: z.string().max(100).meta({ description: 'Of `GET /discount-kinds`', example: 'discount-effect.percent-off-lines' }),
    values: z.record(z.string().max(60), z.unknown()).meta({
      description:
        'By field: `percent` in hundredths of a percent, `amounts` as money, `entries` as ids, `time` as 18:00, `targets` as four lists of ids',
      example: { basisPoints: 1_000 },
    }),
  })
  .meta({ id: 'DiscountPart' });

/** A discount as its desk has it, saved or not. */
export const discountDraft = z
  .strictObject({
    name: z.string().trim().max(120).meta({ description: 'Customers read it in the basket' }),
    names: z.record(localeCode, z.string().trim().max(120)).default({}).meta({ description: 'What they read in other languages' }),
    enabled: z.boolean().default(true),
    method: z.enum(['automatic', 'code']).default('automatic'),
    startsAt: sentInstant.nullable().default(null),
    endsAt: sentInstant.nullable().default(null),
    effect: part.nullable().default(null).meta({ description: 'What it does; null only while it is put together' }),
    conditions: z.array(part).max(20).default([]).meta({ description: 'All of them must hold' }),
    targets: z
      .strictObject({ products: ids, variants: ids, categories: ids, brands: ids })
      .default({ products: [], variants: [], categories: [], brands: [] })
      .meta({ description: 'All four empty: everything' }),
    priority: z.number().int().min(-1_000_000).max(1_000_000).default(0),
    stopFurther: z.boolean().default(false),
    group: z.string().trim().max(60).nullable().default(null),
    combinesWithLine: z.boolean().default(true),
    combinesWithOrder: z.boolean().default(true),
    combinesWithDelivery: z.boolean().default(true),
    maxDiscount: amounts.default([]),
    limitTotal: limit.default(null),
    limitPerCustomer: limit.default(null),
    budget: amounts.default([]),
    note: z.string().trim().max(2_000).nullable().default(null),
  })
  .meta({ id: 'DiscountDraft' });

const kind = z
  .object({
    component: z.string(),
    name: z.string(),
    ofPlugin: z.boolean(),
    fields: z.array(
      z.object({
        name: z.string(),
        type: z.enum(fieldTypes),
        label: z.string(),
        help: z.string().nullable(),
        required: z.boolean(),
        default: z.unknown(),
        min: z.number().nullable(),
        max: z.number().nullable(),
        options: z.array(z.string()).meta({ description: 'The values of a choice' }),
        of: z.string().nullable().meta({ description: 'What choices are of, such as `weekday`; the type of entries' }),
        many: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'DiscountKind' });

export const discountKinds = z
  .object({
    effects: z.array(kind),
    conditions: z.array(kind),
    currencies: z.array(z.string()),
    languages: z.array(z.string()),
    defaultLanguage: z.string(),
    timeZone: z.string(),
    groups: z.array(z.object({ id, name: z.string() })),
    zones: z.array(z.object({ id, name: z.string() })),
  })
  .meta({ id: 'DiscountKinds', description: 'What a discount can do and ask for, of plugins too, and what the shop has for it' });

export const checkedDraft = z
  .object({
    ...findings.shape,
    state: z.enum(discountStates).meta({ description: 'How it stands once it is saved, whatever was used of it' }),
    sentence: z.object({ en: z.string(), uk: z.string() }).nullable().meta({ description: 'How it reads; null while it cannot be read' }),
  })
  .meta({ id: 'CheckedDiscount' });

const kindOfEntry = z.enum(['product', 'variant', 'category', 'brand', 'group', 'zone']);
export const namedEntry = z.object({ id, kind: kindOfEntry, name: z.string() });

const sums = z.array(money).meta({ description: 'One sum for each currency' });

export const discountDesk = z
  .object({
    id,
    revision: z.string().meta({ description: 'Sent back with what is saved' }),
    draft: discountDraft.extend({ startsAt: instant.nullable(), endsAt: instant.nullable() }).meta({ id: 'SavedDiscount' }),
    entries: z.array(namedEntry).meta({ description: 'What everything it names is called' }),
    checked: checkedDraft,
    state: z.enum(discountStates),
    uses: count,
    given: sums,
  })
  .meta({ id: 'DiscountDesk' });

export const foundDiscount = z
  .object({
    id,
    name: z.string(),
    sentence: z.string().nullable().meta({ description: 'How it reads; null where it does nothing yet' }),
    state: z.enum(discountStates).meta({ description: '`used_up`: nothing is left of its uses or its budget' }),
    method: z.enum(['automatic', 'code']),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    uses: count,
    limitTotal: count.nullable(),
    given: sums,
    budget: z.array(z.object({ ...money.shape, spent: count })),
    revenue: z.array(money).nullable().meta({
      description:
        'What orders with it are worth: cancelled ones count for nothing, what was given back is taken off; null for who may not see it',
    }),
  })
  .meta({ id: 'FoundDiscount' });

export const foundCode = z
  .object({
    id,
    code: z.string(),
    enabled: z.boolean(),
    usageLimit: count.nullable(),
    uses: count,
    last: z
      .object({
        order: id,
        number: z.string().nullable(),
        at: instant,
        customer: z.object({ id, name: z.string() }).nullable().meta({ description: 'For who may see customers' }),
      })
      .nullable()
      .meta({ description: 'The newest order with it' }),
    createdAt: instant,
  })
  .meta({ id: 'FoundDiscountCode' });
