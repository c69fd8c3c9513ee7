import Stripe from 'stripe';
import { IntegrationError } from '../../integration-error';
import { UnknownCustomer } from '../payment-provider';

const { StripeError, StripeAPIError, StripeCardError, StripeConnectionError, StripeInvalidRequestError, StripeRateLimitError } =
  Stripe.errors;

export const isCode = (error: unknown, ...codes: readonly string[]): error is Stripe.errors.StripeError =>
  error instanceof StripeError && error.code !== undefined && codes.includes(error.code);

/** Somebody says no to this very request: a bank, or Stripe's own rules. Answers in their word, null for any other failure. */
export function refusalOf(error: unknown, codes: ReadonlySet<string>): string | null {
  if (error instanceof StripeCardError) return error.decline_code || error.code || 'card_error';
  return error instanceof StripeInvalidRequestError && error.code !== undefined && codes.has(error.code) ? error.code : null;
}

/** The payment whose card was refused: it is there, and waits for another. */
export const declinedPayment = (error: unknown): Stripe.PaymentIntent | null =>
  error instanceof StripeCardError ? (error.payment_intent ?? null) : null;

/** Stripe does not like this very parameter, and gives no code. */
export const isAbout = (error: unknown, param: string): boolean => error instanceof StripeInvalidRequestError && error.param === param;

/** Stripe said no and not why in a code, as it does for a refund of more than is left. */
export const isUnexplainedRefusal = (error: unknown): boolean => error instanceof StripeInvalidRequestError && !error.code;

function isWorthRetrying(error: Stripe.errors.StripeError): boolean {
  if (error instanceof StripeConnectionError || error instanceof StripeRateLimitError) return true;
  // 409: the same request is still under way.
  return error instanceof StripeAPIError && (error.statusCode === undefined || error.statusCode >= 500 || error.statusCode === 409);
}

// Neither Stripe's sentence nor its error as a cause: both can hold parts of our key, the customer's card, or the secret
// of a payment, and errors end in logs.
function describe(error: Stripe.errors.StripeError): string {
  const cause = error.detail instanceof Error && 'code' in error.detail ? String(error.detail.code) : undefined;
  const words = [error.type, error.statusCode, error.code, error.decline_code, error.param, cause].filter(Boolean);
  return words.join(' ') + (error.requestId ? ` (${error.requestId})` : '');
}

/** Does what asks Stripe, and throws its failures in our words. What is not Stripe's failure is thrown as it is. */
export async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    throw new IntegrationError('stripe', describe(error), isWorthRetrying(error));
  }
}

/** As `asking`, where a customer is named: throws UnknownCustomer when Stripe has none of that id. */
export const askingAbout = <T>(customer: string | null, work: () => Promise<T>): Promise<T> =>
  asking(async () => {
    try {
      return await work();
    } catch (error) {
      if (customer !== null && isCode(error, 'resource_missing') && (error.param === 'customer' || error.param === 'id'))
        throw new UnknownCustomer(`Stripe has no customer ${customer}`);
      throw error;
    }
  });
