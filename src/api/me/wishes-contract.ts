import { z } from 'zod';
import { consentPurposes } from '../../domain/customers/consents';
import { endpoints } from '../../http/endpoint';
import { countryCode, currencyCode, documentId, instant } from '../../http/schemas';
import { byId, shared } from './shared';

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
    notify: z
      .object({ backInStock: z.boolean(), priceDrop: z.boolean() })
      .meta({ description: 'Whether they are told: as was asked for this wish, else as they agreed to messages' }),
    addedAt: instant,
  })
  .meta({ id: 'Wish' });
const wishList = z.object({ id: documentId, name: z.string(), items: z.array(wish), createdAt: instant }).meta({ id: 'WishList' });
const listName = z.string().trim().min(1).max(100);

export const agreements = endpoints({
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

export const wishes = endpoints({
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
        notify: z.strictObject({ backInStock: z.boolean().optional(), priceDrop: z.boolean().optional() }).optional().meta({
          description: '`true`: they ask to be told of just this, and are, in the app and on the phone. Left out: as they agreed',
        }),
        currency: currencyCode.optional().meta({ description: 'What they see prices in; left out: as in their cart' }),
        country: countryCode.optional(),
      })
      .refine(({ product, variant }) => product !== undefined || variant !== undefined, {
        error: 'is needed, or a variant',
        path: ['product'],
      }),
    example: { variant: 'kx2fz0y1n5m9q4t8c3b7v6aw', notify: { priceDrop: true } },
    response: wish,
    status: 201,
    refusals: ['WISH_LIST_NOT_FOUND', 'VARIANT_UNKNOWN', 'PRODUCT_NOT_FOUND', 'ACCOUNT_LIMIT_REACHED', 'CURRENCY_NOT_OFFERED'],
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
