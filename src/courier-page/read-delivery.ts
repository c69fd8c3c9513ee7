import { fromDecimalString } from '../domain/money/money';
import type { Delivery, LeftPlace, Stop } from './work';

export type DeliveryForm = Readonly<{
  leftAt: LeftPlace;
  code: string;
  collected: string;
  note: string;
  hasPhoto: boolean;
  hasSignature: boolean;
}>;
export type Missing = 'proofMissing' | 'codeMissing' | 'amountWrong' | 'noteNeeded';

/** What was typed as a report, or what is still missing of it, which the shop would refuse. */
export function readDelivery(
  { cash, needs }: Pick<Stop, 'cash' | 'needs'>,
  { leftAt, code, collected, note, hasPhoto, hasSignature }: DeliveryForm,
): { delivery: Delivery } | { missing: Missing } {
  const digits = code.replace(/\s/g, '');
  const isCode = /^\d{6}$/.test(digits);
  if ((needs === 'code' || digits !== '') && !isCode) return { missing: 'codeMissing' };
  if (needs === 'any' && !isCode && !hasPhoto && !hasSignature) return { missing: 'proofMissing' };
  // A comma is a point to half of the world.
  const paid = cash && fromDecimalString(collected.trim().replace(/\s/g, '').replace(',', '.'), cash.due.currency);
  if (cash && (!paid || paid.amount < 0 || paid.amount > cash.due.amount)) return { missing: 'amountWrong' };
  if (cash && paid && paid.amount < cash.due.amount && note.trim() === '') return { missing: 'noteNeeded' };
  return {
    delivery: {
      leftAt,
      ...(isCode ? { proof: { code: digits } } : {}),
      ...(paid ? { collected: paid } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    },
  };
}
