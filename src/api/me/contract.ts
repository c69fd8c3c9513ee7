import { z } from 'zod';
import { consentPurposes } from '../../domain/customers/consents';
import { normalizePhone } from '../../domain/customers/contact-keys';
import { isTimeZoneName } from '../../domain/places/time-zones';
import { cart } from '../../http/cart-schemas';
import { endpoints } from '../../http/endpoint';
import { address, documentId, file, instant, localeCode } from '../../http/schemas';
import { notificationEndpoints } from './notifications-contract';

const part = z.string().trim().min(1).max(200).nullable().optional();
const phone = z
  .string()
  .trim()
  .min(5)
  .max(32)
  .refine((text) => /^[+\d\s().\-/]+$/.test(text) && normalizePhone(text, null) !== null, 'must be a telephone number')
  .meta({ example: '+380 50 123 45 67' });

const label = z.string().trim().min(1).max(60).meta({ description: 'As the customer calls it, such as Home' });
const savedAddress = z
  .object({ id: documentId, label: z.string().nullable(), isDefault: z.boolean(), address })
  .meta({ id: 'SavedAddress' });

const me = z
  .object({
    id: documentId,
    email: z.string().nullable().meta({ description: 'null: they signed up with a telephone number' }),
    emailConfirmed: z.boolean().meta({ description: 'Whether they opened the link of a mail to this address' }),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    phone: z.string().nullable(),
    phoneConfirmed: z.boolean().meta({ description: 'Whether they proved it by a code' }),
    language: z.string().nullable().meta({ description: 'What they are written in' }),
    group: z.object({ id: documentId, name: z.string() }).nullable(),
    defaultAddress: savedAddress.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Me' });

const pushProvider = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the name of a provider')
  .meta({ description: '`expo`, `fcm`, or one a plugin brings' });
const deviceId = z.string().min(1).max(64).meta({ description: 'Yours for this phone, as at sign-in' });
const platform = z.enum(['ios', 'android', 'web']);
const device = z
  .object({
    deviceId: z.string(),
    platform,
    name: z.string().nullable(),
    appVersion: z.string().nullable(),
    language: z.string().nullable(),
    timeZone: z.string().nullable(),
    push: z.boolean().meta({ description: 'Whether messages are pushed to it' }),
    seenAt: instant,
  })
  .meta({ id: 'Device' });

const session = z
  .object({
    id: z.string(),
    deviceId: z.string().nullable(),
    deviceName: z.string().nullable(),
    platform: platform.nullable(),
    appVersion: z.string().nullable(),
    isCurrent: z.boolean(),
    signedInAt: instant,
    usedAt: instant.meta({ description: 'When it was refreshed last' }),
    expiresAt: instant,
  })
  .meta({ id: 'Session' });

const purpose = z.enum(consentPurposes);
const version = z.string().trim().min(1).max(40).meta({ description: 'Of the text they agreed to' });
const consents = z.array(
  z
    .object({
      purpose,
      granted: z.boolean().nullable().meta({ description: 'null: they were never asked, so they have not agreed' }),
      version: z.string().nullable(),
      at: instant.nullable(),
    })
    .meta({ id: 'Consent' }),
);

const wish = z
  .object({
    id: documentId,
    product: documentId.meta({ description: 'For `GET /storefront/products?ids=`, which answers cards with prices' }),
    variant: documentId.nullable().meta({ description: 'null: any of the product' }),
    notify: z.object({ backInStock: z.boolean(), priceDrop: z.boolean() }),
    addedAt: instant,
  })
  .meta({ id: 'Wish' });
const wishList = z.object({ id: documentId, name: z.string(), items: z.array(wish), createdAt: instant }).meta({ id: 'WishList' });
const listName = z.string().trim().min(1).max(100);

const shared = { tag: 'Account', signedIn: true } as const;
const byId = z.object({ id: documentId });
const sayingSomething = (body: object) => Object.values(body).some((value) => value !== undefined);
const saysNothing = 'must say what is to change';

const profile = endpoints({
  read: {
    ...shared,
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in',
    description: 'The profile of the customer, with the address their carts begin with.',
    response: me,
  },
  save: {
    ...shared,
    method: 'PATCH',
    path: '/me',
    summary: 'Changes the profile',
    description: 'What is left out stays; null takes away. An e-mail is changed by proving the new one.',
    body: z
      .strictObject({ firstName: part, lastName: part, phone: phone.nullable().optional(), language: localeCode.nullable().optional() })
      .refine(sayingSomething, saysNothing),
    example: { firstName: 'Olena', lastName: 'Koval', phone: '+380501234567', language: 'uk' },
    response: me,
  },
  cart: {
    ...shared,
    method: 'GET',
    path: '/me/cart',
    summary: 'The one cart of the customer',
    description: 'The same on each of their phones, priced as it stands now; null while there is none.',
    response: cart.nullable(),
    refusals: ['AMOUNT_TOO_LARGE'],
  },
});

const addresses = endpoints({
  listAddresses: {
    ...shared,
    method: 'GET',
    path: '/me/addresses',
    summary: 'The addresses of the customer',
    description: 'The default one first.',
    response: z.array(savedAddress),
  },
  addAddress: {
    ...shared,
    method: 'POST',
    path: '/me/addresses',
    summary: 'Keeps an address',
    description: 'The first is the default one. Carts that are made later begin with it.',
    body: z.strictObject({ label: label.optional(), address, isDefault: z.boolean().optional() }),
    example: {
      label: 'Home',
      address: { firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' },
    },
    response: savedAddress,
    status: 201,
    refusals: ['ACCOUNT_LIMIT_REACHED'],
    idempotent: true,
  },
  saveAddress: {
    ...shared,
    method: 'PATCH',
    path: '/me/addresses/:id',
    summary: 'Changes an address',
    description: 'What is left out stays. There is always a default one: to choose another, make that the default.',
    params: byId,
    body: z
      .strictObject({ label: label.nullable().optional(), address: address.optional(), isDefault: z.literal(true).optional() })
      .refine(sayingSomething, saysNothing),
    example: { isDefault: true },
    response: savedAddress,
    refusals: ['ADDRESS_NOT_FOUND'],
  },
  removeAddress: {
    ...shared,
    method: 'DELETE',
    path: '/me/addresses/:id',
    summary: 'Forgets an address',
    description: 'Where it was the default one, the oldest that is left becomes it.',
    params: byId,
    response: z.null(),
    refusals: ['ADDRESS_NOT_FOUND'],
  },
});

const devices = endpoints({
  listDevices: {
    ...shared,
    method: 'GET',
    path: '/me/devices',
    summary: 'The phones of the customer',
    description: 'As their apps told of them; those used last first.',
    response: z.array(device),
  },
  tellDevice: {
    ...shared,
    method: 'POST',
    path: '/me/devices',
    summary: 'Tells of this phone',
    description: 'Each time the app starts, so that messages find it. A push token belongs to whoever told it last.',
    body: z.strictObject({
      deviceId,
      platform,
      name: z.string().trim().min(1).max(120).optional().meta({ description: 'Such as iPhone of Olena' }),
      appVersion: z.string().trim().min(1).max(40).optional(),
      language: localeCode.optional(),
      timeZone: z.string().max(60).refine(isTimeZoneName, 'must be a time zone, such as Europe/Kyiv').optional(),
      push: z
        .strictObject({ provider: pushProvider, token: z.string().trim().min(1).max(1_024) })
        .nullable()
        .optional()
        .meta({ description: 'null: push nothing more; left out: as before' }),
    }),
    example: {
      deviceId: 'olenas-phone',
      platform: 'ios',
      name: 'iPhone of Olena',
      appVersion: '2.4.0',
      language: 'uk',
      timeZone: 'Europe/Kyiv',
      push: { provider: 'expo', token: 'ExponentPushToken[8fKx2mQ0v5]' },
    },
    response: device,
    refusals: ['ACCOUNT_LIMIT_REACHED'],
  },
  removeDevice: {
    ...shared,
    method: 'DELETE',
    path: '/me/devices/:deviceId',
    summary: 'Forgets a phone',
    description: 'Nothing is pushed to it any more. Its session is ended on its own.',
    params: z.object({ deviceId }),
    response: z.null(),
    refusals: ['DEVICE_NOT_FOUND'],
  },
  listSessions: {
    ...shared,
    method: 'GET',
    path: '/me/sessions',
    summary: 'Where the customer is signed in',
    description: 'One for each sign-in that can still be refreshed; the current one first.',
    response: z.array(session),
  },
  endSession: {
    ...shared,
    method: 'DELETE',
    path: '/me/sessions/:id',
    summary: 'Signs one device out',
    description: 'Its access token ends within a minute. All of them end by `POST /auth/logout` with `scope: all`.',
    params: z.object({ id: z.string().min(1).max(64) }),
    response: z.null(),
    refusals: ['SESSION_NOT_FOUND'],
  },
});

const agreements = endpoints({
  listConsents: {
    ...shared,
    method: 'GET',
    path: '/me/consents',
    summary: 'What the customer agreed to',
    description: 'What they said last of each purpose.',
    response: consents,
  },
  giveConsents: {
    ...shared,
    method: 'POST',
    path: '/me/consents',
    summary: 'Agrees to something, or takes it back',
    description: 'Each is kept with its time and the version of the app, so that it can be proved.',
    body: z.strictObject({
      consents: z
        .array(z.strictObject({ purpose, granted: z.boolean(), version: version.optional() }))
        .min(1)
        .max(consentPurposes.length)
        .refine((all) => new Set(all.map((one) => one.purpose)).size === all.length, 'must name each purpose once'),
    }),
    example: { consents: [{ purpose: 'marketing_push', granted: true, version: '2026-11' }] },
    response: consents,
  },
});

const wishes = endpoints({
  listWishLists: {
    ...shared,
    method: 'GET',
    path: '/me/wish-lists',
    summary: 'The wish lists of the customer',
    description: 'What is no longer sold is left out.',
    response: z.array(wishList),
  },
  addWishList: {
    ...shared,
    method: 'POST',
    path: '/me/wish-lists',
    summary: 'Makes a wish list',
    description: 'Its things are put on it one by one.',
    body: z.strictObject({ name: listName }),
    example: { name: 'For the garden' },
    response: wishList,
    status: 201,
    refusals: ['ACCOUNT_LIMIT_REACHED'],
    idempotent: true,
  },
  renameWishList: {
    ...shared,
    method: 'PATCH',
    path: '/me/wish-lists/:id',
    summary: 'Renames a wish list',
    description: 'What is on it stays.',
    params: byId,
    body: z.strictObject({ name: listName }),
    example: { name: 'For the balcony' },
    response: z.null(),
    refusals: ['WISH_LIST_NOT_FOUND'],
  },
  removeWishList: {
    ...shared,
    method: 'DELETE',
    path: '/me/wish-lists/:id',
    summary: 'Removes a wish list',
    description: 'With what is on it.',
    params: byId,
    response: z.null(),
    refusals: ['WISH_LIST_NOT_FOUND'],
  },
  addWish: {
    ...shared,
    method: 'POST',
    path: '/me/wish-lists/:id/items',
    summary: 'Puts something on a wish list',
    description: 'A variant, or a product of which any will do. What is on it already stays there once, with `notify` as it is sent.',
    params: byId,
    body: z
      .strictObject({
        product: documentId.optional(),
        variant: documentId.optional(),
        notify: z.strictObject({ backInStock: z.boolean().optional(), priceDrop: z.boolean().optional() }).optional(),
      })
      .refine(({ product, variant }) => product !== undefined || variant !== undefined, {
        error: 'is needed, or a variant',
        path: ['product'],
      }),
    example: { variant: 'kx2fz0y1n5m9q4t8c3b7v6aw', notify: { priceDrop: true } },
    response: wish,
    status: 201,
    refusals: ['WISH_LIST_NOT_FOUND', 'VARIANT_UNKNOWN', 'PRODUCT_NOT_FOUND', 'ACCOUNT_LIMIT_REACHED'],
  },
  removeWish: {
    ...shared,
    method: 'DELETE',
    path: '/me/wish-lists/:id/items/:item',
    summary: 'Takes something off a wish list',
    description: 'By the id of the wish, not of the product.',
    params: byId.extend({ item: documentId }),
    response: z.null(),
    refusals: ['WISH_LIST_NOT_FOUND'],
  },
});

const exported = z
  .object({
    id: documentId,
    status: z.enum(['waiting', 'ready']),
    progress: z.number().int().meta({ description: 'Per cent' }),
    path: z
      .string()
      .nullable()
      .meta({ description: 'Below the address of the shop; whoever has it may fetch the file. null until it is ready' }),
    expiresAt: instant,
  })
  .meta({ id: 'Export' });

const rights = endpoints({
  requestExport: {
    ...shared,
    method: 'POST',
    path: '/me/export',
    limited: true,
    summary: 'Asks for all that is kept of the customer',
    description: 'A job puts it together. While one is on its way, it is the answer.',
    response: exported,
    status: 201,
  },
  readExport: {
    ...shared,
    method: 'GET',
    path: '/me/export',
    summary: 'How far the export is',
    description: 'The one that was asked for last, for seven days; null where there is none.',
    response: exported.nullable(),
  },
  fetchExport: {
    tag: 'Account',
    open: true,
    method: 'GET',
    path: '/exports/:id/:key',
    summary: 'The file of an export',
    description: 'A ZIP of JSON files, for whoever has the address, until it expires.',
    params: z.object({ id: documentId, key: z.string().min(1).max(100) }),
    file: 'application/zip',
    response: file,
    refusals: ['EXPORT_NOT_FOUND'],
  },
  remove: {
    ...shared,
    method: 'DELETE',
    path: '/me',
    summary: 'Deletes the account',
    description:
      'Signs out everywhere. The account is deleted at `deletesAt`, unless its customer signs in before. Orders stay without who placed them; while one is on its way, the account waits for it.',
    response: z.object({ deletesAt: instant }),
  },
});

export const myAccount = {
  ...rights,
  ...profile,
  ...addresses,
  ...devices,
  ...agreements,
  ...wishes,
  ...notificationEndpoints,
};
