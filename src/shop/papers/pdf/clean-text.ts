/** What stands for a letter no face has. */
export const unknownLetter = '\uFFFD';

/**
 * A text as a paper can show it: without what has no shape of its own, such as marks of direction and the parts that make one emoji of
 * several. Joiners between Arabic letters stay, for they decide how these look.
 */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202f\u2007\u2060]/g, '\u00a0')
    .replace(/[\u200c\u200d](?!\p{Script=Arabic})/gu, '')
    .replace(/[\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e01ef}\ufe00-\ufe0f]|(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/[^\P{Zs}\u00a0]/gu, ' ')
    .replace(/(?!\n)\p{Cc}/gu, ' ');
