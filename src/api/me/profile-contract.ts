import { z } from 'zod';
import { normalizePhone } from '../../domain/customers/contact-keys';
import { cart } from '../../http/cart-schemas';
import { endpoints } from '../../http/endpoint';
import { address, documentId, file, instant, localeCode } from '../../http/schemas';
import { byId, sayingSomething, saysNothing, shared } from './shared';

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

export const profile = endpoints({
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

export const addresses = endpoints({
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

/** What is kept of them, handed out or forgotten. */
export const rights = endpoints({
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
