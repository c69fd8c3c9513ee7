import type { Readable } from 'node:stream';
import { z } from 'zod';
import { isEmail } from '../domain/customers/is-email';
import { notAppliedReasons } from '../domain/promotions/discount';
import { countryMeantBy, isCountry, needsPostalCode } from '../domain/places/countries';

/** Shapes several endpoints share. `meta({ id })` gives each a name of its own in the OpenAPI document. */

export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be three capital letters, such as EUR')
  .meta({ example: 'EUR', description: 'ISO 4217' });
const countryRefusal = (code: string): string => {
  const meant = countryMeantBy(code);
  return meant === undefined ? 'is not a country of ISO 3166-1' : `is not a country of ISO 3166-1: ${meant} is`;
};
/** Degrees in a query. Nothing is not 0: that is in the sea. */
export const degrees = (most: number) =>
  z.preprocess(
    (value) => (value === undefined || (typeof value === 'string' && value.trim() !== '') ? value : Number.NaN),
    z.coerce.number().min(-most).max(most).optional(),
  );
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'must be two capital letters, such as UA', abort: true })
  .refine(isCountry, { error: ({ input }) => countryRefusal(String(input)) })
  .meta({ example: 'UA', description: 'ISO 3166-1 alpha-2' });
export const localeCode = z
  .string()
  .regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/, 'must be a language, such as en')
  .meta({ example: 'en' });
export const channel = z.enum(['app', 'web', 'pos']).meta({ description: 'Where the customer is buying' });
export const documentId = z.string().min(1).max(64).meta({ example: 'kx2fz0y1n5m9q4t8c3b7v6aw' });
export const quantity = z
  .number('must be a number')
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(9_999, 'must be at most 9999');
export const email = z
  .string()
  .trim()
  .refine(isEmail, 'must be an e-mail address')
  .meta({ format: 'idn-email', example: 'olena@example.com' });
export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });

const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?';
const offset = '[+-](?:[01]\\d|2[0-3]):[0-5]\\d';
const patternOf = (zone: string) => new RegExp(`${z.core.regexes.date.source.slice(0, -1)}T${time}${zone}$`);
const patterns = { utc: patternOf('Z'), anyOffset: patternOf(`(?:Z|${offset})`) };
/** A time of ISO 8601 as somebody sends it: seconds may be missing, which zod's own does not take. */
export const sentTime = (zone: keyof typeof patterns, says?: Readonly<{ error?: string; abort?: true }>) =>
  z.stringFormat('datetime', patterns[zone], says);

const [firstYear, lastYear] = [2000, 2999];
const isMeant = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= firstYear && year <= lastYear;
};
/** A moment somebody sends. What follows from it must still have a year of four digits. */
export const sentInstant = sentTime('utc', { error: 'must be a time of ISO 8601 in UTC, such as 2026-11-27T08:00:00Z', abort: true })
  .refine(isMeant, `must be of a year from ${firstYear} to ${lastYear}`)
  .transform((text) => new Date(text))
  .meta({ description: `ISO 8601, UTC; of a year from ${firstYear} to ${lastYear}` });

export const amountMinor = z
  .number()
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .meta({ description: "A whole number of the currency's smallest unit: 1999 is 19.99 EUR, and 1999 JPY" });
export const chosenOption = z
  .object({
    code: z.string().meta({ example: 'size' }),
    name: z.string().meta({ description: 'In the language asked for', example: 'Size' }),
    value: z.string().meta({ description: 'The code of the value, to compare and to filter by', example: 'm' }),
    label: z.string().meta({ description: 'In the language asked for', example: 'M' }),
  })
  .meta({ id: 'ChosenOption', description: 'What was chosen of an option. What customers added of their own has its text as its code.' });
/** What is answered as a file: it stands in no JSON. */
export const file = z.custom<Readonly<{ name: string; bytes: Uint8Array | Readable }>>();
export const money = z.object({ amount: amountMinor, currency: currencyCode }).meta({ id: 'Money' });

const line = z.string().trim().min(1).max(200);
/** The parts of an address, for what needs only some of them. */
export const addressParts = z.strictObject({
  firstName: line.optional().meta({ description: 'One name is enough, here or in `lastName`: the first, the last, or the whole' }),
  lastName: line.optional(),
  company: line.optional(),
  taxNumber: z
    .string()
    .trim()
    .min(1)
    .max(50)
    .optional()
    .meta({ description: 'Of the company that buys, such as its VAT id: its invoice says so' }),
  line1: line,
  line2: line.optional(),
  city: line,
  region: line.optional().meta({ description: 'Its code or its name, such as CA, US-CA or California. Needed where tax depends on it' }),
  postalCode: z.string().trim().max(20).optional().meta({ description: 'Needed, but for countries that have none, such as HK and AE' }),
  country: countryCode,
  phone: z.string().trim().min(5).max(32).optional(),
  placeId: z.string().max(300).optional(),
  location: z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }).optional(),
});
/** Why a rule of a delivery method does not offer it. */
export const deliveryReason = z
  .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) })
  .meta({
    description:
      'What a rule of the method says: a code, such as `CLUB_TOO_HEAVY`, and what puts it into words. `RULE_FAILED`, `RULE_UNKNOWN`: its plugin does not work, or is gone. `POINT_UNKNOWN`, `POINT_CLOSED`, `POINT_OF_ANOTHER_CARRIER`, `POINT_ABROAD`, `POINT_TOO_SMALL`: why the parcel cannot go to the pickup point',
  });
export const address = addressParts
  .superRefine(({ firstName, lastName, postalCode, country }, context) => {
    if (!firstName && !lastName) context.addIssue({ code: 'custom', path: ['lastName'], message: 'is missing: a name is needed' });
    if (!postalCode && needsPostalCode(country))
      context.addIssue({ code: 'custom', path: ['postalCode'], message: `is missing: addresses in ${country} have one` });
  })
  .meta({ id: 'Address' });
export type Address = z.infer<typeof address>;

export const notAppliedReason = z
  .enum(notAppliedReasons)
  .meta({ id: 'NotAppliedReason', description: 'Why a discount, or a code, took nothing off' });

export const named = z.object({ id: documentId, slug: z.string(), name: z.string() }).meta({ id: 'Named' });

/** `details` of every refusal. */
export const problemBody = z
  .object({
    data: z.null(),
    error: z.object({
      status: z.number().int(),
      name: z.string(),
      message: z.string().meta({ description: 'For developers; choose the words for customers by the code' }),
      details: z.looseObject({
        code: z.string().meta({ description: 'Stable; switch on this' }),
        issues: z.array(z.looseObject({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).optional(),
      }),
    }),
  })
  .meta({ id: 'Problem' });
