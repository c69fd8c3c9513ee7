import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { paperLanguage, paperWords } from '../../domain/papers/words';
import { packingSlipOf } from '../../domain/papers/packing-slip';
import { storeSettings } from '../store/store-settings';
import type { CartCaller } from '../cart/stored-cart';
import { assertTheirs } from '../orders/locked-order';
import { dayAt } from './paper-facts';
import { paperOf } from './paper-rows';
import { written } from './pdf/pdf-process';
import { paperOrders } from './sold-order';

/** A PDF, and what it is called when it is kept. */
export type PdfFile = Readonly<{ name: string; bytes: Uint8Array }>;

/** `caller`: whose order it has to be; null when staff ask. */
type OpenPaper = Readonly<{ orderId: string; paperId: string; caller: CartCaller | null }>;

/** An invoice or a credit note of an order, as it was issued. Refuses `ORDER_NOT_FOUND` and `PAPER_NOT_FOUND`. */
export async function openPaper(strapi: Core.Strapi, { caller, ...asked }: OpenPaper): Promise<PdfFile> {
  if (caller) {
    const order = await strapi.db.connection('orders').where({ document_id: asked.orderId }).first('customer_id', 'token_hash');
    assertTheirs({ customerId: order?.customer_id ?? null, tokenHash: order?.token_hash ?? null }, caller);
  }
  const paper = await paperOf(strapi.db.connection, asked);
  if (!paper) throw new DomainError('PAPER_NOT_FOUND', 'There is no such invoice or credit note of this order');
  const bytes = await written('invoice', { document: paper.document, words: paperWords(paper.document.language) });
  return { name: `${paper.number}.pdf`, bytes };
}

/**
 * The packing slips of orders, each on pages of its own, in the language of its customer: what is to be packed and where it goes, and no
 * prices. Refuses `ORDER_NOT_FOUND`, naming the order, when one of them is not there or has no number.
 */
export async function openPackingSlips(strapi: Core.Strapi, orderIds: readonly string[]): Promise<PdfFile> {
  const { timeZone, defaultLocale, name, seller } = await storeSettings(strapi);
  const ids = [...new Set(orderIds)];
  const orders = await paperOrders(strapi.db.connection, ids);
  const placed = orders.filter(({ number }) => number !== null);
  const missing = ids.find((id) => !placed.some((order) => order.id === id));
  if (missing !== undefined) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order, or it was never placed', { order: missing });
  const slips = placed.map((order) => {
    const language = paperLanguage(order.language, defaultLocale);
    const slip = packingSlipOf(order, { shop: name, address: seller.address, placed: dayAt(order.placedAt, timeZone), language });
    return { slip, words: paperWords(language) };
  });
  const [first] = placed;
  return { name: placed.length === 1 ? `${first?.number}.pdf` : 'packing-slips.pdf', bytes: await written('slips', { slips }) };
}
