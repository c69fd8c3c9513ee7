import type Stripe from 'stripe';
import { ApiFailure } from './api-failure';
import { latestCharge } from './charges';
import { actionCompleted, confirmIntent, slowPaymentDecided } from './confirm';
import { loseDispute, openDispute, reviewDispute, winDispute, type Dispute } from './disputes';
import { authorizationExpires, captureIntent, findIntent } from './payment-intents';
import { attach, methodOf, type Wallet } from './payment-methods';
import { createRefund, refundArrives, refundFails } from './refunds';
import type { StripeWorld } from './world';

/** What the customer does in the app, with Stripe's own SDK. Everything takes the id of the payment. */
export const playCustomer = (world: StripeWorld) => {
  const confirm = (payment: string, method: string) => confirmIntent(world, findIntent(world, payment), method);
  return {
    /** With a card that is good, or with any test method of Stripe's. `save`: keeps it for next time. */
    pays(payment: string, { method = 'pm_card_visa', save = false }: { method?: string; save?: boolean } = {}): void {
      confirm(payment, method);
      const { customer, payment_method: used } = findIntent(world, payment);
      if (save && customer && used) attach(world, String(used), String(customer));
    },
    /** Tries to, and is told no. */
    declined(payment: string, method = 'pm_card_chargeDeclined'): void {
      try {
        confirm(payment, method);
      } catch (error) {
        if (error instanceof ApiFailure && error.status === 402) return;
        throw error;
      }
      throw new Error(`${method} was not declined`);
    },
    paysWithWallet(payment: string, wallet: Wallet = 'apple_pay'): void {
      confirm(payment, methodOf(world, 'pm_card_visa', { wallet }).method.id);
    },
    paysSlowly: (payment: string): void => confirm(payment, 'pm_usBankAccount'),
    slowSucceeds: (payment: string): void => slowPaymentDecided(world, findIntent(world, payment), true),
    slowFails: (payment: string): void => slowPaymentDecided(world, findIntent(world, payment), false),
    /** Pays with a card whose bank asks first. */
    isAsked: (payment: string): void => confirm(payment, 'pm_card_authenticationRequired'),
    completesAction: (payment: string): void => actionCompleted(world, findIntent(world, payment), true),
    failsAction: (payment: string): void => actionCompleted(world, findIntent(world, payment), false),
  };
};

/** What happens without the shop: in Stripe's dashboard, and at banks. */
export const playOthers = (world: StripeWorld) => ({
  /** In Stripe's unit of the currency; all of it when nothing is said. */
  refundOutside: (payment: string, amount?: number): Stripe.Refund =>
    createRefund(world, { payment_intent: payment, ...(amount === undefined ? {} : { amount }) }),
  /** Somebody takes what was authorised in Stripe's dashboard. */
  captureOutside: (payment: string): Stripe.PaymentIntent => captureIntent(world, payment, {}),
  refundArrives: (refund: string): void => refundArrives(world, refund),
  refundFails: (refund: string, reason?: string): void => refundFails(world, refund, reason),
  openDispute(payment: string, dispute: Dispute = {}): Stripe.Dispute {
    const charge = latestCharge(world, findIntent(world, payment));
    if (!charge?.captured) throw new Error(`${payment} is not paid`);
    return openDispute(world, charge, dispute);
  },
  reviewDispute: (dispute: string): Stripe.Dispute => reviewDispute(world, dispute),
  winDispute: (dispute: string): Stripe.Dispute => winDispute(world, dispute),
  loseDispute: (dispute: string): Stripe.Dispute => loseDispute(world, dispute),
  authorizationExpires: (payment: string): void => authorizationExpires(world, payment),
  /** The customer keeps a way to pay. */
  keepMethod: (customer: string, method = 'pm_card_visa'): Stripe.PaymentMethod =>
    attach(world, methodOf(world, method, { customer }).method.id, customer),
});
