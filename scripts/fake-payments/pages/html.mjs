/** HTML in which every value is text unless it was made by `html` itself. */

class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** @typedef {Markup | string | number | null | undefined | false | readonly Markup[]} Piece */

const escapes = /** @type {Readonly<Record<string, string>>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' });

/** @param {TemplateStringsArray} parts @param {...Piece} pieces */
export function html(parts, ...pieces) {
  return new Markup(parts.reduce((text, part, index) => text + toText(pieces[index - 1]) + part));
}

/** Trusted text: our own styles and scripts. @param {string} text */
export const raw = (text) => new Markup(text);

/** @param {Piece} piece @returns {string} */
function toText(piece) {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (Array.isArray(piece)) return piece.map(toText).join('');
  return String(piece).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}
