import { callingCodeOf } from './calling-codes';

/** An e-mail address as addresses are compared: capitals and spaces around it make no difference, all else does. */
export const normalizeEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();

// Where the 0 in front is a part of the number and is dialled from abroad too.
const keepsZero = new Set(['IT', 'SM', 'VA', 'CI', 'CG', 'GA']);
// What is dialled before a number within the country, where that is not 0.
const trunkPrefixes: Readonly<Record<string, RegExp>> = {
  HU: /^0?6/,
  RU: /^8(?=\d{10}$)/,
  KZ: /^8(?=\d{10}$)/,
  BY: /^80?(?=\d{9}$)/,
  TM: /^8/,
};
const fewestDigits = 5;

/**
 * A telephone number as numbers are compared, such as +380501234567; null where it is none. How it is spaced makes no
 * difference, nor whether it is written as within the country, `00380 …` or `+380 (0) …`. `country` is where it is dialled
 * unless it says so itself; where nobody knows, the digits alone are compared.
 */
export function normalizePhone(text: string, country: string | null): string | null {
  // Words, extensions and second numbers stand around it, or behind it.
  const number =
    withPlainDigits(text.normalize('NFKC'))
      .replace(/\(0\)/g, '')
      .split(/[\p{L};#,/|]+/u)
      .find((part) => digitsOf(part).length >= fewestDigits) ?? '';
  const digits = digitsOf(number);
  if (digits.length < fewestDigits) return null;
  if (/^\D*\+/.test(number)) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;

  const code = country === null ? undefined : callingCodeOf(country);
  if (country === null || code === undefined) return digits;
  // Written as from abroad, only without the plus. No number within a country is as long as that.
  if (digits.startsWith(code) && digits.length > 10) return `+${digits}`;
  return `+${code}${digits.replace(trunkPrefixOf(country, code), '')}`;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Digits of every script as the ten of ours: ٣ and ३ are 3. Unicode gives each script its ten in a row. */
const withPlainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    let first = digit.codePointAt(0) ?? 0;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1)) && (digit.codePointAt(0) ?? 0) - first < 9) first -= 1;
    return String((digit.codePointAt(0) ?? 0) - first);
  });

function trunkPrefixOf(country: string, code: string): RegExp {
  if (keepsZero.has(country)) return /^$/;
  return trunkPrefixes[country] ?? (code === '1' ? /^1(?=\d{10}$)/ : /^0/);
}
