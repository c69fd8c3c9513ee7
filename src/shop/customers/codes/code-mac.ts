import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What is kept of a code. A hash alone would tell it: there are a million of them. */
export const codeMac = (strapi: Core.Strapi, { id, code }: Readonly<{ id: string; code: string }>): string =>
  createHmac('sha256', `storekeeper code ${strapi.config.get<string>('admin.secrets.encryptionKey')}`)
    .update(`${id} ${code}`)
    .digest('hex');

export const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));
