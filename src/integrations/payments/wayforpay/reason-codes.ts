/**
 * What `reasonCode` says, as far as we act on it (wiki.wayforpay.com/en/view/852131). Every other code is an answer about
 * the payment, such as 1101 for a bank that refuses.
 */
export const reasonCodes = { ok: 1100, invalidCurrency: 1110, duplicateOrder: 1112, orderNotFound: 1127 } as const;

/** Our account or our request is wrong: format, signature, a missing field, what the account may do, its commission. */
const ourFaults: ReadonlySet<number> = new Set([1109, 1113, 1115, 1117, 1118, 1121, 1133]);

/** Their error, or a payment on which they are still at work. */
const passing: ReadonlySet<number> = new Set([1129, 1131, 1132, 1134]);

export const isOurFault = (code: number): boolean => ourFaults.has(code);
export const isPassing = (code: number): boolean => passing.has(code);
