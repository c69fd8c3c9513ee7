import { z } from 'zod';
import { proofSettings } from '../../domain/delivery/driving/reports';
import { countedThings, weightySettings, type SettingField, type WeightySetting } from '../../domain/store/setting-groups';
import { staffEndpoints } from '../../http/staff-endpoint';

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const text = z.string().max(2_000);
const textOrNull = text.nullable();
const code = z.string().max(60);
const owner = z.enum(['shop', 'website']).nullable().meta({ description: 'Whose word counts; null is the shop' });

/** Each setting as it is written; a test compares them with the content type. */
const settingShape = {
  name: text,
  country: code,
  timeZone: code,
  defaultLocale: code,
  supportEmail: textOrNull,
  mapTilesUrl: textOrNull,
  mapTilesAttribution: textOrNull,
  currencies: z.array(code).max(200),
  defaultCurrency: code,
  taxRounding: z.enum(['line', 'order']),
  quantityShownUpTo: whole(0, 1_000_000),
  lowStockFrom: whole(0, 1_000_000),
  holdStockAt: z.enum(['checkout', 'add_to_cart']),
  holdMinutes: whole(1, 1_440),
  stockRouting: z.enum(['priority', 'fewest_parcels', 'nearest']),
  cartMerge: z.enum(['sum', 'keep_customer', 'keep_guest']),
  cartLifetimeDays: whole(1, 365),
  cartAbandonedAfterHours: whole(1, 720),
  cartMessageAfterHours: whole(1, 720).nullable(),
  supportOverdueHours: whole(1, 720),
  deliveryWaitHours: whole(0, 168),
  pickupDays: whole(1, 365).nullable(),
  deliveryProof: z.enum(proofSettings),
  positionDays: whole(0, 30),
  costPerKilometre: whole(0, 100_000_000).nullable(),
  costPerHour: whole(0, 100_000_000).nullable(),
  accountDeletionDays: whole(1, 30),
  activityMonths: whole(1, 120),
  orderNumberPrefix: textOrNull,
  orderSeries: z.enum(['one', 'country', 'channel']),
  websiteAcceptance: z.enum(['off', 'ask']),
  websiteSeconds: whole(1, 20),
  websiteOutage: z.enum(['refuse', 'accept_and_queue']),
  websiteStock: owner,
  websitePrices: owner,
  websiteNames: owner,
  websiteDescriptions: owner,
  withdrawalPeriods: textOrNull.meta({ description: 'A country and days a line, such as `DE 30`; `*` stands for everywhere' }),
  cashOnDelivery: z.boolean(),
  paymentCapture: z.enum(['automatic', 'manual']),
  legalName: textOrNull,
  legalAddress: textOrNull,
  taxNumber: textOrNull,
  registrationNumber: textOrNull,
  bankAccount: textOrNull,
  issueInvoices: z.enum(['by_hand', 'when_paid']).nullable(),
  invoiceNumberPrefix: textOrNull,
  creditNoteNumberPrefix: textOrNull,
  invoiceFooter: textOrNull,
  translations: z
    .record(z.string(), z.record(z.string(), z.string()))
    .nullable()
    .meta({ description: 'By language and field, such as `{ "uk": { "invoiceFooter": "…" } }`' }),
  productLink: textOrNull,
  iosApps: textOrNull,
  androidPackage: textOrNull,
  androidFingerprints: textOrNull,
} satisfies Record<SettingField, z.ZodType>;

const settings = z.object(settingShape).meta({ id: 'Settings' });
const someSettings = z
  .strictObject(settingShape)
  .partial()
  .meta({ id: 'SettingsChanges', description: 'Only those that are meant', example: { holdMinutes: 20 } });

const change = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    by: z.object({
      type: z.enum(['staff', 'api_token', 'system']),
      name: z.string().nullable().meta({ description: 'Null for somebody who has left' }),
    }),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    state: z.enum(['open', 'over', 'undone', 'changed_since']).meta({
      description:
        '`open`: it can be undone. `over`: a day has passed. `changed_since`: all of it was changed again, so that there is nothing to put back',
    }),
    until: z.iso.datetime().meta({ description: 'Until when it can be undone' }),
    changedSince: z.array(z.string()).meta({ description: 'What undoing it would leave as it is, because it was changed again since' }),
    undoes: z.string().nullable().meta({ description: 'The change this one undid' }),
  })
  .meta({ id: 'SettingsChange' });

const page = z
  .object({
    settings,
    languages: z.array(z.string()).meta({ description: 'Those of the shop' }),
    changes: z.array(change).meta({ description: 'The last thirty, the newest first, by whichever door' }),
    taxRates: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        country: z.string(),
        region: z.string().nullable(),
        category: z.string().nullable(),
        basisPoints: z.number().int().meta({ description: 'Hundredths of a percent: 2000 is 20 %' }),
      }),
    ),
    deliveries: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        isOn: z.boolean(),
        prices: z.array(z.object({ amount: z.number().int(), currency: z.string() })),
        countries: z.array(z.string()).meta({ description: 'Only there; empty: everywhere' }),
      }),
    ),
  })
  .meta({ id: 'SettingsPage' });

const common = { tag: 'Settings', action: 'api::settings.edit' } as const;

export const settingsEndpoints = staffEndpoints({
  readSettings: {
    method: 'GET',
    path: '/settings',
    ...common,
    summary: 'The settings of the shop, its taxes and deliveries, and what was changed last',
    response: page,
  },
  saveSettings: {
    method: 'PUT',
    path: '/settings',
    ...common,
    summary: 'Changes settings of the shop',
    description: 'Those that are left out stay. With `seen`, what was read before: a setting that somebody changed since is refused.',
    body: z.strictObject({ changes: someSettings, seen: someSettings.default({}) }),
    response: page,
    refusals: ['CONTENT_INVALID', 'EDIT_CONFLICT'],
  },
  countSettingEffects: {
    method: 'POST',
    path: '/settings/effects',
    ...common,
    safe: true,
    summary: 'Whom a change of the settings would meet',
    description: 'Of each setting that does more than it seems to, with what is counted of it; 1001 for more than a thousand.',
    body: z.strictObject({ changes: someSettings }),
    response: z.object({
      effects: z.array(
        z.object({
          field: z.enum(Object.keys(weightySettings) as [WeightySetting, ...WeightySetting[]]),
          counts: z.array(z.object({ what: z.enum(countedThings), count: z.number().int() })),
        }),
      ),
    }),
  },
  undoSettingsChange: {
    method: 'POST',
    path: '/settings/changes/:id/undo',
    ...common,
    summary: 'Puts back what a change of the settings changed',
    description: 'Within a day, as a change of its own. What was changed again since stays as it is.',
    params: z.object({ id: z.string().regex(/^\d{1,18}$/) }),
    response: page,
    refusals: ['SETTINGS_CHANGE_NOT_FOUND', 'SETTINGS_NOT_UNDONE', 'CONTENT_INVALID'],
  },
});
