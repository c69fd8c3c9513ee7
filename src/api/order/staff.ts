import type { Core } from '@strapi/strapi';
import { staffArea } from '../../http/staff-endpoint';
import { moveOrderSlot, slotsOfOrder } from '../../shop/delivery/slots/move-order-slot';
import { cancelOrder } from '../../shop/orders/cancel-order';
import { cancelPieces } from '../../shop/orders/cancel-pieces';
import { previewCancel, previewCancelPieces, previewCapture, previewRefund } from '../../shop/orders/preview';
import { readOrderForStaff, type StaffOrderView } from '../../shop/orders/read-order-for-staff';
import { changeTags } from '../../shop/orders/desk/change-tags';
import { deleteNote, writeNote } from '../../shop/orders/desk/notes';
import { pickOrder } from '../../shop/orders/desk/pick-order';
import { correctOrder } from '../../shop/orders/correct-order';
import { decideReturn } from '../../shop/orders/decide-return';
import { deliverShipment } from '../../shop/orders/deliver-shipment';
import { findOrders } from '../../shop/orders/find-orders';
import { editOrder } from '../../shop/orders/edit/edit-order';
import { previewEdit } from '../../shop/orders/edit/preview-edit';
import { failShipment } from '../../shop/orders/fail-shipment';
import { cancelLabel } from '../../shop/orders/labels/cancel-label';
import { makeLabel } from '../../shop/orders/labels/make-label';
import { openLabel } from '../../shop/orders/labels/open-label';
import { rateLabel } from '../../shop/orders/labels/rate-label';
import { readLabels } from '../../shop/orders/labels/read-labels';
import { receiveReturn } from '../../shop/orders/receive-return';
import { requestReturn } from '../../shop/orders/request-return';
import { settleWithdrawal } from '../../shop/orders/settle-withdrawal';
import { settleReturn } from '../../shop/orders/settle-return';
import { shipOrder } from '../../shop/orders/ship-order';
import { readMailsOfOrder, sendAgain } from '../../shop/mails/mails-of-order';
import { issueInvoice } from '../../shop/papers/issue-invoice';
import { openPackingSlips, openPaper } from '../../shop/papers/open-paper';
import { readPapers } from '../../shop/papers/read-papers';
import { capturePayment } from '../../shop/payments/capture-payment';
import { confirmPayment } from '../../shop/payments/confirm-payment';
import { refundOrder } from '../../shop/payments/refund-order';
import { requestByHand } from '../../shop/payments/request-payment';
import { readPlace, writePlace } from './order-place';
import { staffOrders } from './staff-contract';

/** The order as it is once `work` is done. */
async function after(strapi: Core.Strapi, orderId: string, work: Promise<void>): Promise<StaffOrderView> {
  await work;
  return readOrderForStaff(strapi, orderId);
}

