import type { PackingSlip } from '../../../domain/papers/packing-slip';
import type { PaperWords } from '../../../domain/papers/words.en';
import { formatFor } from './paper-format';
import { openSheet, type Sheet } from './sheet';

type WordedSlip = Readonly<{ slip: PackingSlip; words: PaperWords }>;
export type SlipPapers = Readonly<{ slips: readonly WordedSlip[] }>;

const label = { size: 7, isBold: true, color: '#555555' } as const;
const body = { size: 10 } as const;

/** Packing slips as one PDF, each on pages of its own. */
export function writeSlips({ slips }: SlipPapers): Promise<Uint8Array> {
  const [first] = slips;
  const title = slips.length === 1 && first ? titleOf(first) : (first?.words.packingSlip ?? '');
  const sheet = openSheet(title, first?.slip.language ?? 'en');
  for (const each of slips) writeSlip(sheet, each);
  return sheet.bytes();
}

const titleOf = ({ slip, words }: WordedSlip): string => `${words.packingSlip} ${slip.order.number}`;

function writeSlip(sheet: Sheet, worded: WordedSlip): void {
  const { slip, words } = worded;
  const format = formatFor(slip.language);
  const title = titleOf(worded);
  sheet.text(title, { size: 18, isBold: true });
  sheet.gap(4);
  sheet.text(`${words.placed}: ${format.day(slip.order.placed)}`, body);
  if (slip.delivery !== null) sheet.text(`${words.delivery}: ${slip.delivery}`, body);
  sheet.gap(12);
  const half = sheet.width / 2;
  const { to } = slip;
  const goesTo = [to.company, to.name, ...to.address, format.country(to.country), to.phone && `${words.phone}: ${to.phone}`];
  sheet.beside(
    () => {
      const part = { left: 0, width: half - 12 };
      sheet.text(words.shipTo, label, part);
      for (const [index, line] of goesTo.filter((each) => each !== null && each !== '').entries())
        sheet.text(line ?? '', { size: 11, isBold: index === 0 }, part);
    },
    () => {
      const part = { left: half, width: half };
      sheet.text(words.seller, label, part);
      sheet.text(slip.shop, body, part);
      if (slip.shopAddress !== null) sheet.text(slip.shopAddress, body, part);
    },
  );
  sheet.gap(14);
  sheet.table(
    [
      { head: words.quantity, width: 46, align: 'right' },
      { head: words.item },
      { head: words.sku, width: 150 },
      { head: words.packed, width: 70 },
    ],
    slip.items.map(({ title: item, sku, quantity }) => [format.count(quantity), item, sku, '']),
  );
  sheet.gap(8);
  sheet.text(`${words.pieces}: ${format.count(slip.pieces)}`, { size: 10, isBold: true });
  if (slip.note !== null && slip.note.trim() !== '') {
    sheet.gap(12);
    sheet.text(words.note, label);
    sheet.text(slip.note, body);
  }
  sheet.end((page, of) => `${title} · ${words.page} ${page} ${words.of} ${of}`);
}
