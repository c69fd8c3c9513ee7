/** Made-up values in place of real ones: the same for the same, and of the same form. Nobody can go back without the key, which is kept nowhere. */
import { createHmac, randomBytes } from 'node:crypto';

const small = 'abcdefghijklmnopqrstuvwxyz';
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщюя';

/** @param {Buffer} [key] */
export function createDisguise(key = randomBytes(32)) {
  const digest = (/** @type {string} */ value, /** @type {number} */ block) =>
    createHmac('sha256', key).update(`${block}:${value}`).digest();

  /** Letters become letters and digits digits; the rest stays, and so do the first `shown` characters. @param {string} value */
  function text(value, shown = 0) {
    let bytes = Buffer.alloc(0);
    let used = 0;
    const next = () => {
      if (used % 32 === 0) bytes = digest(value, used / 32);
      used += 1;
      return bytes[(used - 1) % 32] ?? 0;
    };
    return [...value].map((letter, at) => (at < shown ? letter : another(letter, next))).join('');
  }

  return {
    text,
    /** @param {string} value */
    phone: (value) => text(value, value.startsWith('+') ? 3 : 0),
    /** Capitals make no other address. @param {string} value */
    email: (value) => `person-${digest(value.trim().toLowerCase(), 0).toString('hex').slice(0, 16)}@example.test`,
    /** As the shop counts customers: `user:7` names nobody, `email:` and `phone:` are followed by a hash. @param {string} value */
    customerKey: (value) => (value.startsWith('user:') ? value : text(value, value.indexOf(':') + 1)),
  };
}

/** @param {string} letter @param {() => number} next */
function another(letter, next) {
  if (/\d/.test(letter)) return String(next() % 10);
  if (!/\p{L}/u.test(letter)) return letter;
  const letters = /\p{Script=Cyrillic}/u.test(letter) ? cyrillic : small;
  const made = letters.charAt(next() % letters.length);
  return /\p{Lu}/u.test(letter) ? made.toUpperCase() : made;
}
