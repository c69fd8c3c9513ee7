import type { Buyer, PaperDocument, PaperItem, Seller, TaxSum } from '../../../domain/papers/paper';
import type { PaperWords } from '../../../domain/papers/words.en';
import { formatFor, type PaperFormat } from './paper-format';
import { openSheet, type Column, type Sheet } from './sheet';

export type InvoicePaper = Readonly<{ document: PaperDocument; words: PaperWords }>;

const label = { size: 7, isBold: true, color: '#555555' } as const;
const body = { size: 9 } as const;
const strong = { size: 9, isBold: true } as const;

/** An invoice or a credit note as a PDF. */
export function writeInvoice({ document, words }: InvoicePaper): Promise<Uint8Array> {
  const format = formatFor(document.language);
  const title = `${document.kind === 'invoice' ? words.invoice : words.creditNote} ${document.number}`;
  const sheet = openSheet(title, document.language);
  sheet.text(title, { size: 18, isBold: true });
  sheet.gap(4);
  for (const [name, value] of factsOf(document, words, format)) sheet.text(`${name}: ${value}`, body);
  sheet.gap(14);
  const half = sheet.width / 2;
  sheet.beside(
    () => party(sheet, { left: 0, width: half - 12 }, words.seller, sellerLines(document.seller, words)),
    () => party(sheet, { left: half, width: half }, words.buyer, buyerLines(document.buyer, words, format)),
  );
  sheet.gap(14);
  sheet.table(
    columnsOf(words),
    document.items.map((item, index) => cellsOf(item, index, { document, words, format })),
  );
  sheet.gap(4);
  for (const note of notesOf(document, words)) sheet.text(note, { size: 7, color: '#555555' });
  sheet.gap(10);
  writeTaxes(sheet, document, words, format);
  writeTotals(sheet, document, words, format);
  if (document.footer !== null) {
    sheet.gap(16);
    sheet.text(document.footer, { size: 8 });
  }
  sheet.end((page, of) => `${title} · ${words.page} ${page} ${words.of} ${of}`);
  return sheet.bytes();
}

function factsOf({ issued, order, invoice }: PaperDocument, words: PaperWords, { day }: PaperFormat): [name: string, value: string][] {
  return [
    [words.issued, day(issued)],
    [words.order, `${order.number}, ${day(order.placed)}`],
    ...(invoice === null ? [] : [[words.toInvoice, `${invoice.number}, ${day(invoice.issued)}`] satisfies [string, string]]),
  ];
}

type Line = string | null;

function party(sheet: Sheet, part: Readonly<{ left: number; width: number }>, name: string, [first, ...lines]: readonly Line[]): void {
  sheet.text(name, label, part);
  if (first) sheet.text(first, strong, part);
  for (const line of lines) if (line) sheet.text(line, body, part);
}

const named = (name: string, value: string | null): Line => (value === null ? null : `${name}: ${value}`);

const sellerLines = ({ name, address, taxNumber, registrationNumber, bankAccount }: Seller, words: PaperWords): Line[] => [
  name,
  address,
  named(words.taxNumber, taxNumber),
  named(words.registrationNumber, registrationNumber),
  named(words.bankAccount, bankAccount),
];

function buyerLines({ name, company, taxNumber, address, country, email }: Buyer, words: PaperWords, format: PaperFormat): Line[] {
  const names = [company, name].filter((each) => each !== null && each !== '');
  return [...names, ...address, format.country(country), named(words.taxNumber, taxNumber), email === names[0] ? null : email];
}

const columnsOf = (words: PaperWords): Column[] => [
  { head: '#', width: 22 },
  { head: words.item },
  { head: words.quantity, width: 34, align: 'right' },
  { head: words.unitPrice, width: 56, align: 'right' },
  { head: words.discount, width: 50, align: 'right' },
  { head: words.net, width: 58, align: 'right' },
  { head: words.rate, width: 44, align: 'right' },
  { head: words.tax, width: 52, align: 'right' },
  { head: words.gross, width: 60, align: 'right' },
];

type Shown = Readonly<{ document: PaperDocument; words: PaperWords; format: PaperFormat }>;

function cellsOf(item: PaperItem, index: number, { document: { currency, kind }, words, format }: Shown): string[] {
  const amount = (minor: number) => format.amount(minor, currency);
  const title = item.kind === 'delivery' ? `${words.delivery}: ${item.title}` : item.title;
  // What is credited of several pieces need not be the same for each.
  const hasPrice = kind === 'invoice';
  return [
    String(index + 1),
    item.sku === null ? title : `${title}\n${words.sku}: ${item.sku}`,
    item.kind === 'reduction' ? '' : format.count(item.quantity),
    hasPrice ? amount(item.unitPrice) : '',
    hasPrice && item.discount !== 0 ? amount(item.discount) : '',
    amount(item.net),
    item.name === null && item.basisPoints === 0 ? '' : format.percent(item.basisPoints),
    amount(item.tax),
    amount(item.gross),
  ];
}

function notesOf({ items, kind, isTaxExempt }: PaperDocument, words: PaperWords): string[] {
  if (kind === 'credit_note') return [];
  return [
    ...(items.some((item) => item.isTaxIncluded) ? [words.pricesWithTax] : []),
    ...(items.some((item) => !item.isTaxIncluded) ? [words.pricesWithoutTax] : []),
    ...(isTaxExempt ? [words.taxExempt] : []),
  ];
}

function writeTaxes(sheet: Sheet, { taxes, currency }: PaperDocument, words: PaperWords, format: PaperFormat): void {
  const amount = (minor: number) => format.amount(minor, currency);
  sheet.keep(80);
  sheet.table(
    [
      { head: words.taxes },
      { head: words.net, width: 100, align: 'right' },
      { head: words.tax, width: 100, align: 'right' },
      { head: words.gross, width: 100, align: 'right' },
    ],
    taxes.map(({ name, basisPoints, net, tax, gross }) => [
      rateText({ name, basisPoints }, words, format),
      ...[net, tax, gross].map(amount),
    ]),
  );
  sheet.gap(10);
}

/** Many a rate has its percentage in its name. */
function rateText({ name, basisPoints }: Pick<TaxSum, 'name' | 'basisPoints'>, words: PaperWords, { percent }: PaperFormat): string {
  if (name === null && basisPoints === 0) return words.noTax;
  return name?.includes('%') ? name : `${name ?? words.tax} ${percent(basisPoints)} %`;
}

function writeTotals(sheet: Sheet, { totals, currency, kind }: PaperDocument, words: PaperWords, format: PaperFormat): void {
  const total = kind === 'invoice' ? words.total : words.totalCredited;
  sheet.keep(50);
  for (const [name, value, style] of [
    [words.totalNet, totals.net, body],
    [words.totalTax, totals.tax, body],
    [total, totals.gross, { size: 12, isBold: true }],
  ] as const)
    sheet.text(`${name}: ${format.amount(value, currency)} ${currency}`, style, { align: 'right' });
}
