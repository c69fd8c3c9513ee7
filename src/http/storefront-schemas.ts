import { z } from 'zod';
import { legalKinds } from '../domain/store/legal-texts';
import { measure, pricePerMeasure } from './quote-schemas';
import { amountMinor, chosenOption, countryCode, currencyCode, documentId, instant, money, named } from './schemas';

export const picture = z
  .object({
    url: z.string().meta({ description: 'As it was uploaded. Whole where the shop knows its public address, else it begins with `/`' }),
    width: z.number().nullable(),
    height: z.number().nullable(),
    alt: z
      .string()
      .meta({ description: 'What is seen, in the language that is answered: in words of staff, or by the name of what it shows' }),
    color: z.string().nullable().meta({ description: 'To show until it is there', example: '#a3b18a' }),
    sizes: z
      .array(z.object({ width: z.number().int(), url: z.string(), type: z.string() }))
      .meta({ description: 'The same in WebP, the narrowest first, none wider than the picture; empty where there are none' }),
    alternativeText: z.string().nullable().meta({ description: '`alt` as staff wrote it, in one language for all' }),
    thumbnailUrl: z.string().nullable(),
  })
  .meta({ id: 'Picture' });

const shownPrice = z
  .object({
    amount: amountMinor,
    currency: currencyCode,
    compareAt: money.optional().meta({ description: 'The price to strike through' }),
    lowest30d: money.optional().meta({ description: 'The lowest price of the 30 days before the sale' }),
    pricePerMeasure: pricePerMeasure.optional(),
    taxIncluded: z.boolean(),
    priceList: documentId.meta({ description: 'Of the price list, or of the sale that makes the price' }),
    nextChangeAt: instant.nullable().meta({ description: 'When this price may change; cache no longer' }),
  })
  .meta({ id: 'Price' });

export const availability = z
  .object({
    status: z.enum(['in_stock', 'low', 'out', 'backorder']),
    quantity: z.number().int().optional().meta({ description: 'Told only up to a number the shop chose' }),
  })
  .meta({ id: 'Availability' });

export const card = z
  .object({
    id: documentId,
    slug: z.string(),
    name: z.string(),
    image: picture.nullable(),
    brand: named.nullable(),
    categories: z.array(named),
    priceFrom: money,
    variants: z.array(
      z.object({
        id: documentId,
        sku: z.string(),
        gtin: z.string().nullable().meta({ description: 'Its barcode, where that is a GTIN: 8, 12, 13 or 14 digits' }),
        name: z.string(),
        contents: measure.nullable().meta({ description: 'What is in it, as far as somebody said' }),
        options: z.array(chosenOption),
        image: picture.nullable().meta({ description: 'Of its own; null: show that of the product' }),
        price: shownPrice,
        availability,
      }),
    ),
  })
  .meta({ id: 'Card' });

const operator = z
  .object({ name: z.string(), postalAddress: z.string(), email: z.string().nullable(), website: z.string().nullable() })
  .meta({ id: 'EconomicOperator', description: 'Who answers for a product, as the law wants customers to be told' });

export const productDetail = card
  .extend({
    description: z.string().nullable(),
    images: z.array(picture),
    attributes: z.record(z.string(), z.string()),
    manufacturer: operator.nullable(),
    responsiblePerson: operator.nullable().meta({ description: 'Who answers in the EU for what is made outside of it' }),
    warnings: z.string().nullable().meta({ description: 'To be shown before somebody buys' }),
    countryOfOrigin: countryCode.nullable(),
    link: z.string().nullable().meta({ description: "Where it stands on the shop's website; an app may open it too" }),
    passportUrl: z.string().nullable().meta({ description: 'The digital product passport' }),
    related: z.array(card).meta({ description: 'What goes with it, up to 12: those staff chose, then others of its categories and brand' }),
  })
  .meta({ id: 'Product' });

