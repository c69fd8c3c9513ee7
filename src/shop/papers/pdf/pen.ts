import type PDFDocument from 'pdfkit';
import { cleanText } from './clean-text';
import { facesOf } from './faces';
import { directionOf, visualRuns, type Run } from './visual-runs';

export type Style = Readonly<{ size: number; isBold?: boolean; color?: string }>;
/** A text broken into lines that are no wider than a width. */
export type Lines = readonly (readonly Run[])[];
export type Place = Readonly<{ x: number; y: number; width: number; align?: 'left' | 'right' }>;

/** Writes in whatever letters a text has, and in the direction they are read. */
export type Pen = Readonly<{
  lines: (text: string, style: Style, width: number) => Lines;
  heightOf: (lines: Lines, style: Style) => number;
  write: (lines: Lines, style: Style, place: Place) => void;
}>;

const ink = '#1a1a1a';
const leading = 1.35;
const ascent = 1.0;
// Longer than anybody reads; a text of a page would push everything else off it.
const mostLines = 40;
const mostWidths = 20_000;

export function penOn(document: InstanceType<typeof PDFDocument>): Pen {
  const faceOf = facesOf(document);
  const widths = new Map<string, number>();
  const widthOf = ({ face, text }: Run, size: number): number => {
    const key = `${face} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = document.font(face).fontSize(100).widthOfString(text) / 100;
      if (widths.size > mostWidths) widths.clear();
      widths.set(key, width);
    }
    return width * size;
  };
  const sumOf = (runs: readonly Run[], size: number) => runs.reduce((sum, run) => sum + widthOf(run, size), 0);

  const linesOf = (paragraph: string, { size, isBold = false }: Style, most: number): Run[][] => {
    const direction = directionOf(paragraph);
    const runsOf = (line: string) => visualRuns(line, { isBold, direction }, faceOf);
    const fits = (line: string) => sumOf(runsOf(line), size) <= most;
    return breakLines(paragraph, fits).map(runsOf);
  };

  return {
    lines: (text, style, width) =>
      cleanText(text)
        .trim()
        .split('\n')
        .flatMap((paragraph) => linesOf(paragraph.trim(), style, width))
        .slice(0, mostLines),
    heightOf: (lines, { size }) => lines.length * size * leading,
    write(lines, { size, color = ink }, { x, y, width, align = 'left' }) {
      for (const [index, runs] of lines.entries()) {
        let at = align === 'right' ? x + width - sumOf(runs, size) : x;
        for (const run of runs) {
          document
            .font(run.face)
            .fontSize(size)
            .fillColor(color)
            .text(run.text, at, y + size * (index * leading + ascent), { lineBreak: false, baseline: 'alphabetic' });
          at += widthOf(run, size);
        }
      }
    },
  };
}

const graphemes = new Intl.Segmenter();

/** Breaks a text where it has blanks, and a word that is too long for a line wherever the line ends. */
export function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    if (fits(word)) {
      line = word;
      continue;
    }
    for (const { segment } of graphemes.segment(word)) {
      if (line !== '' && !fits(line + segment)) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
