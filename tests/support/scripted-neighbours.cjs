// Neighbours that do what a test tells them, added the way a plugin would. They remember what they were asked.
const money = (amount, currency) => ({ amount, currency });

/** A payment provider whose customers pay when the test says so. */
function scriptedPayments() {
  const payments = new Map();
  const asked = [];
  let next = 'requires_action';
  let isDown = false;

  const outage = () => Object.assign(new Error('scripted: no answer'), { name: 'IntegrationError', service: 'scripted', retryable: true });
  const remember = (call, details) => {
    asked.push({ call, ...details });
    if (isDown) throw outage();
  };
  const moved = (payment, state) => {
    const { amount } = payment.amount;
    if (state === 'paid') return { ...payment, state, authorized: 0, captured: amount };
    if (state === 'authorized') return { ...payment, state, authorized: amount };
    return { ...payment, state, authorized: 0, failureCode: state === 'failed' ? 'card_declined' : null };
  };

  return {
    provider: {
      paysLater: false,
      failureReason: (code) => ({ card_declined: 'declined', too_old: 'refund_too_late' })[code] ?? 'unknown',
      async createPayment({ idempotencyKey, amount }) {
        remember('create', { idempotencyKey });
        const known = payments.get(idempotencyKey);
        if (known) return known;
        const payment = {
          reference: idempotencyKey,
          amount: money(amount.amount, amount.currency),
          authorized: 0,
          captured: 0,
          refunded: 0,
          failureCode: null,
          method: 'card',
          capturableUntil: null,
          refunds: null,
          disputes: [],
          clientData: { clientSecret: `secret-of-${idempotencyKey}` },
        };
        payments.set(idempotencyKey, moved(payment, next));
        return payments.get(idempotencyKey);
      },
      async fetchPayment(reference) {
        remember('fetch', { reference });
        const payment = payments.get(reference) ?? null;
        return payment && next === 'confused' ? { ...payment, reference: `not-${reference}` } : payment;
      },
      async capture({ reference, amount }) {
        remember('capture', { reference, amount: amount.amount });
        const payment = payments.get(reference);
        payments.set(reference, { ...payment, state: 'paid', authorized: 0, captured: amount.amount });
        return { state: 'succeeded', failureCode: null };
      },
      async cancel({ reference }) {
        remember('cancel', { reference });
        const payment = payments.get(reference);
        if (!payment || payment.captured > 0) return false;
        payments.set(reference, moved(payment, 'cancelled'));
        return true;
      },
      async refund({ idempotencyKey, reference, amount }) {
        const refund = (state, failureCode) => ({ reference: idempotencyKey, idempotencyKey, amount: amount.amount, state, failureCode });
        remember('refund', { idempotencyKey, reference, amount: amount.amount });
        const payment = payments.get(reference);
        if (next === 'refund_fails') return refund('failed', 'too_old');
        if (!asked.slice(0, -1).some((earlier) => earlier.call === 'refund' && earlier.idempotencyKey === idempotencyKey && earlier.done))
          payments.set(reference, { ...payment, refunded: payment.refunded + amount.amount });
        asked.at(-1).done = true;
        return refund('succeeded', null);
      },
    },
    /** `next`: how payments begin, or what else it does from now on. `isDown`: no call is answered. `move`: every payment that is not final becomes this. */
    script({ next: begins = next, isDown: down = false, move }) {
      next = begins;
      isDown = down;
      if (move) for (const [reference, payment] of payments) payments.set(reference, moved(payment, move));
    },
    asked: () => asked,
    payments: () => [...payments.values()],
    reset() {
      payments.clear();
      asked.length = 0;
      next = 'requires_action';
      isDown = false;
    },
  };
}

/** Sends invoices, which customers pay whenever they like: staff see it on the bank statement. As a class, as plugins write them. */
class ScriptedInvoices {
  paysLater = true;
  confirmedByStaff = true;
  asked = [];

  async createPayment({ idempotencyKey, amount }) {
    return {
      reference: `invoice-${idempotencyKey}`,
      state: 'pending',
      amount,
      authorized: 0,
      captured: 0,
      refunded: 0,
      failureCode: null,
      method: 'invoice',
      capturableUntil: null,
      refunds: null,
      disputes: [],
      clientData: {},
    };
  }
  async fetchPayment() {
    return null;
  }
  async capture() {
    return { state: 'succeeded', failureCode: null };
  }
  async cancel({ reference }) {
    this.asked.push({ call: 'cancel', reference });
    return true;
  }
  async refund({ idempotencyKey, amount: { amount } }) {
    this.asked.push({ call: 'refund', amount });
    return { reference: idempotencyKey, idempotencyKey, amount, state: 'succeeded', failureCode: null };
  }
}

