import { z } from 'zod';
import { textStates } from '../../domain/catalogue/product-views';
import { longestPictureText } from '../../domain/pictures/picture-texts';
import { localeCode, money } from '../../http/schemas';
import { amount, id, onceEach, pieces } from '../../http/staff-schemas';

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

export const onlyOnce = <T>(items: readonly T[]): boolean => new Set(items).size === items.length;
const language = z.string().min(1).max(20);
export const languages = z.array(language).max(100).refine(onlyOnce, 'must name each language once');
const name = z.string().trim().min(1).max(200);
const slug = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z0-9-_.~]+$/, 'must be of Latin letters, digits and hyphens');
const rowNumber = z.number().int().min(1).max(2_147_483_647);

const optionOfShop = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    values: z.array(z.object({ id, code: z.string(), label: z.string(), swatch: z.string().nullable() })),
  })
  .meta({ id: 'DeskOption' });
export const optionsOfShop = z.array(optionOfShop);

export const problem = z
  .object({
    code: z.enum(['NO_VARIANT', 'NO_PRICE', 'NO_TAX_CATEGORY', 'NO_STOCK', 'NO_PICTURE', 'NO_TEXT']),
    blocks: z.boolean().meta({ description: 'Whether nobody can buy it because of this: at all, in the currency, or until goods come in' }),
    currency: z.string().nullable(),
    language: z.string().nullable(),
    variants: z.array(id).meta({ description: 'Those it is about; empty where it is about all' }),
  })
  .meta({ id: 'SaleProblem' });

const inventoryPolicy = z.enum(['tracked', 'untracked', 'backorder']);
const attribute = { name: z.string(), value: z.string() };
const attributes = z
  .array(z.strictObject({ name: z.string().trim().min(1).max(60), value: z.string().trim().min(1).max(120) }))
  .max(100)
  .superRefine(onceEach((fact) => [fact.name]))
  .meta({ description: 'Facts customers can filter by, in this language; left out where they stay as they are' });
const pictureTexts = z.record(localeCode, z.string().max(longestPictureText));

const deskVariant = z
  .object({
    id,
    sku: z.string(),
    name: z.string(),
    barcode: z.string().nullable(),
    enabled: z.boolean(),
    weightGrams: z.number().int(),
    lengthMm: z.number().int().nullable().meta({ description: 'Of the packed piece; null where nobody said, and then it takes no room' }),
    widthMm: z.number().int().nullable(),
    heightMm: z.number().int().nullable(),
    inventoryPolicy,
    backorderLimit: z.number().int().meta({ description: 'How many are sold beyond what is there, for `backorder`' }),
    values: z.array(id),
    cost: z.number().int().nullable().meta({ description: 'Without tax, in the currency of the shop; null for who may not see it' }),
    prices: z.array(
      z.object({ list: id, minQuantity: z.number().int(), amount: z.number().int(), compareAt: z.number().int().nullable() }),
    ),
    stock: z.array(z.object({ location: id, onHand: z.number().int(), held: z.number().int(), allocated: z.number().int() })),
  })
  .meta({ id: 'DeskVariant' });

const deskShop = z
  .object({
    languages: z.array(z.string()).meta({ description: 'The default one first' }),
    currency: z.string(),
    currencies: z.array(z.string()),
    lists: z.array(
      z.object({
        id,
        name: z.string(),
        kind: z.enum(['base', 'sale', 'override']),
        currency: z.string(),
        exponent: z.number().int().meta({ description: 'Digits after the point' }),
        taxIncluded: z.boolean(),
        startsAt: z.string().nullable(),
        endsAt: z.string().nullable(),
        isForEverybody: z.boolean().meta({ description: 'Whether it sells to everybody now: without it a product has no price' }),
      }),
    ),
    locations: z.array(z.object({ id, name: z.string() })),
    taxCategories: z.array(
      z.object({
        id,
        name: z.string(),
        isDefault: z.boolean(),
        basisPoints: z.number().int().meta({ description: 'The rate in the country of the shop' }),
      }),
    ),
    options: optionsOfShop,
    brands: z.array(z.object({ id, name: z.string() })),
    categories: z.array(z.object({ id, name: z.string().meta({ description: 'The way to it: `Tea › Green tea`' }) })),
  })
  .meta({ id: 'DeskShop' });

