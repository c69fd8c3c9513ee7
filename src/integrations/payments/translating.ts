import type { FailureReason } from '../../domain/payments/failure-reason';

/** What a vendor's codes mean. Several that mean the same are separated by spaces. */
export type CodeTable<Reason extends string> = readonly (readonly [reason: Reason, codes: string])[];

/** Translates by tables, of which the last that knows a code is right; `unknown` where none does. */
export function translating<Reason extends string>(...tables: readonly CodeTable<Reason>[]): (code: string) => Reason | 'unknown' {
  const reasons = new Map(
    tables.flat().flatMap(([reason, codes]) => codes.split(' ').map((code): [code: string, reason: Reason] => [code, reason])),
  );
  return (code) => reasons.get(code) ?? 'unknown';
}

/** `refund`: the codes that mean another thing of a refund. */
export function translatingFailures({
  payment,
  refund,
}: Readonly<{ payment: CodeTable<FailureReason>; refund: CodeTable<FailureReason> }>) {
  const ofPayment = translating(payment);
  const ofRefund = translating(payment, refund);
  return (code: string, of: 'payment' | 'refund'): FailureReason => (of === 'refund' ? ofRefund(code) : ofPayment(code));
}
