import { pagesOf } from '../../../../tests/support/pdf';
import type { PaperDocument, PaperItem } from '../../../domain/papers/paper';
import { paperWords } from '../../../domain/papers/words';
import { writeInvoice } from './write-invoice';

const item: PaperItem = {
  ...{ line: 'mug', kind: 'line', title: 'Mug', sku: 'MUG', quantity: 3, unitPrice: 40_000, discount: 0, isTaxIncluded: true },
  ...{ name: 'VAT', basisPoints: 2000, net: 100_000, tax: 20_000, gross: 120_000 },
};
const document: PaperDocument = {
  ...{ kind: 'invoice', number: 'INV-000001', language: 'en', currency: 'EUR', issued: { at: '2026-11-27' }, invoice: null },
  order: { number: 'PL-000007', placed: { at: '2026-11-26' } },
  seller: { name: 'Polonyna LLC', address: 'Rynok 1\n79000 Lviv', taxNumber: 'UA42', registrationNumber: null, bankAccount: 'UA21 3223' },
  buyer: { name: 'Olena Koval', company: null, taxNumber: null, address: ['Zelena 1'], country: 'UA', email: 'o@example.com' },
  ...{ items: [item], taxes: [item], totals: item, isTaxExempt: false, footer: 'Thank you' },
};
const pages = async (changes: Partial<PaperDocument>) => {
  const written = { ...document, ...changes };
  return pagesOf(await writeInvoice({ document: written, words: paperWords(written.language) }));
};

test('an invoice says who sells and who buys, and what it comes to by rate', async () => {
  const [page] = await pages({});
  for (const text of [
    ...['Invoice INV-000001', 'Issued: November 27, 2026', 'Order: PL-000007, November 26, 2026'],
    ...['Polonyna LLC', '79000 Lviv', 'Tax number: UA42', 'Bank account: UA21 3223', 'Olena Koval', 'Zelena 1', 'Ukraine'],
    ...['1 Mug SKU: MUG 3 400.00 1,000.00 20 200.00 1,200.00', 'VAT 20 % 1,000.00 200.00 1,200.00', 'Total: 1,200.00 EUR', 'Thank you'],
  ])
    expect(page).toContain(text);
  expect((await pages({ taxes: [{ ...item, name: 'ПДВ 20 %' }] }))[0]).toContain('ПДВ 20 % 1,000.00');
});

test('it is written in the language of the customer', async () => {
  const [page] = await pages({ language: 'uk', items: [{ ...item, kind: 'delivery', title: 'Пошта', sku: null }] });
  for (const text of ['Рахунок-фактура INV-000001', 'Виписано: 27 листопада 2026 р.', 'Доставка: Пошта', 'Усього: 1 200,00 EUR', 'Україна'])
    expect(page).toContain(text);
});

test('names are read in their own letters and direction, with emoji, and what no letter is there for is shown as such', async () => {
  const buyer = {
    ...document.buyer,
    name: 'محمد عبد الله',
    company: 'חברת הדגמה',
    address: ['Ґанок 5 😀', 'Ελλάδα, Łódź, Đà Nẵng', 'A\u0000B', '漢字'],
  };
  const [page] = await pages({ buyer });
  for (const text of ['محمد عبد الله', 'חברת הדגמה', 'Ґанок 5 😀', 'Ελλάδα, Łódź, Đà Nẵng', 'A B', '��']) expect(page).toContain(text);
});

test('500 lines go over pages with the heads again, numbered, and nothing is lost', async () => {
  const items = Array.from({ length: 500 }, (_, index) => ({
    ...item,
    title: `Thing ${index} ${'with a long name '.repeat(index % 5)}`,
    sku: `S-${index}`,
  }));
  const all = await pages({ items });
  expect(all.length).toBeGreaterThan(10);
  for (const [index, page] of all.slice(0, -1).entries()) {
    expect(page).toContain('# Item Qty');
    expect(page).toContain(`Page ${index + 1} of ${all.length}`);
  }
  const text = all.join(' ');
  for (const { sku } of items) expect(text).toContain(`SKU: ${sku} `);
});

test('a word longer than its column is broken', async () => {
  const [page] = await pages({ items: [{ ...item, title: 'x'.repeat(200) }] });
  expect(page?.replaceAll(' ', '')).toContain('x'.repeat(200));
});

test('amounts have the digits of their currency, the largest exactly', async () => {
  expect((await pages({ currency: 'JPY', totals: { net: 1, tax: 2, gross: 1_234_567 } }))[0]).toContain('Total: 1,234,567 JPY');
  const most = { net: 1, tax: 2, gross: 9_007_199_254_740_991 };
  expect((await pages({ currency: 'KWD', totals: most }))[0]).toContain('Total: 9,007,199,254,740.991 KWD');
});
