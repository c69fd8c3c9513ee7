/** Minor units as people read them, and back. */

// ISO 4217. `Intl` follows local habit instead, and would show some amounts a hundredfold.
const digits = new Map(
  [...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF']].map(
    (currency) => [currency, 0],
  ),
);
for (const currency of ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']) digits.set(currency, 3);
for (const currency of ['CLF', 'UYW']) digits.set(currency, 4);

/** @param {string} currency */
export const digitsOf = (currency) => digits.get(currency) ?? 2;

/** `10.50`: as text, because large amounts are not exact as fractions. @param {number} amount @param {string} currency */
export function toDecimal(amount, currency) {
  const places = digitsOf(currency);
  const text = String(amount).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Null for what is no amount above zero in this currency. @param {string} text @param {string} currency */
export function fromDecimal(text, currency) {
  const places = digitsOf(currency);
  const match = /^(\d{1,15})(?:[.,](\d+))?$/.exec(text.trim());
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > places) return null;
  const amount = Number(`${match[1]}${fraction.padEnd(places, '0')}`);
  return Number.isSafeInteger(amount) && amount > 0 ? amount : null;
}

/** @param {number} amount @param {string} currency @param {string} language */
export function formatMoney(amount, currency, language) {
  const places = digitsOf(currency);
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return format.format(/** @type {Intl.StringNumericLiteral} */ (toDecimal(amount, currency)));
}
