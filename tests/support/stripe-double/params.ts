import qs from 'qs';
import { invalidRequest } from './api-failure';

/** What came with a request. All text, unless the contract has turned it into what it stands for. */
export type Params = Readonly<Record<string, unknown>>;

export const parseParams = (encoded: string): Record<string, unknown> => qs.parse(encoded, { depth: 20, arrayLimit: 1000 });

export const text = (params: Params, name: string): string | undefined => {
  const value = params[name];
  return value === undefined || value === null || value === '' ? undefined : String(value);
};

export function whole(params: Params, name: string): number | undefined {
  const value = text(params, name);
  if (value === undefined) return undefined;
  if (!/^-?\d+$/.test(value)) throw invalidRequest(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param: name });
  return Number(value);
}

export const flag = (params: Params, name: string): boolean => text(params, name) === 'true';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Lists come as `name[]=a` or `name[0]=a`. */
export const texts = (params: Params, name: string): string[] => {
  const value = params[name];
  return isRecord(value) ? Object.values(value).map(String) : [];
};

export const inner = (params: Params, name: string): Params => {
  const value = params[name];
  return isRecord(value) ? value : {};
};

/** Keys that are sent empty are removed, as Stripe does. */
export function mergedMetadata(old: Readonly<Record<string, string>>, params: Params): Record<string, string> {
  const sent = Object.entries(inner(params, 'metadata')).map(([key, value]) => [key, String(value ?? '')] as const);
  return Object.fromEntries(Object.entries({ ...old, ...Object.fromEntries(sent) }).filter(([, value]) => value !== ''));
}