const count = z.number().int().min(0).max(1_001).meta({ description: 'Products that have it: up to 1000, and 1001 for more' });
const counted = named.extend({ count });
const countedValues = z.array(z.object({ name: z.string(), values: z.array(z.object({ value: z.string(), count })) }));
const countedOption = z.object({
  code: z.string().meta({ description: 'What `options[…]` takes', example: 'size' }),
  name: z.string(),
  values: z.array(
    z.object({
      value: z.string().meta({ description: 'The code of the value', example: 'm' }),
      label: z.string(),
      swatch: z.string().nullable().meta({ description: 'A colour, `#rrggbb`, where it is one' }),
      count,
    }),
  ),
});
export const facets = z
  .object({
    brands: z.array(counted),
    categories: z.array(counted),
    attributes: countedValues,
    options: z.array(countedOption).meta({ description: 'In the order to offer them' }),
    price: z
      .object({ min: amountMinor, max: amountMinor })
      .nullable()
      .meta({ description: 'What customers pay for the cheapest and the dearest, tax in it; null where nothing was found' }),
  })
  .meta({ id: 'Facets', description: 'What can be chosen from. Each kind is counted as if nothing of its own kind had been chosen.' });

const category = named.extend({
  image: picture.nullable(),
  count: count.meta({ description: 'Products in it or below it: up to 1000, and 1001 for more' }),
  get children(): z.ZodArray<typeof categoryBranch> {
    return z.array(categoryBranch);
  },
});
export const categoryBranch = category.meta({ id: 'CategoryBranch', description: 'A category with those that stand below it' });

const homeSection = z
  .object({
    id: documentId,
    kind: z.enum(['banner', 'products', 'categories', 'text']),
    title: z.string(),
    text: z.string().nullable().meta({ description: 'Markdown' }),
    image: picture.nullable(),
    link: z.string().nullable().meta({ description: 'Where a tap leads, such as /categories/tea' }),
    categories: z.array(named.extend({ image: picture.nullable() })),
    products: z.array(card).meta({ description: 'The first 24 that are for sale to whoever asks' }),
  })
  .meta({ id: 'HomeSection' });

const legalText = z.object({
  id: documentId,
  kind: z.enum(legalKinds),
  title: z.string(),
  version: z.string().meta({ description: 'Another one after a change that customers should know of', example: '2026-11' }),
  url: z.string().nullable().meta({ description: 'Where it stands on the website too' }),
  updatedAt: instant,
});
export const legalTextWithBody = legalText.extend({ body: z.string().meta({ description: 'Markdown' }) }).meta({ id: 'LegalText' });

const versions = z
  .object({
    minimumVersion: z
      .string()
      .nullable()
      .meta({ description: 'The oldest that works with the shop; null where every one does', example: '2.4.0' }),
    storeUrl: z.string().nullable().meta({ description: 'Where to update' }),
    message: z.string().nullable().meta({ description: 'What the shop says of that version, for customers' }),
  })
  .meta({ id: 'AppVersions' });

export const shopDescription = z
  .object({
    name: z.string(),
    languages: z.array(z.object({ code: z.string(), name: z.string(), isDefault: z.boolean() })),
    currencies: z.array(
      z.object({
        code: currencyCode,
        minorUnits: z.number().int().min(0).max(4).meta({ description: 'Digits after the point: amounts are in the last of them' }),
        isDefault: z.boolean(),
      }),
    ),
    countries: z.array(z.string()).meta({ description: 'Where goods go in this currency, ISO 3166-1 alpha-2' }),
    payments: z
      .array(
        z.object({
          provider: z.string().meta({ description: 'What checkout takes as `payment.provider`', example: 'manual' }),
          label: z
            .string()
            .nullable()
            .meta({ description: 'The name of a company; null where the app has words of its own, as for `manual`' }),
          kind: z
            .enum(['online', 'later'])
            .meta({ description: '`later`: the order is placed before money moves, as of cash and bank transfer' }),
        }),
      )
      .meta({ description: 'The ways to pay that checkout takes, in the order to offer them' }),
    app: z.object({ ios: versions, android: versions }),
    flags: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What staff switched: `false` where it is off, else `true` or its value', example: { wishList: true } }),
    legal: z.array(legalText).meta({ description: 'Those that are published; their text is at `/storefront/legal-texts/{kind}`' }),
    messages: z
      .object({ backInStock: z.boolean(), priceDrop: z.boolean() })
      .meta({ description: 'What of their wishes customers may be told: offer `notify` where it is true' }),
    home: z.array(homeSection),
  })
  .meta({ id: 'ShopDescription' });
