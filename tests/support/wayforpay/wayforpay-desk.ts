import { hmac, hryvnias, merchant, move, newOrder, statusOf, type Order } from './wayforpay-orders';

type Message = Readonly<Record<string, unknown>>;

const order = ['merchantAccount', 'orderReference'];
const money = [...order, 'amount', 'currency'];
const products = ['productName', 'productCount', 'productPrice'];

/** In the order in which they are signed, and after those what is asked for as well. */
const required: Readonly<Record<string, { signed: readonly string[]; also: readonly string[] }>> = {
  CREATE_INVOICE: {
    signed: ['merchantAccount', 'merchantDomainName', 'orderReference', 'orderDate', 'amount', 'currency', ...products],
    also: [],
  },
  REMOVE_INVOICE: { signed: order, also: [] },
  CHECK_STATUS: { signed: order, also: [] },
  SETTLE: { signed: money, also: [] },
  REFUND: { signed: money, also: ['comment'] },
  TRANSACTION_LIST: { signed: ['merchantAccount', 'dateBegin', 'dateEnd'], also: [] },
};

const refusal = (reasonCode: number, reason: string) => ({ reason, reasonCode });

/** What WayForPay would answer, with its memory of orders. `tell` is its way to `serviceUrl`. */
export function createDesk(tell: (order: Order, amount?: number) => void) {
  const orders = new Map<string, Order>();
  const asked: Message[] = [];
  let invoices = 0;
  let isBalanceEmpty = false;
  let numbersAreUsedOnce = false;

  /** Signed, as what became of an order is. */
  const outcome = (request: Message, status: string, reasonCode: number, reason = 'Ok') => {
    const told = [merchant.account, request.orderReference, status, reasonCode];
    return {
      merchantAccount: merchant.account,
      orderReference: request.orderReference,
      transactionStatus: status,
      reason,
      reasonCode,
      merchantSignature: hmac(told),
    };
  };
  const kopecks = (request: Message) => Math.round(Number(request.amount) * 100);

  function settle(request: Message, held: Order | undefined) {
    if (!held) return outcome(request, 'Declined', 1127, 'Order Not Found');
    if (held.status !== 'WaitingAuthComplete') return outcome(request, 'Declined', 1126, 'Illegal Order State');
    if (kopecks(request) > held.amount) return outcome(request, 'Declined', 1137, 'Invalid confirmation amount');
    held.taken = kopecks(request);
    tell(move(held, 'Approved'));
    return { ...outcome(request, 'Approved', 1100), amount: hryvnias(held.taken), currency: held.currency };
  }

  function refund(request: Message, known: Order | undefined) {
    if (!known) return outcome(request, 'Declined', 1127, 'Order Not Found');
    const amount = kopecks(request);
    if (known.status === 'WaitingAuthComplete') {
      if (amount !== known.amount) return outcome(request, 'Declined', 1141, 'Partial void not supported');
      tell(move(known, 'Voided'));
      return outcome(request, 'Voided', 1100);
    }
    if (known.status !== 'Approved' && known.status !== 'Refunded') return outcome(request, 'Declined', 1126, 'Illegal Order State');
    if (amount > known.taken - known.refunded) return outcome(request, 'Declined', 1128, 'Refund Limit Exceeded');
    if (isBalanceEmpty) {
      known.waitingRefund = amount;
      tell(move(known, 'RefundInProcessing', 1138), amount);
      return outcome(request, 'RefundInProcessing', 1138, 'Refund in processing');
    }
    known.refunded += amount;
    tell(move(known, 'Refunded'), amount);
    return outcome(request, 'Refunded', 1100);
  }

  const desks: Readonly<Record<string, (request: Message, known: Order | undefined) => Message>> = {
    CREATE_INVOICE(request, known) {
      if (known && (numbersAreUsedOnce || known.isPageOpen || known.status !== 'Expired')) return refusal(1112, 'Duplicate Order ID');
      invoices += 1;
      orders.set(String(request.orderReference), newOrder(request));
      return {
        ...refusal(1100, 'Ok'),
        invoiceUrl: `https://secure.wayforpay.com/invoice/i${invoices}`,
        qrCode: `https://wayforpay.com/qr/img/i${invoices}`,
      };
    },
    REMOVE_INVOICE(_request, known) {
      if (!known || (known.status !== 'Created' && known.status !== 'Declined')) return refusal(1127, 'Order Not Found');
      known.isPageOpen = false;
      move(known, 'Expired', 1124);
      return refusal(1100, 'Removed');
    },
    CHECK_STATUS: (request, known) =>
      known
        ? { ...statusOf(known), refundAmount: hryvnias(known.refunded), settlementDate: null, settlementAmount: 0 }
        : { merchantAccount: merchant.account, orderReference: request.orderReference, ...refusal(1127, 'Order Not Found') },
    SETTLE: settle,
    REFUND: refund,
    TRANSACTION_LIST: ({ dateBegin, dateEnd }) => ({
      ...refusal(1100, 'Ok'),
      transactionList: [...orders.values()]
        .filter(({ createdDate }) => createdDate >= Number(dateBegin) && createdDate <= Number(dateEnd))
        .map((listed) => ({ ...statusOf(listed, listed.amount), transactionType: 'PURCHASE', paymentSystem: 'card' })),
    }),
  };

  return {
    orders,
    asked,
    setBalanceEmpty: (isEmpty: boolean) => void (isBalanceEmpty = isEmpty),
    /** An invoice that was removed keeps its number. */
    useNumbersOnce: () => void (numbersAreUsedOnce = true),
    answer(request: Message): Message {
      asked.push(request);
      const kind = String(request.transactionType);
      const desk = desks[kind];
      const fields = required[kind];
      if (!desk || !fields) return refusal(1109, 'Format error');
      const missing = [...fields.signed, ...fields.also].filter((field) => request[field] === undefined || request[field] === '');
      if (missing.length > 0 || request.apiVersion !== 1) return refusal(1115, `Parameter missing ${missing.join()}`);
      if (request.merchantAccount !== merchant.account) return refusal(1121, 'Account not found');
      if (request.merchantSignature !== hmac(fields.signed.flatMap((field) => request[field]))) return refusal(1113, 'Invalid signature');
      if (request.currency !== undefined && request.currency !== 'UAH') return refusal(1110, 'Invalid Currency');
      if (request.amount !== undefined && !(kopecks(request) > 0)) return refusal(1130, 'Invalid amount');
      return desk(request, orders.get(String(request.orderReference)));
    },
  };
}
