import type { Core } from '@strapi/strapi';
import { commerce } from '../../integrations/commerce';
import type { StoreSettings } from '../store/store-settings';
import { isConfirmedByStaff } from './payment-provider';

/** The ways to pay checkout takes, in the order customers are offered them. */
export const offeredProviders = (strapi: Core.Strapi, { cashOnDelivery }: Pick<StoreSettings, 'cashOnDelivery'>): string[] =>
  commerce(strapi)
    .payments.offered()
    .filter((name) => cashOnDelivery || !isConfirmedByStaff(strapi, name));

export type OfferedPayment = Readonly<{ provider: string; label: string | null; kind: 'online' | 'later' }>;

/** The same, as apps offer them. */
export const offeredPayments = (strapi: Core.Strapi, settings: StoreSettings): OfferedPayment[] =>
  offeredProviders(strapi, settings).map((provider) => {
    const known = commerce(strapi).payments.get(provider);
    return { provider, label: known?.label ?? null, kind: known?.paysLater ? 'later' : 'online' };
  });
