import { z } from 'zod';

const isLoopback = (hostname: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** Whether nobody on the way can change what is answered there: https, or this machine. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Where a company is, for tests and the demo: whoever answers there signs in as anybody. */
export const companyUrl = z
  .url()
  .refine(isSafeAddress, 'must begin with https://, or lead to this machine')
  .transform((url) => url.replace(/\/+$/, ''))
  .optional();

/** Ids a company gave the shop's apps, separated by commas. */
export const appIds = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )
  .refine((ids) => ids.length <= 20, 'must be at most 20')
  .default([]);

/** The fault of a double in a shop that sells. Another address of the company itself is none: proxies are. */
export const doubleFault = (variable: string, url: string | undefined, mode: string) =>
  url !== undefined && mode === 'shop' && isLoopback(new URL(url).hostname)
    ? { variable, message: 'leads to this machine, where anybody is signed in as anybody: for the demo and tests only' }
    : null;
