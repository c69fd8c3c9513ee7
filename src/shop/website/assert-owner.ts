import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { storeSettings, type WebsiteOwns } from '../store/store-settings';

/** Refuses `WEBSITE_NOT_OWNER` where the shop's own word counts. */
export async function assertOwner(strapi: Core.Strapi, what: keyof WebsiteOwns): Promise<void> {
  const { website } = await storeSettings(strapi);
  if (website.owns[what]) return;
  throw new DomainError(
    'WEBSITE_NOT_OWNER',
    `The shop's own word counts for ${what}. Staff change that under Settings of the shop, Website`,
    {
      what,
    },
  );
}
