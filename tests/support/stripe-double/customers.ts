import type Stripe from 'stripe';
import { missing } from './api-failure';
import { inner, mergedMetadata, text, type Params } from './params';
import type { StripeWorld } from './world';

export function createCustomer(world: StripeWorld, params: Params): Stripe.Customer {
  const customer: Stripe.Customer = {
    id: world.newId('cus'),
    object: 'customer',
    balance: 0,
    created: world.now(),
    default_source: null,
    description: text(params, 'description') ?? null,
    discount: null,
    email: text(params, 'email') ?? null,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: world.livemode,
    metadata: mergedMetadata({}, params),
    name: text(params, 'name') ?? null,
    shipping: null,
  };
  world.customers.set(customer.id, customer);
  world.emit('customer.created', customer);
  return customer;
}

/** Somebody who can pay: one who was deleted is only remembered. */
export function livingCustomer(world: StripeWorld, id: string, param: string, status: 400 | 404 = 404): Stripe.Customer {
  const customer = world.customers.get(id);
  if (!customer || customer.deleted) throw missing('customer', id, param, status);
  return customer;
}

export function retrieveCustomer(world: StripeWorld, id: string): Stripe.Customer | Stripe.DeletedCustomer {
  const customer = world.customers.get(id);
  if (!customer) throw missing('customer', id, 'id');
  return customer;
}

export function deleteCustomer(world: StripeWorld, id: string): Stripe.DeletedCustomer {
  const deleted: Stripe.DeletedCustomer = { id: livingCustomer(world, id, 'id').id, object: 'customer', deleted: true };
  world.customers.set(id, deleted);
  for (const { method } of world.methods.values()) if (method.customer === id) method.customer = null;
  world.emit('customer.deleted', deleted);
  return deleted;
}

const featureNames = ['payment_method_redisplay', 'payment_method_remove', 'payment_method_save'] as const;

export function createCustomerSession(world: StripeWorld, params: Params): Stripe.CustomerSession {
  const { id: customer } = livingCustomer(world, text(params, 'customer') ?? '', 'customer', 400);
  const element = inner(inner(params, 'components'), 'mobile_payment_element');
  const asked = inner(element, 'features');
  const [redisplay, remove, save] = featureNames.map((name) => (text(asked, name) === 'enabled' ? 'enabled' : 'disabled'));
  const off = { enabled: false };
  return {
    object: 'customer_session',
    client_secret: `${world.newId('cuss')}_secret_${world.newId('session')}`,
    components: {
      active_entitlements: off,
      buy_button: off,
      customer_portal: off,
      customer_sheet: { enabled: false, features: null },
      mobile_payment_element: {
        enabled: true,
        features: {
          payment_method_allow_redisplay_filters: ['always'],
          payment_method_redisplay: redisplay ?? null,
          payment_method_remove: remove ?? null,
          payment_method_save: save ?? null,
          payment_method_save_allow_redisplay_override: null,
        },
      },
      payment_element: { enabled: false, features: null },
      pricing_table: off,
    },
    created: world.now(),
    customer,
    customer_account: null,
    expires_at: world.now() + 1800,
    livemode: world.livemode,
  };
}
