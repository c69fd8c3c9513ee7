import { account } from '../api/account/contract';
import { carts } from '../api/cart/contract';
import { operations } from '../api/operations/contract';
import { orders } from '../api/order/contract';
import { payments } from '../api/payment/contract';
import { storefront } from '../api/storefront/contract';
import type { Endpoint } from '../http/endpoint';

/** Every endpoint of ours that apps and machines call: what bodies are read and what the OpenAPI document says come from it. */
export const contracts: readonly Readonly<Record<string, Endpoint>>[] = [storefront, account, carts, orders, payments, operations];
