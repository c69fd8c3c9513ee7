import { z } from 'zod';
import { paperKinds } from '../../domain/papers/paper';
import { documentId, file, instant, money } from '../../http/schemas';
import type { StaffAction } from '../../http/staff-actions';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id } from '../../http/staff-schemas';

const tag = 'Orders';
/** Who sees an order sees its papers. */
const reading = ['api::orders.read', 'api::orders.handle', 'api::orders.money', 'api::orders.ship'] as const satisfies StaffAction[];

const severalIds = z
  .string()
  .max(6_500)
  .transform((text) => text.split(','))
  .pipe(z.array(id).min(1).max(100))
  .meta({ description: 'Ids of up to 100 orders, with commas between them' });

const papers = z
  .object({
    papers: z.array(
      z.object({
        id: documentId,
        kind: z.enum(paperKinds),
        number: z.string(),
        issuedAt: instant,
        total: money,
        refund: documentId.nullable().meta({ description: 'The refund a credit note is for; null where nobody had paid' }),
      }),
    ),
    next: z
      .object({
        total: money,
        net: money,
        tax: money,
        buyer: z.string(),
        isSellerKnown: z.boolean().meta({ description: 'Without a legal name in the store settings no invoice is issued' }),
      })
      .nullable()
      .meta({ description: 'What an invoice would come to that is issued now; null where none can be' }),
  })
  .meta({ id: 'OrderPapers' });

/** Invoices, credit notes and packing slips of orders. */
export const paperEndpoints = staffEndpoints({
  readPapers: {
    method: 'GET',
    path: '/orders/:id/papers',
    tag,
    action: reading,
    summary: 'The invoice of an order and its credit notes',
    params: byId,
    response: papers,
    refusals: ['ORDER_NOT_FOUND'],
  },
  issueInvoice: {
    method: 'POST',
    path: '/orders/:id/invoice',
    tag,
    action: ['api::orders.handle', 'api::orders.money'],
    summary: 'Issues the invoice of an order',
    description: 'Once: asked again it answers the one there is. What went back before has a credit note at once.',
    params: byId,
    response: papers,
    refusals: ['ORDER_NOT_FOUND', 'ORDER_ILLEGAL_TRANSITION', 'SELLER_UNKNOWN'],
  },
  openPaper: {
    method: 'GET',
    path: '/orders/:id/papers/:paper/pdf',
    tag,
    action: reading,
    summary: 'An invoice or credit note, as it was issued',
    params: byId.extend({ paper: id }),
    file: 'application/pdf',
    response: file,
    refusals: ['PAPER_NOT_FOUND'],
  },
  openPackingSlip: {
    method: 'GET',
    path: '/orders/:id/packing-slip',
    tag,
    action: reading,
    summary: 'What goes into the parcel of an order, and where it goes',
    params: byId,
    file: 'application/pdf',
    response: file,
    refusals: ['ORDER_NOT_FOUND'],
  },
  openPackingSlips: {
    method: 'GET',
    path: '/packing-slips',
    tag,
    action: reading,
    summary: 'Packing slips of several orders as one file',
    query: z.strictObject({ orders: severalIds }),
    file: 'application/pdf',
    response: file,
    refusals: ['ORDER_NOT_FOUND'],
  },
});
