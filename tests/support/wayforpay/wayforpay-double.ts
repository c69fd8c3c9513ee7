import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { createDesk } from './wayforpay-desk';
import { customer, move, statusOf, type Order } from './wayforpay-orders';

type Notice = Readonly<{ body: string; headers: Readonly<Record<string, string>> }>;

/**
 * WayForPay on the loopback: it checks what it is asked as the documentation says, remembers orders, and keeps what it
 * would have sent to `serviceUrl`. Its customers pay when a test says so.
 */
export async function startWayForPay() {
  let notices: Notice[] = [];
  let isDown = false;
  let losesAnswer = false;
  let isSilent = false;
  let nextAnswer: { kind: string | undefined; status: number; body: string } | null = null;

  const tell = (order: Order, amount?: number): void => {
    const { clientName, email, phone, recToken } = customer;
    const body = JSON.stringify({ ...statusOf(order, amount), clientName, email, phone, recToken, paymentSystem: 'card', repayUrl: '' });
    // The content type it really sends, over a body that is no form.
    notices.push({ body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  };
  const desk = createDesk(tell);

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (isDown) return request.socket.destroy();
      if (isSilent) return undefined;
      const message = JSON.parse(body);
      const isScripted = nextAnswer && (nextAnswer.kind ?? message.transactionType) === message.transactionType;
      const answer = isScripted && nextAnswer ? nextAnswer : { status: 200, body: JSON.stringify(desk.answer(message)) };
      if (isScripted) nextAnswer = null;
      if (losesAnswer) {
        losesAnswer = false;
        return request.socket.destroy();
      }
      return response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const known = (reference: string): Order => {
    const order = desk.orders.get(reference);
    if (!order) throw new Error(`The double has no order ${reference}`);
    return order;
  };

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    asked: desk.asked,
    setBalanceEmpty: desk.setBalanceEmpty,
    useNumbersOnce: desk.useNumbersOnce,
    forget: (reference: string) => void desk.orders.delete(reference),
    order: known,
    pays(reference: string) {
      const order = known(reference);
      if (!order.isPageOpen) throw new Error(`The page of ${reference} is gone`);
      if (!order.isHold) order.taken = order.amount;
      tell(move(order, order.isHold ? 'WaitingAuthComplete' : 'Approved'));
    },
    isDeclined: (reference: string, code = 1101) => tell(move(known(reference), 'Declined', code)),
    paysSlowly: (reference: string) => tell(move(known(reference), 'Pending', 1134)),
    refundOutside(reference: string, amount: number) {
      const order = known(reference);
      order.refunded += amount;
      tell(move(order, 'Refunded'), amount);
    },
    /** The shop's balance covers the refund that waited, or it is called off. */
    endWaitingRefund(reference: string, isMade: boolean) {
      const order = known(reference);
      if (isMade) order.refunded += order.waitingRefund;
      order.waitingRefund = 0;
      move(order, isMade ? 'Refunded' : 'Approved');
    },
    loseNextAnswer: () => void (losesAnswer = true),
    /** It takes requests and never answers them. */
    fallsSilent: () => void (isSilent = true),
    setDown: (down: boolean) => void (isDown = down),
    /** Instead of what it would answer, to the next request or the next of a kind. */
    answersNext(body: unknown, { status = 200, kind }: { status?: number; kind?: string } = {}) {
      nextAnswer = { kind, status, body: typeof body === 'string' ? body : JSON.stringify(body) };
    },
    notices() {
      const sent = notices;
      notices = [];
      return sent;
    },
    stop: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

export type WayForPayDouble = Awaited<ReturnType<typeof startWayForPay>>;
