/** The shortest and the longest code, in the form in which codes are compared. */
export const codeLengths = { shortest: 3, longest: 64 } as const;

/**
 * Brings a code to the one form in which codes are stored and compared; null where it is not a code. Capitals, spaces,
 * hyphens and full-width or ligature forms (Unicode NFKC) make no difference: `summer 24`, `SUMMER-24` and `ＳＵＭＭＥＲ24` are one
 * code. What remains must be 3 to 64 letters and digits, of any script.
 */
export function normalizeCode(text: string): string | null {
  const code = inOneForm(text).replace(/[\s\p{Pd}\p{Cf}_\u2212]/gu, '');
  const length = [...code].length;
  if (length < codeLengths.shortest || code.length > codeLengths.longest) return null;
  return /^[\p{L}\p{N}\p{M}]+$/u.test(code) ? code : null;
}

const inOneForm = (text: string): string => text.normalize('NFKC').toUpperCase().normalize('NFKC');

/** Whether codes can begin so. As codes are compared: what becomes something else by that, such as ½, could never be entered. */
export const isCodePrefix = (prefix: string): boolean => /^[\p{L}\p{M}\p{N}-]*$/u.test(inOneForm(prefix));

// No vowels, so that chance writes no words; none of 0 O, 1 I L, 2 Z, 5 S, 8 B, which people mistake for one another.
const alphabet = 'CDFGHJKMNPQRTVWXY34679';
const groupLength = 5;
// One guess in ten thousand may hit, at best: whoever tries codes is stopped long before.
const guessesPerCode = 10_000;

/**
 * Makes codes that nobody guesses, for bulk codes that are used once, such as `SUMMER-C4DFG-HJ7KM`. They differ from one
 * another, also when they are normalized. The randomness is handed in; it must be a cryptographic one. Throws a RangeError
 * where the prefix is not letters and digits, or `length` (letters after the prefix) is too short for so many codes.
 */
export function generateCodes(
  count: number,
  { prefix = '', length = 10, randomBytes }: { prefix?: string; length?: number; randomBytes: (size: number) => Uint8Array },
): string[] {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a number of codes`);
  if (!isCodePrefix(prefix)) throw new RangeError('A prefix has letters, digits and hyphens only');
  if (inOneForm(prefix).length + length > codeLengths.longest) throw new RangeError(`A code has at most ${codeLengths.longest} letters`);
  if (alphabet.length ** length < count * guessesPerCode)
    throw new RangeError(`${length} letters are too few for ${count} codes that cannot be guessed`);

  const codes = new Set<string>();
  const letters = randomLetters(randomBytes);
  for (let tries = 0; codes.size < count; tries += 1) {
    // With true randomness not one try in ten thousand repeats a code.
    if (tries > 2 * count + 10) throw new Error('The randomness repeats itself');
    let code = '';
    for (let index = 0; index < length; index += 1) code += letters.next().value;
    const groups = code.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? [];
    codes.add((prefix === '' ? groups : [prefix.toUpperCase(), ...groups]).join('-'));
  }
  return [...codes];
}

function* randomLetters(randomBytes: (size: number) => Uint8Array): Generator<string, never> {
  // Bytes above the last whole multiple are thrown away: otherwise the first letters would come more often.
  const fair = 256 - (256 % alphabet.length);
  for (;;) {
    for (const byte of randomBytes(1024)) {
      if (byte < fair) yield alphabet.charAt(byte % alphabet.length);
    }
  }
}
