import { blocks, type Block, type BlockRow, type MailValues } from './mail-kinds';

/** A piece of a line: text as it reads, bold or not, that leads somewhere or not. */
export type Piece = Readonly<{ text: string; isBold?: true; href?: string }>;
export type Part =
  | Readonly<{ is: 'heading'; pieces: readonly Piece[] }>
  | Readonly<{ is: 'item'; pieces: readonly Piece[] }>
  | Readonly<{ is: 'paragraph'; lines: readonly (readonly Piece[])[] }>
  | Readonly<{ is: 'table'; rows: readonly BlockRow[] }>;

const placeholder = /\{\s*([a-z_]+)\s*\}/g;
const isBlock = (name: string): name is Block => (blocks as readonly string[]).includes(name);

/** A table within a sentence. */
const inSentence = (rows: readonly BlockRow[]): string =>
  rows.map(({ label, value }) => (value === null ? label : `${label}: ${value}`)).join(', ');

const valueOf = (name: string, values: MailValues): string =>
  isBlock(name) ? inSentence(values[name] ?? []) : (values[name as Exclude<keyof MailValues, Block>] ?? '');

/** Puts in what placeholders stand for. What is put in is never read as a placeholder again. */
export const fill = (text: string, values: MailValues): string => text.replace(placeholder, (_, name: string) => valueOf(name, values));

/** Whether it was written around something that is not there: nobody wants to read “Tracking number:” and nothing. */
const isAboutNothing = (line: string, values: MailValues): boolean => {
  const names = [...line.matchAll(placeholder)].map(([, name = '']) => name);
  return names.length > 0 && names.every((name) => valueOf(name, values).trim() === '');
};

// In one expression, from left to right: [words](where), **bold**, an address of a page, a placeholder.
const marks = /\[([^\]\n]+)\]\(([^()\s]+)\)|\*\*([^*\n]+)\*\*|(https?:\/\/[^\s<>"{}]*[^\s<>"{}.,;:!?)])|\{\s*([a-z_]+)\s*\}/g;
/** Nothing but pages: a mail runs no script. */
const isPage = (address: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(address);
const leading = (text: string, href: string): Piece => (isPage(href) ? { text, href } : { text });

/** Reads the marks of a line, and only then puts in what placeholders stand for: a name of many stars stays a name. */
function piecesOf(line: string, values: MailValues): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(marks)) {
    const [whole, words, where, bold, address, name] = match;
    if (match.index > from) pieces.push({ text: line.slice(from, match.index) });
    from = match.index + whole.length;
    if (words !== undefined && where !== undefined) pieces.push(leading(fill(words, values), fill(where, values)));
    else if (bold !== undefined) pieces.push({ text: fill(bold, values), isBold: true });
    else if (address !== undefined) pieces.push({ text: address, href: address });
    else if (name !== undefined) {
      const value = valueOf(name, values);
      pieces.push(leading(value, name.endsWith('link') ? value : ''));
    }
  }
  if (from < line.length) pieces.push({ text: line.slice(from) });
  return pieces.filter(({ text }) => text !== '');
}

/** The body of a template with everything put in, as headings, items, tables, and paragraphs of lines. */
export function partsOf(body: string, values: MailValues): Part[] {
  const parts: Part[] = [];
  let lines: (readonly Piece[])[] = [];
  const endParagraph = () => {
    if (lines.length > 0) parts.push({ is: 'paragraph', lines });
    lines = [];
  };
  for (const line of body.split(/\r\n|\r|\n/)) {
    const alone = /^\s*\{\s*([a-z_]+)\s*\}\s*$/.exec(line)?.[1];
    const marked = /^\s*(#{1,3}|[-*])\s+(.*)$/.exec(line);
    if (line.trim() === '') endParagraph();
    else if (isAboutNothing(line, values)) continue;
    else if (alone !== undefined && isBlock(alone)) {
      endParagraph();
      parts.push({ is: 'table', rows: values[alone] ?? [] });
    } else if (marked) {
      endParagraph();
      parts.push({ is: marked[1]?.startsWith('#') ? 'heading' : 'item', pieces: piecesOf(marked[2] ?? '', values) });
    } else
      // An address is several lines in one value.
      lines.push(...splitLines(piecesOf(line, values)));
  }
  endParagraph();
  return parts;
}

/** Values of several lines begin new ones. */
function splitLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...rest] = piece.text.split(/\r\n|\r|\n/);
    lines.at(-1)?.push({ ...piece, text: first });
    for (const text of rest) lines.push([{ ...piece, text }]);
  }
  return lines;
}