export const staffOrderArea = staffArea(staffOrders, {
  async find(strapi, { query: { view, q = '', cursor, limit } }) {
    const after = cursor === undefined ? null : readPlace(cursor);
    const { orders, next } = await findOrders(strapi, { view, text: q === '' ? null : q, after, limit });
    return { orders, nextCursor: next && writePlace(next) };
  },
  read: (strapi, { params: { id } }) => readOrderForStaff(strapi, id),

  readPapers: (strapi, { params: { id } }) => readPapers(strapi, id),
  async issueInvoice(strapi, { params: { id }, actor }) {
    await issueInvoice(strapi, { orderId: id, actor });
    return readPapers(strapi, id);
  },
  openPaper: (strapi, { params: { id, paper } }) => openPaper(strapi, { orderId: id, paperId: paper, caller: null }),
  openPackingSlip: (strapi, { params: { id } }) => openPackingSlips(strapi, [id]),
  openPackingSlips: (strapi, { query: { orders } }) => openPackingSlips(strapi, orders),

  readLabels: (strapi, { params: { id } }) => readLabels(strapi, id),
  async rateLabel(strapi, { params: { id }, body }) {
    return { price: await rateLabel(strapi, { orderId: id, ...body }) };
  },
  async makeLabel(strapi, { params: { id }, body: { collect, ...asked }, actor }) {
    await makeLabel(strapi, { orderId: id, collects: collect, actor, ...asked });
    return readLabels(strapi, id);
  },
  async cancelLabel(strapi, { params: { id, label } }) {
    await cancelLabel(strapi, { orderId: id, labelId: label });
    return readLabels(strapi, id);
  },
  openLabel: (strapi, { params: { id, label } }) => openLabel(strapi, { orderId: id, labelId: label }),

  readMails: (strapi, { params: { id } }) => readMailsOfOrder(strapi, id),
  async sendMail(strapi, { params: { id }, body: { kind }, actor }) {
    await sendAgain(strapi, { orderId: id, kind, actor });
    return readMailsOfOrder(strapi, id);
  },

  cancel: (strapi, { params: { id }, body, actor }) =>
    after(strapi, id, cancelOrder(strapi, { orderId: id, actor, caller: null, ...body })),
  previewCancel: (strapi, { params: { id } }) => previewCancel(strapi, { orderId: id }),
  slots: (strapi, { params: { id }, query: { from, days } }) =>
    slotsOfOrder(strapi, { orderId: id, caller: null, from: from ?? null, days }),
  moveSlot: (strapi, { params: { id }, body: { slot }, actor }) =>
    after(strapi, id, moveOrderSlot(strapi, { orderId: id, caller: null, slotId: slot, actor })),
  cancelPieces: (strapi, { params: { id }, body, actor }) => after(strapi, id, cancelPieces(strapi, { orderId: id, actor, ...body })),
  previewCancelPieces: (strapi, { params: { id }, body }) => previewCancelPieces(strapi, { orderId: id, ...body }),

  confirmPayment: (strapi, { params: { id }, body, actor }) => after(strapi, id, confirmPayment(strapi, { orderId: id, actor, ...body })),
  capture: (strapi, { params: { id }, body, actor }) => after(strapi, id, capturePayment(strapi, { orderId: id, actor, request: body })),
  previewCapture: (strapi, { params: { id }, body }) => previewCapture(strapi, { orderId: id, request: body }),
  refund: (strapi, { params: { id }, body: { reason = null, returnRequest: returnRequestId = null, ...request }, actor }) =>
    after(strapi, id, refundOrder(strapi, { orderId: id, actor, request, reason, returnRequestId })),
  previewRefund: (strapi, { params: { id }, body }) => previewRefund(strapi, { orderId: id, request: body }),

  ship: (strapi, { params: { id }, body: { location, ...packed }, actor }) =>
    after(strapi, id, shipOrder(strapi, { orderId: id, actor, locationId: location, ...packed })),
  deliver: (strapi, { params: { id, shipment }, actor }) =>
    after(strapi, id, deliverShipment(strapi, { orderId: id, actor, shipmentId: shipment })),
  fail: (strapi, { params: { id, shipment }, actor }) =>
    after(strapi, id, failShipment(strapi, { orderId: id, actor, shipmentId: shipment })),

  edit: (strapi, { params: { id }, body: { returnRequest: returnRequestId = null, ...body }, actor }) =>
    after(strapi, id, editOrder(strapi, { orderId: id, actor, returnRequestId, ...body })),
  previewEdit: (strapi, { params: { id }, body: { returnRequest: returnRequestId = null, ...body } }) =>
    previewEdit(strapi, { orderId: id, returnRequestId, ...body }),
  requestPayment: (strapi, { params: { id }, body: { provider }, actor }) =>
    after(strapi, id, requestByHand(strapi, { orderId: id, provider, actor })),

  requestReturn: (strapi, { params: { id }, body, actor }) =>
    after(strapi, id, requestReturn(strapi, { orderId: id, actor, caller: null, ...body })),
  decideReturn: (strapi, { params: { id, request }, body, actor }) =>
    after(strapi, id, decideReturn(strapi, { orderId: id, actor, returnRequestId: request, ...body })),
  receiveReturn: (strapi, { params: { id, request }, body, actor }) =>
    after(strapi, id, receiveReturn(strapi, { orderId: id, actor, returnRequestId: request, ...body })),
  settleWithdrawal: (strapi, { params: { id, withdrawal }, actor }) =>
    after(strapi, id, settleWithdrawal(strapi.db.connection, { orderId: id, id: withdrawal, actor })),
  settleReturn: (strapi, { params: { id, request }, actor }) =>
    after(strapi, id, settleReturn(strapi, { orderId: id, actor, returnRequestId: request })),

  correct: (strapi, { params: { id }, body, actor }) => after(strapi, id, correctOrder(strapi, { orderId: id, actor, ...body })),
  pick: (strapi, { params: { id }, body, actor }) => after(strapi, id, pickOrder(strapi, { orderId: id, actor, ...body })),
  note: (strapi, { params: { id }, body, actor }) => after(strapi, id, writeNote(strapi, { orderId: id, actor, ...body })),
  deleteNote: (strapi, { params: { id, note } }) => after(strapi, id, deleteNote(strapi, { orderId: id, noteId: note })),
  tags: (strapi, { params: { id }, body }) => after(strapi, id, changeTags(strapi, { orderId: id, ...body })),
});
