import type { FeedFormat, FeedOffer, FeedShop } from '../../domain/feeds/feed-offer';

/** The offers behind a product, a batch of them; `next` is the product to go on behind, null at the end. */
export type Batch = Readonly<{ offers: readonly FeedOffer[]; next: string | null }>;
export type ReadBatch = (after: string) => Promise<Batch>;

/**
 * A feed, batch by batch. A batch is read when the one before was taken, and forgotten when it is written: however long the feed is, or however slow
 * its reader, no more than that is kept, and no connection to the database meanwhile.
 */
export async function* feedText(format: FeedFormat, shop: FeedShop, read: ReadBatch): AsyncGenerator<string> {
  yield format.begin(shop);
  for (let after: string | null = ''; after !== null;) {
    const batch: Batch = await read(after);
    const text = batch.offers.map((offer) => format.offer(offer, shop)).join('');
    if (text !== '') yield text;
    after = batch.next;
  }
  yield format.end;
}
