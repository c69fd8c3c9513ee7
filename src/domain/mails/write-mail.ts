import type { BlockRow, MailTemplate, MailValues } from './mail-kinds';
import { fill, partsOf, type Part, type Piece } from './template-parts';

export type WrittenMail = Readonly<{ subject: string; text: string; html: string }>;

/** The mail as it is sent: as text, and as a page that needs nothing from elsewhere and follows the reader's light or dark. */
export function writeMail(template: MailTemplate, values: MailValues, language: string): WrittenMail {
  const parts = partsOf(template.body, values);
  // One line, whatever a name holds: a line break would begin another header.
  const subject = fill(template.subject, values)
    .replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .trim();
  return { subject, text: textOf(parts), html: pageOf(parts, { subject, language }) };
}

const rowText = ({ label, value }: BlockRow): string => (value === null ? label : `${label}: ${value}`);
const pieceText = ({ text, href }: Piece): string => (href === undefined || href === text ? text : `${text}: ${href}`);
const lineText = (pieces: readonly Piece[]): string => pieces.map(pieceText).join('');

function textOf(parts: readonly Part[]): string {
  let text = '';
  let before: Part['is'] | null = null;
  for (const part of parts) {
    const written =
      part.is === 'table'
        ? part.rows.map(rowText).join('\n')
        : part.is === 'paragraph'
          ? part.lines.map(lineText).join('\n')
          : `${part.is === 'item' ? '- ' : ''}${lineText(part.pieces)}`;
    text += `${before === null ? '' : before === 'item' && part.is === 'item' ? '\n' : '\n\n'}${written}`;
    before = part.is;
  }
  return `${text}\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

// Each text finds its own direction: a Hebrew name stands in an English mail.
const pieceHtml = ({ text, isBold, href }: Piece): string => {
  const written = `<bdi>${escaped(text)}</bdi>`;
  if (href !== undefined) return `<a href="${escaped(href)}">${written}</a>`;
  return isBold ? `<strong>${written}</strong>` : written;
};
const lineHtml = (pieces: readonly Piece[]): string => pieces.map(pieceHtml).join('');

const cell = 'padding:6px 0;border-bottom:1px solid #8888884d;vertical-align:top';
const rowHtml = ({ label, value, isStrong }: BlockRow): string => {
  const weight = isStrong ? ';font-weight:bold' : '';
  const right =
    value === null ? '' : `<td align="right" style="${cell};padding-left:16px;white-space:nowrap${weight}">${escaped(value)}</td>`;
  return `<tr><td dir="auto" style="${cell};overflow-wrap:anywhere${weight}">${escaped(label)}</td>${right}</tr>`;
};

function partHtml(part: Part): string {
  if (part.is === 'table')
    return `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse;margin:0 0 16px">${part.rows.map(rowHtml).join('')}</table>`;
  if (part.is === 'heading') return `<h2 dir="auto" style="font-size:18px;margin:24px 0 8px">${lineHtml(part.pieces)}</h2>`;
  if (part.is === 'item') return `<p dir="auto" style="margin:0 0 8px;padding-inline-start:16px">• ${lineHtml(part.pieces)}</p>`;
  return `<p dir="auto" style="margin:0 0 16px">${part.lines.map(lineHtml).join('<br>')}</p>`;
}

// No colours but the reader's own: what names none is readable in the dark too.
const pageOf = (parts: readonly Part[], { subject, language }: Readonly<{ subject: string; language: string }>): string =>
  `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto">${parts.map(partHtml).join('\n')}</div></body></html>`;
