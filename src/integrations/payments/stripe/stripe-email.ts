/** Stripe takes no addresses with letters beyond ASCII. Its receipt is then not sent; the payment goes on without. */
export const emailForStripe = (email: string | null): string | undefined =>
  email !== null && /^[\x21-\x7e]+$/.test(email) ? email : undefined;
