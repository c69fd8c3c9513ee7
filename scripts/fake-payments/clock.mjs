/** Wakes the bank when the time of something has come, also of what was waiting when the process was stopped. */
import { nextTimeOf } from './time-rules.mjs';

/** @param {{ store: import('./store.mjs').Store, bank: import('./bank.mjs').Bank }} parts */
export function startClock({ store, bank }) {
  /** @type {Map<string, NodeJS.Timeout>} */
  const timers = new Map();

  /** @param {import('./payment.mjs').Payment} payment */
  function setTimer(payment) {
    clearTimeout(timers.get(payment.id));
    timers.delete(payment.id);
    const time = nextTimeOf(payment);
    if (time !== null) timers.set(payment.id, setTimeout(ring, Math.max(0, time - Date.now()), payment.id));
  }

  /** @param {string} id */
  function ring(id) {
    bank.passTime(id);
    // A timer may ring a moment early, and then nothing has happened yet.
    setTimer(bank.findPayment(id));
  }

  for (const payment of store.payments.values()) setTimer(payment);
  store.onWritten(({ payments }) => payments.forEach(setTimer));
  return {
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
