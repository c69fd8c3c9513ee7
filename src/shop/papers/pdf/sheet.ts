import PDFDocument from 'pdfkit';
import { penOn, type Lines, type Pen, type Style } from './pen';

const margin = 40;
const footHeight = 24;
const width = 595.28 - 2 * margin;
const bottom = 841.89 - margin - footHeight;

export type Column = Readonly<{ head: string; width?: number; align?: 'left' | 'right' }>;

/** Pages that fill from the top, one block under another. */
export type Sheet = Readonly<{
  pen: Pen;
  width: number;
  /** A text under what stands there, over a part of the width. */
  text: (text: string, style: Style, part?: Readonly<{ left?: number; width?: number; align?: 'left' | 'right' }>) => void;
  /** Blocks that begin at one height; the next one begins under the longest. */
  beside: (...blocks: readonly (() => void)[]) => void;
  gap: (height: number) => void;
  /** Goes on on the next page where less than this is left. */
  keep: (height: number) => void;
  table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => void;
  /** Ends a paper: its pages are numbered, and what follows begins on a new one. */
  end: (foot: (page: number, of: number) => string) => void;
  bytes: () => Promise<Uint8Array>;
}>;

const small: Style = { size: 7.5 };
const head: Style = { size: 7, isBold: true, color: '#555555' };
const padding = 3;
const lineColor = '#cccccc';

/** Papers of A4. What is told of the file says nothing of who made it when. */
export function openSheet(title: string, language: string): Sheet {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: title },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const pen = penOn(document);
  let y = margin;
  let firstPage = 0;
  let isEnded = false;
  const nextPage = () => {
    document.addPage();
    y = margin;
  };
  const begin = () => {
    if (!isEnded) return;
    isEnded = false;
    nextPage();
    const { start, count } = document.bufferedPageRange();
    firstPage = start + count - 1;
  };
  const keep = (height: number) => {
    begin();
    if (y + height > bottom && y > margin) nextPage();
  };
  const rule = () =>
    document
      .moveTo(margin, y)
      .lineTo(margin + width, y)
      .lineWidth(0.5)
      .strokeColor(lineColor)
      .stroke();

  const table = (columns: readonly Column[], rows: readonly (readonly string[])[]) => {
    const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
    const places: { x: number; width: number; align: 'left' | 'right' }[] = [];
    let x = margin;
    for (const column of columns) {
      const wide = column.width ?? width - fixed;
      places.push({ x: x + padding, width: wide - 2 * padding, align: column.align ?? 'left' });
      x += wide;
    }
    const cellsOf = (texts: readonly string[], style: Style) =>
      places.map((place, index) => pen.lines(texts[index] ?? '', style, place.width));
    const heightOf = (cells: readonly Lines[], style: Style) => Math.max(...cells.map((lines) => pen.heightOf(lines, style))) + 2 * padding;
    const row = (cells: readonly Lines[], style: Style) => {
      for (const [index, place] of places.entries()) pen.write(cells[index] ?? [], style, { ...place, y: y + padding });
      y += heightOf(cells, style);
      rule();
    };
    const heads = cellsOf(
      columns.map((column) => column.head),
      head,
    );
    const headHeight = heightOf(heads, head);
    keep(headHeight + 30);
    row(heads, head);
    for (const texts of rows) {
      const cells = cellsOf(texts, small);
      if (y + heightOf(cells, small) > bottom) {
        nextPage();
        row(heads, head);
      }
      row(cells, small);
    }
  };

  return {
    pen,
    width,
    text(text, style, { left = 0, width: part = width - left, align = 'left' } = {}) {
      const lines = pen.lines(text, style, part);
      keep(pen.heightOf(lines, style));
      pen.write(lines, style, { x: margin + left, y, width: part, align });
      y += pen.heightOf(lines, style);
    },
    beside(...blocks) {
      begin();
      const top = y;
      let lowest = top;
      for (const draw of blocks) {
        y = top;
        draw();
        lowest = Math.max(lowest, y);
      }
      y = lowest;
    },
    gap(height) {
      y += height;
    },
    keep,
    table,
    end(foot) {
      begin();
      const { start, count } = document.bufferedPageRange();
      const last = start + count;
      for (let page = firstPage; page < last; page += 1) {
        document.switchToPage(page);
        const style: Style = { size: 7, color: '#777777' };
        const lines = pen.lines(foot(page - firstPage + 1, last - firstPage), style, width);
        pen.write(lines, style, { x: margin, y: bottom + 10, width, align: 'right' });
      }
      // What is numbered is written, so that a hundred papers take no more than one.
      document.flushPages();
      isEnded = true;
    },
    bytes() {
      document.end();
      return finished;
    },
  };
}
