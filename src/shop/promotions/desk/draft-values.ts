import type { Money } from '../../../domain/money/money';
import type { Targets } from '../../../domain/promotions/discount';

const mostIds = 500;
const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest;
const isMinor = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = <T>(value: unknown, most: number, isOne: (one: unknown) => one is T): value is readonly T[] =>
  Array.isArray(value) && value.length <= most && value.every(isOne);

export const isIds = (value: unknown): value is readonly string[] =>
  isList(value, mostIds, (id): id is string => isText(id, 64) && id !== '');
export const isTexts = (value: unknown): value is readonly string[] => isList(value, 100, (text): text is string => isText(text, 100));

const isMoney = (value: unknown): value is Money => isObject(value) && isText(value.currency, 3) && isMinor(value.amount);
export const isAmounts = (value: unknown): value is readonly Money[] => isList(value, 50, isMoney);

const parts = ['products', 'variants', 'categories', 'brands'] as const;
export const isTargets = (value: unknown): value is Targets =>
  isObject(value) && Object.keys(value).length === parts.length && parts.every((part) => isIds(value[part]));

type Step = Readonly<{ from: number; currency: string | null; basisPoints: number }>;
const isStep = (value: unknown): value is Step =>
  isObject(value) &&
  Object.keys(value).every((key) => ['from', 'currency', 'basisPoints'].includes(key)) &&
  isMinor(value.from) &&
  isMinor(value.basisPoints) &&
  (value.currency === null || (isText(value.currency, 3) && /^[A-Z]{3}$/.test(value.currency)));
export const isSteps = (value: unknown): value is readonly Step[] => isList(value, 50, isStep);
