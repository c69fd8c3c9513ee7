import type { PortRules } from '../registry';
import type { SmsSender } from './sms-sender';

// Somebody stands there and waits for a code.
const mostMs = 15_000;

export const smsPort: PortRules<SmsSender> = {
  port: 'sms',
  patience: { calls: 5, windowMs: 60_000, restMs: 5_000 },
  isAnswer: () => false,
  guarded: (sender, guard) => ({
    partPrice: sender.partPrice ?? null,
    send: (sms) => guard(() => sender.send(sms), AbortSignal.timeout(mostMs)),
  }),
};