/** A company website that accepts, refuses, breaks or never answers. */
function scriptedWebsite() {
  let answer = 'accept';
  const asked = [];
  return {
    website: {
      async acceptOrder(order) {
        asked.push(order.id);
        if (answer === 'refuse') return { accepted: false, reason: 'The warehouse is closed' };
        if (answer === 'refuse_late') {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          return { accepted: false, reason: 'The warehouse is closed' };
        }
        if (answer === 'break') throw new Error('502 Bad Gateway');
        if (answer === 'hang') return new Promise(() => {});
        return { accepted: true, reference: `W-${order.id}` };
      },
    },
    script({ answer: next }) {
      answer = next;
    },
    asked: () => asked,
  };
}

/** A carrier that says of each parcel what the test says, and tells the pages of points it was given. As a class, as plugins write them. */
class ScriptedCarrier {
  title = 'Scripted Post';
  told = {};
  asked = [];
  isDown = false;
  pages = [];
  breaksAt = null;

  async points(page) {
    const at = Number(page ?? 0);
    if (this.isDown || at === this.breaksAt) throw new Error('connect ECONNREFUSED');
    return { points: this.pages[at] ?? [], next: at + 1 < this.pages.length ? String(at + 1) : null };
  }
  labels = new Map();
  label = 'make';
  held = [];

  refusal = () =>
    Object.assign(new Error('scripted-post: The phone is wrong'), {
      name: 'IntegrationError',
      service: 'scripted-post',
      retryable: false,
    });
  /** Something for each box, and for each kilogram that was begun; nothing is known of a parcel of a tonne. */
  async rate({ parcel: { grams, places, value }, recipient: { city } }) {
    this.asked.push(`rate ${city}`);
    if (this.label === 'refuse') throw this.refusal();
    if (this.label === 'odd') return { amount: 'a lot', currency: value.currency };
    return grams === 1_000_000 ? null : { amount: 200 * places + 50 * Math.ceil(grams / 1_000), currency: value.currency };
  }
  async makeLabel({ key, ...order }) {
    this.asked.push(`label ${key}`);
    if (this.label === 'refuse') throw this.refusal();
    if (this.label === 'down') throw new Error('connect ECONNREFUSED');
    // As a company that has no keys: it looks whether it has one, takes its time, and makes one.
    const known = this.labels.get(key);
    if (this.label === 'wait') await new Promise((resolve) => this.held.push(resolve));
    const label = known ?? {
      number: `SPL${this.labels.size + 1}`,
      reference: `ref-${this.labels.size + 1}`,
      price: { amount: 300, currency: 'EUR' },
    };
    if (!known) this.labels.set(key, { ...label, order });
    if (this.label === 'lose') throw new Error('socket hang up');
    if (this.label === 'odd') return { ...label, price: { amount: 70.5, currency: 'hryvnias' } };
    if (this.label === 'nothing') return {};
    return label;
  }
  async labelDocument({ number }) {
    if (this.label === 'nothing') return undefined;
    return new TextEncoder().encode(`%PDF-1.4 ${number}`);
  }
  async cancelLabel({ number }) {
    this.asked.push(`cancel ${number}`);
    if (this.label === 'wait') await new Promise((resolve) => this.held.push(resolve));
    if (this.told[number]?.status === 'in_transit') return false;
    for (const [key, label] of this.labels) if (label.number === number) this.labels.delete(key);
    return true;
  }
  trackingUrl(number) {
    if (number === 'BROKEN') throw new Error('No such number');
    return number === 'ODD' ? 'javascript:alert(1)' : `https://post.example/${number}`;
  }
  async track(numbers) {
    this.asked.push(...numbers);
    if (this.isDown) throw new Error('connect ECONNREFUSED');
    const at = (when) => (when ? new Date(when) : null);
    return numbers.flatMap((number) => {
      const told = this.told[number];
      return told ? [{ number, status: told.status, at: at(told.at) }] : [];
    });
  }
}

module.exports = { ScriptedCarrier, ScriptedInvoices, scriptedPayments, scriptedWebsite };