export const productDesk = z
  .object({
    id: id.nullable(),
    revision: z.string().meta({ description: 'To be sent with what is changed: where somebody else saved meanwhile, nothing is' }),
    texts: z.array(
      z.object({
        ...{ language: z.string(), name: z.string(), slug: z.string(), description: z.string() },
        attributes: z.array(z.object(attribute)).meta({ description: 'Facts customers can filter by, such as Material: Wool' }),
        state: textState,
      }),
    ),
    taxCategory: id.nullable(),
    brand: id.nullable(),
    categories: z.array(id).meta({ description: 'The first is the one it is shown in where only one is' }),
    pictures: z.array(
      z.object({
        ...{ id: z.number().int(), name: z.string(), url: z.string() },
        texts: pictureTexts.meta({ description: 'What is seen, by language; none for who may not say it' }),
      }),
    ),
    options: z.array(id),
    variants: z.array(deskVariant),
    problems: z.array(problem).meta({ description: 'What keeps it from being sold, the worst first' }),
    shop: deskShop,
  })
  .meta({ id: 'ProductDesk' });

const millimetres = z
  .number()
  .int()
  .min(1)
  .max(100_000)
  .nullish()
  .meta({ description: 'Of the packed piece; left out where it stays as it is, null where nobody knows' });
const wantedVariant = z.strictObject({
  id: id.nullable(),
  sku: z.string().trim().min(1).max(64),
  name,
  barcode: z.string().trim().min(1).max(32).nullable(),
  enabled: z.boolean(),
  weightGrams: z.number().int().min(0).max(100_000_000),
  lengthMm: millimetres,
  widthMm: millimetres,
  heightMm: millimetres,
  values: z.array(id).max(20).refine(onlyOnce, 'must name each value once'),
  inventoryPolicy: inventoryPolicy.optional().meta({ description: 'Left out where it stays as it is; `tracked` for one that is new' }),
  backorderLimit: pieces.optional(),
  cost: amount.nullish().meta({ description: 'What it costs the shop; left out where it stays as it is, null takes it away' }),
  prices: z
    .array(z.strictObject({ list: id, minQuantity: z.number().int().min(1).max(9_999), amount: amount.nullable() }))
    .max(200)
    .superRefine(onceEach(({ list, minQuantity }) => [list, minQuantity]))
    .meta({ description: 'Those that change; null takes the price away' }),
  stock: z
    .array(z.strictObject({ location: id, before: pieces, onHand: pieces }))
    .max(200)
    .superRefine(onceEach(({ location }) => [location]))
    .meta({ description: 'What was counted, where it changes; `before` is what was seen' }),
});

export const deskChange = z.strictObject({
  revision: z.string().max(64),
  texts: z
    .array(z.strictObject({ language, name, slug, description: z.string().max(100_000), attributes: attributes.optional() }))
    .max(100)
    .superRefine(onceEach((text) => [text.language])),
  taxCategory: id.nullable(),
  brand: id.nullish().meta({ description: 'Left out where it stays as it is' }),
  categories: z.array(id).max(100).refine(onlyOnce, 'must name each category once').optional().meta({
    description: 'In their order; left out where they stay as they are',
  }),
  pictureTexts: z
    .array(z.strictObject({ id: rowNumber, texts: pictureTexts }))
    .max(100)
    .superRefine(onceEach((picture) => [picture.id]))
    .default([])
    .meta({ description: 'What is seen on some of `pictures`, in the languages that change; needs `api::pictures.describe`' }),
  pictures: z.array(rowNumber).max(100).refine(onlyOnce, 'must name each picture once'),
  options: z.array(id).max(20).refine(onlyOnce, 'must name each option once'),
  variants: z
    .array(wantedVariant)
    .max(500)
    .refine((variants) => onlyOnce(variants.flatMap((variant) => variant.id ?? [])), 'must name each variant once'),
  deleted: z.array(id).max(500).refine(onlyOnce, 'must name each variant once'),
  publish: z.array(language).max(100).default([]).meta({ description: 'Languages that shall be shown as they are then' }),
  unpublish: z.array(language).max(100).default([]).meta({ description: 'Languages that shall be shown no more' }),
});

export const deskExample = {
  revision: 'mG0i5mDlV7yPq2x0ZyGg3w',
  texts: [{ language: 'en', name: 'Honey', slug: 'honey', description: 'Of the meadows.' }],
  ...{ taxCategory: null, pictures: [7], options: [] },
  variants: [
    {
      ...{ id: null, sku: 'HONEY-500', name: '500 g', barcode: null, enabled: true, weightGrams: 700, values: [] },
      prices: [{ list: 'q1w2e3r4t5y6u7i8o9p0a1s2', minQuantity: 1, amount: 30000 }],
      stock: [{ location: 'z1x2c3v4b5n6m7a8s9d0f1g2', before: 0, onHand: 5 }],
    },
  ],
  ...{ deleted: [], publish: ['en'], unpublish: [] },
};
