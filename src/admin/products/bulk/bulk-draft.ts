import type { BulkKind } from '../../../domain/catalogue/bulk-change';
import type { PriceEnding } from '../../../domain/pricing/price-ending';
import { minorFromText } from '../../kit/amount-text';
import type { Request } from '../../kit/staff-api';

/** What somebody chose and typed of a change of many products. */
export type BulkDraft = Readonly<{
  kind: BulkKind;
  list: string;
  how: 'set' | 'raise' | 'lower';
  by: 'percent' | 'amount';
  typed: string;
  ending: PriceEnding;
  category: string;
  placing: 'add' | 'remove' | 'first';
  /** Empty for the standard one. */
  taxCategory: string;
  languages: readonly string[];
}>;
export type Change = Request<'POST /bulk-changes'>['body']['change'];

export const isByPercent = ({ how, by }: BulkDraft): boolean => how !== 'set' && by === 'percent';

/** The change as it is sent; null while something is missing, or what was typed is no amount and no percentage. */
export function toChange(draft: BulkDraft, exponent: number): Change | null {
  const { kind, list, how, ending, category, placing: placed, taxCategory, languages } = draft;
  if (kind === 'tax') return { kind, taxCategory: taxCategory === '' ? null : taxCategory, show: [...languages] };
  if (kind === 'category') return category === '' ? null : { kind, how: placed, category, show: [...languages] };
  if (kind !== 'prices') return languages.length === 0 ? null : { kind, languages: [...languages] };
  const value = typedValue(draft, exponent);
  if (list === '' || value === null) return null;
  if (how === 'set') return { kind, list, how, amount: value };
  return isByPercent(draft) ? { kind, list, how, basisPoints: value, ending } : { kind, list, how, amount: value, ending };
}

const most = { percent: 100_000, lowered: 10_000, amount: 9_000_000_000_000 };

/** What was typed, in hundredths of a percent or minor units; null where it is neither. */
export function typedValue(draft: BulkDraft, exponent: number): number | null {
  const isPercent = isByPercent(draft);
  const value = minorFromText(draft.typed, isPercent ? 2 : exponent);
  const highest = isPercent ? (draft.how === 'lower' ? most.lowered : most.percent) : most.amount;
  return value === null || value > highest || (value === 0 && draft.how !== 'set') ? null : value;
}
