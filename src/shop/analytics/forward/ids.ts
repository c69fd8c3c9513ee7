import { createHash, createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** A UUID of a hash: the same for the same, of the version that says nothing of how it was made. */
const toUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

/** The id of what is told of an order or a refund: the same each time it is told. */
export const toldId = (name: 'purchase' | 'refund', id: string): string =>
  toUuid(createHash('sha256').update(`${name} ${id}`).digest('hex'));

/** What an account is called there: by nothing that anybody else knows, and by something else in each place. */
export const customerIn = (strapi: Core.Strapi, sink: string, userId: number): string =>
  createHmac('sha256', `storekeeper analytics ${strapi.config.get<string>('admin.secrets.encryptionKey')}`)
    .update(`${sink} ${userId}`)
    .digest('hex')
    .slice(0, 32);

/** A visitor of whom no app told anything: the account itself. */
export const visitorOf = (customer: string): string => toUuid(customer);
