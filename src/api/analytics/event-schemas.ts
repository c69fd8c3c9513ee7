import { z } from 'zod';
import { refusalOfName, type AppEventName } from '../../domain/analytics/app-events';
import { documentId, money, quantity, sentTime } from '../../http/schemas';

/** What each event tells, and nothing else: whatever is told of a person would be kept for months. */

const words = z.string().trim().min(1).max(100);
const variant = documentId.optional();
const value = money.optional().meta({ description: 'What it is worth, as the customer sees it' });
const list = words.optional().meta({ description: 'The list it stands in, such as `search` or the slug of a category' });
const cart = documentId.optional().meta({ description: 'Whose cart it is: so an order is known to have come of it' });
const items = z
  .array(z.strictObject({ product: documentId, variant, quantity: quantity.optional() }))
  .max(50)
  .optional();
const ofCart = { cart, value, items };
const ofPieces = { product: documentId, variant, quantity: quantity.optional(), value };
const ofPromotion = {
  name: words.meta({ description: 'Such as the code of a section of the home screen' }),
  discount: documentId.optional(),
};
const method = z.string().trim().min(1).max(40).optional().meta({ description: 'Such as `apple` or `code`' });

const params = {
  view_item: { product: documentId, variant, value },
  view_item_list: { list, products: z.array(documentId).max(50).optional() },
  select_item: { product: documentId, variant, list },
  search: {
    term: words.meta({ description: 'What was searched for' }),
    results: z.number().int().min(0).max(1_000_000).optional(),
  },
  add_to_cart: { ...ofPieces, cart },
  remove_from_cart: { ...ofPieces, cart },
  view_cart: ofCart,
  begin_checkout: ofCart,
  add_shipping_info: { ...ofCart, method: words.optional().meta({ description: 'The id of the delivery method' }) },
  add_payment_info: { ...ofCart, provider: words.optional() },
  view_promotion: ofPromotion,
  select_promotion: ofPromotion,
  screen_view: { screen: words },
  login: { method },
  sign_up: { method },
  share: { method, product: documentId.optional() },
} satisfies Record<AppEventName, z.ZodRawShape>;

const phoneTime = sentTime('utc', { error: 'must be a time of ISO 8601 in UTC, such as 2026-11-27T08:00:00Z' }).transform(
  (text) => new Date(text),
);
/** By the clock of the phone, however wrong. */
export const sentAt = phoneTime.meta({
  description: 'Now, by the clock of the phone. It may be wrong: what counts is how long before it something happened',
});

const event = <const Name extends AppEventName>(name: Name) =>
  z.strictObject({
    id: z.uuid().meta({ description: 'Made by the app, the same each time it is sent' }),
    name: z.literal(name),
    at: phoneTime.meta({ description: 'When, by the same clock as `sentAt`' }),
    params: z.strictObject(params[name]),
  });

export const appEvent = z
  .discriminatedUnion(
    'name',
    [
      event('view_item'),
      event('view_item_list'),
      event('select_item'),
      event('search'),
      event('add_to_cart'),
      event('remove_from_cart'),
      event('view_cart'),
      event('begin_checkout'),
      event('add_shipping_info'),
      event('add_payment_info'),
      event('view_promotion'),
      event('select_promotion'),
      event('screen_view'),
      event('login'),
      event('sign_up'),
      event('share'),
    ],
    { error: ({ code, input }) => (code === 'invalid_union' ? refusalOfName((input as { name?: unknown } | null)?.name) : undefined) },
  )
  .meta({ id: 'AppEvent' });
