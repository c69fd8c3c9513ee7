import { z } from 'zod';

/** PAYMENT_RETURN_URL: where the app comes back to from the customer's bank or the payment page. Several vendors take it. */
export const returnUrl = z.url().optional();
