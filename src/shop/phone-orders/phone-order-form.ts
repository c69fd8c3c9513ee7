import type { Core } from '@strapi/strapi';
import { countryCodes } from '../../domain/places/countries';
import { isSoldTo } from '../delivery/delivery-offers';
import { mayMailLinks } from '../mails/mails-of-order';
import { offeredPayments, type OfferedPayment } from '../payments/offered-providers';
import { storeSettings } from '../store/store-settings';
import { runUnderTerms } from '../terms/terms';

type PhoneOrderForm = Readonly<{
  currencies: readonly string[];
  countries: readonly string[];
  languages: readonly string[];
  payments: readonly OfferedPayment[];
  mailsLinks: boolean;
}>;

const first = (own: string, all: readonly string[]): string[] => [own, ...all.filter((one) => one !== own)];

/** What an order for somebody on the phone can be, what the shop uses itself first. */
export async function phoneOrderForm(strapi: Core.Strapi): Promise<PhoneOrderForm> {
  const settings = await storeSettings(strapi);
  const { terms } = await runUnderTerms(strapi.db.connection, () => ({}));
  const isServed = (deliverTo: string) =>
    settings.currencies.some((currency) => terms.deliveryMethods.some((method) => isSoldTo(method, { currency, deliverTo })));
  return {
    currencies: first(settings.defaultCurrency, settings.currencies),
    countries: first(settings.country, countryCodes.filter(isServed)),
    languages: first(settings.defaultLocale, settings.languages),
    payments: offeredPayments(strapi, settings),
    mailsLinks: await mayMailLinks(strapi),
  };
}
