import type Stripe from 'stripe';
import { ApiFailure, unexpectedState } from './api-failure';
import { addCharge, captureCharge, latestCharge } from './charges';
import { openDispute } from './disputes';
import { methodOf, type Behaviour } from './payment-methods';
import type { StripeWorld } from './world';

type Decline = Readonly<{ code: NonNullable<Behaviour['code']>; declineCode: string }>;

function fail(world: StripeWorld, intent: Stripe.PaymentIntent, charge: Stripe.Charge | null, decline: Decline): ApiFailure {
  const { code, declineCode } = decline;
  const method = world.methods.get(String(intent.payment_method))?.method;
  const error = {
    type: 'card_error' as const,
    code,
    ...(declineCode ? { decline_code: declineCode } : {}),
    message: 'Your card was declined.',
    ...(charge ? { charge: charge.id } : {}),
    ...(method ? { payment_method: method } : {}),
  };
  intent.last_payment_error = error;
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  intent.processing = null;
  if (charge) world.emit('charge.failed', charge);
  world.emit('payment_intent.payment_failed', intent);
  return new ApiFailure(402, { ...error, payment_intent: intent });
}

function succeed(world: StripeWorld, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  intent.last_payment_error = null;
  intent.next_action = null;
  intent.processing = null;
  world.emit('charge.succeeded', charge);
  if (!charge.captured) {
    intent.status = 'requires_capture';
    intent.amount_capturable = intent.amount;
    world.emit('payment_intent.amount_capturable_updated', intent);
    return;
  }
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  world.emit('payment_intent.succeeded', intent);
  const { then } = world.methods.get(charge.payment_method ?? '')?.behaviour ?? {};
  if (then) openDispute(world, charge, { isInquiry: then === 'inquires' });
}

const payable = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

/** The customer says yes. Throws, after it was tried, when the card says no. `reference` is what she pays with. */
export function confirmIntent(world: StripeWorld, intent: Stripe.PaymentIntent, reference?: string): void {
  if (!payable.includes(intent.status)) {
    throw unexpectedState(`You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`, intent);
  }
  const used = reference ?? intent.payment_method;
  if (!used) throw unexpectedState("You cannot confirm this PaymentIntent because it's missing a payment method.", intent);
  const { method, behaviour } = methodOf(world, typeof used === 'string' ? used : used.id);
  intent.payment_method = method.id;

  const isCaptured = intent.capture_method !== 'manual';
  switch (behaviour.outcome) {
    case 'succeeds':
      return succeed(world, intent, addCharge(world, intent, method, { status: 'succeeded', isCaptured }));
    case 'declines': {
      const decline = { code: behaviour.code ?? 'card_declined', declineCode: behaviour.declineCode ?? '' };
      throw fail(world, intent, addCharge(world, intent, method, { status: 'failed', isCaptured: false, failure: decline }), decline);
    }
    case 'asks_first':
      intent.status = 'requires_action';
      intent.next_action = { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } };
      return world.emit('payment_intent.requires_action', intent);
    case 'takes_days':
      intent.status = 'processing';
      world.emit('charge.pending', addCharge(world, intent, method, { status: 'pending', isCaptured: false }));
      return world.emit('payment_intent.processing', intent);
  }
}

/** The customer has answered what her bank asked. */
export function actionCompleted(world: StripeWorld, intent: Stripe.PaymentIntent, isAgreed: boolean): void {
  if (intent.status !== 'requires_action') throw new Error(`${intent.id} asks for no action: it is ${intent.status}`);
  const { method } = methodOf(world, String(intent.payment_method));
  if (!isAgreed) return void fail(world, intent, null, { code: 'payment_intent_authentication_failure', declineCode: '' });
  succeed(world, intent, addCharge(world, intent, method, { status: 'succeeded', isCaptured: intent.capture_method !== 'manual' }));
}

/** A payment that took days is decided. */
export function slowPaymentDecided(world: StripeWorld, intent: Stripe.PaymentIntent, isPaid: boolean): void {
  const charge = latestCharge(world, intent);
  if (intent.status !== 'processing' || !charge) throw new Error(`${intent.id} is not on its way: it is ${intent.status}`);
  if (isPaid) {
    charge.status = 'succeeded';
    captureCharge(world, charge, charge.amount);
    return succeed(world, intent, charge);
  }
  charge.status = 'failed';
  charge.paid = false;
  charge.failure_code = 'insufficient_funds';
  fail(world, intent, charge, { code: 'insufficient_funds', declineCode: '' });
}
