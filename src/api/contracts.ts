import { account } from './account/contract';
import { analytics } from './analytics/contract';
import { carts } from './cart/contract';
import { courierWork } from './courier/contract';
import { slots } from './delivery/slots-contract';
import { delivery } from './delivery/contract';
import { tracking } from './delivery/tracking-contract';
import { integrationEndpoints } from './integration/contract';
import { myAccount } from './me/contract';
import { operations } from './operations/contract';
import { orders } from './order/contract';
import { places } from './places/contract';
import { payments } from './payment/contract';
import { support } from './support/contract';
import { storefront } from './storefront/contract';
import { websiteInbox } from './website/contract';
import type { Endpoint } from '../http/endpoint';

/** Every endpoint of ours that apps and machines call: what bodies are read and what the OpenAPI document says come from it. */
export const contracts: readonly Readonly<Record<string, Endpoint>>[] = [
  storefront,
  account,
  myAccount,
  carts,
  orders,
  support,
  analytics,
  payments,
  places,
  slots,
  delivery,
  tracking,
  courierWork,
  integrationEndpoints,
  websiteInbox,
  operations,
];
