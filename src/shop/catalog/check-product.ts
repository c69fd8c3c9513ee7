import type { Core } from '@strapi/strapi';
import { isWebAddress } from '../../domain/content/is-web-address';
import { isCountry } from '../../domain/places/countries';
import { refuse } from '../content/refuse-invalid';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function checkAddress(field: string, value: unknown): void {
  if (isText(value) && !isWebAddress(value))
    refuse('ADDRESS_INVALID', field, 'A browser opens no such address. Enter all of it, with https:// before it.');
}

type Product = Readonly<{ countryOfOrigin?: unknown; passportUrl?: unknown }>;

/** Refuses `CONTENT_INVALID` for a country or an address that is none. */
export async function checkProduct(
  _strapi: Core.Strapi,
  _documentId: string | null,
  { countryOfOrigin, passportUrl }: Product,
): Promise<void> {
  if (isText(countryOfOrigin) && !isCountry(countryOfOrigin))
    refuse('COUNTRY_UNKNOWN', 'countryOfOrigin', `"${countryOfOrigin}" is not a country. Enter its two capital letters, such as UA.`);
  checkAddress('passportUrl', passportUrl);
}

/** Refuses `CONTENT_INVALID` when a company that was just saved could not be written to electronically, as the law asks. */
export async function checkOperator(strapi: Core.Strapi, documentId: string): Promise<void> {
  const row = await strapi.db.transaction(({ trx }) =>
    trx('economic_operators').where({ document_id: documentId }).first('email', 'website'),
  );
  checkAddress('website', row?.website);
  if (row && !isText(row.email) && !isText(row.website))
    refuse('CONTACT_MISSING', 'email', 'Customers must be able to reach it. Enter an e-mail address or a website.');
}
