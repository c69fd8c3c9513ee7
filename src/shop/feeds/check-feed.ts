import type { Core } from '@strapi/strapi';
import { isCountry } from '../../domain/places/countries';
import { refuse } from '../content/refuse-invalid';
import { storeSettings } from '../store/store-settings';
import { newFeedToken } from './find-feed';

type Data = { language?: unknown; currency?: unknown; country?: unknown; addressToken?: unknown };

/** Gives what is new an address of its own, a copy too, and lets nobody choose one. */
export function giveAddress(documentId: string | null, data: Data): void {
  delete data.addressToken;
  if (documentId === null) data.addressToken = newFeedToken();
}

/** Refuses `CONTENT_INVALID` for a language, currency or country the feed could not be of. */
export async function checkFeed(strapi: Core.Strapi, { language, currency, country }: Data): Promise<void> {
  const { languages, currencies } = await storeSettings(strapi);
  const say = (code: string, field: string, value: unknown, offered: readonly string[]) =>
    refuse(code, field, `The shop has no "${String(value)}". Enter one of these: ${offered.join(', ')}.`);
  if (typeof language === 'string' && !languages.includes(language)) say('LANGUAGE_UNKNOWN', 'language', language, languages);
  if (typeof currency === 'string' && !currencies.includes(currency)) say('CURRENCY_NOT_OFFERED', 'currency', currency, currencies);
  if (typeof country === 'string' && !isCountry(country))
    refuse('COUNTRY_UNKNOWN', 'country', `"${country}" is not a country. Enter its two capital letters, such as UA.`);
}
