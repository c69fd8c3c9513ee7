import { DomainError } from '../domain-error';

/** The currency, where the shop sells in it. Refuses `CURRENCY_NOT_OFFERED`. */
export function offeredCurrency({ currencies }: Readonly<{ currencies: readonly string[] }>, currency: string): string {
  if (currencies.includes(currency)) return currency;
  throw new DomainError('CURRENCY_NOT_OFFERED', `This shop does not sell in ${currency}`, {
    offered: currencies,
    issues: [{ path: ['currency'], message: 'is not offered' }],
  });
}
