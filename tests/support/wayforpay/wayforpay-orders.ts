import { createHmac } from 'node:crypto';

/** Written from the documentation and not with the adapter's code, so that the two can disagree. */
export const merchant = { account: 'test_merch_n1', secretKey: 'flk3409refn54t54t*FNJRET', domain: 'shop.example.com' };

export const customer = {
  cardPan: '53****1234',
  email: 'olena@example.com',
  phone: '380501234567',
  recToken: 'e3f7b0de-1c46-4f1c-9ff6-token',
  authCode: '541963',
  clientName: 'Olena Kovalenko',
};

export const hmac = (values: readonly unknown[]): string =>
  createHmac('md5', merchant.secretKey)
    .update(values.map((value) => value ?? '').join(';'))
    .digest('hex');

type Status =
  'Created' | 'Pending' | 'WaitingAuthComplete' | 'Approved' | 'Declined' | 'Expired' | 'Voided' | 'Refunded' | 'RefundInProcessing';

/** Amounts in kopecks. */
export type Order = {
  reference: string;
  status: Status;
  reasonCode: number;
  amount: number;
  currency: string;
  isHold: boolean;
  /** What REFUND asked for and the shop's balance did not cover. */
  waitingRefund: number;
  taken: number;
  refunded: number;
  isPageOpen: boolean;
  createdDate: number;
  processingDate: number;
};

export const seconds = (): number => Math.floor(Date.now() / 1000);

/** A JSON number, as WayForPay writes amounts: 123.4 and not "123.40". */
export const hryvnias = (kopecks: number): number => Number((kopecks / 100).toFixed(2));

export function move(order: Order, status: Status, reasonCode = 1100): Order {
  return Object.assign(order, { status, reasonCode, processingDate: seconds() });
}

export function newOrder(request: Readonly<Record<string, unknown>>): Order {
  return {
    reference: String(request.orderReference),
    status: 'Created',
    reasonCode: 1100,
    amount: Math.round(Number(request.amount) * 100),
    currency: String(request.currency),
    isHold: request.merchantTransactionType === 'AUTH',
    waitingRefund: 0,
    taken: 0,
    refunded: 0,
    isPageOpen: true,
    createdDate: seconds(),
    processingDate: seconds(),
  };
}

/** What CHECK_STATUS answers, and `serviceUrl` hears of. */
export function statusOf(order: Order, amount = order.taken || order.amount) {
  const isPaid = order.status !== 'Created' && order.status !== 'Expired';
  const told = {
    merchantAccount: merchant.account,
    orderReference: order.reference,
    amount: hryvnias(amount),
    currency: order.currency,
    authCode: isPaid ? customer.authCode : '',
    cardPan: isPaid ? customer.cardPan : '',
    transactionStatus: order.status,
    reasonCode: order.reasonCode,
  };
  return {
    ...told,
    merchantSignature: hmac(Object.values(told)),
    reason: order.reasonCode === 1100 ? 'Ok' : `Reason ${order.reasonCode}`,
    createdDate: order.createdDate,
    processingDate: order.processingDate,
    cardType: isPaid ? 'Visa' : '',
    issuerBankCountry: isPaid ? 'Ukraine' : '',
    issuerBankName: isPaid ? 'PrivatBank' : '',
    fee: 2.2,
  };
}
