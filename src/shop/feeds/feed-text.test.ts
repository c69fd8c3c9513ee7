import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import type { FeedFormat, FeedOffer, FeedShop } from '../../domain/feeds/feed-offer';
import { feedText, type Batch } from './feed-text';

const shop: FeedShop = { name: 'Shop', url: 'https://shop.example', currency: 'EUR', categories: [], writtenAt: '' };
const format: FeedFormat = { begin: () => '<', offer: ({ variant }) => `${variant};`, end: '>' };
const size = 250;

/** Offers without an end, or `total` of them; counts what was read. */
function source(total: number) {
  const told = { read: 0 };
  const read = (after: string): Promise<Batch> => {
    const from = Number(after);
    told.read += 1;
    const offers = Array.from({ length: Math.min(size, total - from) }, (_, index) => ({ variant: String(from + index) }) as FeedOffer);
    return Promise.resolve({ offers, next: from + size < total ? String(from + size) : null });
  };
  return { told, read };
}

test('of 100,000 offers no more than two batches are kept, however slow the reader is, and each offer is told once', async () => {
  const { told, read } = source(100_000);
  let taken = 0;
  let most = 0;
  let length = 0;
  const slow = new Writable({
    decodeStrings: false,
    highWaterMark: 1,
    write(text: string, _encoding, done) {
      most = Math.max(most, told.read - taken);
      taken += 1;
      length += text.split(';').length - 1;
      setImmediate(done);
    },
  });
  await pipeline(Readable.from(feedText(format, shop, read), { highWaterMark: 1 }), slow);

  expect([told.read, length]).toEqual([400, 100_000]);
  // The first piece is what stands before the offers.
  expect(most).toBeLessThanOrEqual(2);
});

test('who goes away is read for no longer', async () => {
  const { told, read } = source(100_000);
  const text = Readable.from(feedText(format, shop, read), { highWaterMark: 1 });
  for await (const part of text) if (part !== '<') break;

  expect(text.destroyed).toBe(true);
  expect(told.read).toBeLessThanOrEqual(3);
});
