import type { Minor } from '../money/money';

type PartOf = Readonly<{ amount: Minor; captured: Minor }>;

/** What is still to come by this payment for an order of which `due` is owed: less than it lacks once pieces will not be sent. */
export const owedOf = ({ amount, captured }: PartOf, due: Minor): Minor => Math.max(0, Math.min(amount, due) - captured);

/** With what is captured, all of the payment that is owed has come. Nothing captured is no payment, also where nothing is owed. */
export const isFullyPaid = (payment: PartOf, due: Minor): boolean => payment.captured > 0 && owedOf(payment, due) === 0;
