// What XML 1.0 has no way to write: control characters but tab and line ends, halves of pairs, and two that are no characters.

const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as XML holds it, in an element or an attribute. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** An element with a text in it; nothing where there is none. */
export function element(
  name: string,
  text: string | number | null | undefined,
  attributes: Readonly<Record<string, string | number | null>> = {},
): string {
  if (text === null || text === undefined || text === '') return '';
  const written = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${escapeXml(String(value))}"`));
  return `<${name}${written.join('')}>${escapeXml(String(text))}</${name}>`;
}

/** The first `most` characters, never half a pair. */
export const shortened = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/, '');

// More than any marketplace takes. What is looked at stays bounded, or a long description without ends would hold up the whole shop.
const longestMarkdown = 20_000;

/** What Markdown says, without its signs: descriptions of feeds are read as they are. */
export const withoutMarkdown = (text: string): string =>
  shortened(text, longestMarkdown)
    .replace(/!?\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/^ {0,3}(#{1,6}|>|[-*+]|\d+\.)[ \t]+/gm, '')
    .replace(/[*_`~]{1,3}(\S(?:[^\n]{0,500}?\S)?)[*_`~]{1,3}/g, '$1')
    .trim();
