import { callingCodeOf } from './calling-codes';
import { normalizePhone } from './contact-keys';

/** A telephone number that says its country, as it is dialled from everywhere, such as +380501234567; null where it is none. */
export function internationalPhone(text: string): string | null {
  const number = normalizePhone(text, null);
  return number !== null && /^\+[1-9]\d{7,14}$/.test(number) ? number : null;
}

/** Whether a number is of one of these countries. Those that share a code, such as the US and Canada, are one here. */
export const isOfCountries = (number: string, countries: readonly string[]): boolean =>
  countries.some((country) => {
    const code = callingCodeOf(country);
    return code !== undefined && number.startsWith(`+${code}`);
  });
