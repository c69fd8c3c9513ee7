import type { PortRules } from '../registry';
import type { PushSender } from './push-sender';

// A full call to a slow neighbour; nobody stands there and waits.
const mostMs = 60_000;

export const pushPort: PortRules<PushSender> = {
  port: 'push',
  patience: { calls: 5, windowMs: 60_000, restMs: 5_000 },
  isAnswer: () => false,
  guarded: (sender, guard) => ({
    mostAtOnce: sender.mostAtOnce,
    send: (pushes) => guard(() => sender.send(pushes), AbortSignal.timeout(mostMs)),
    ...(sender.receipts && { receipts: guardedReceipts(sender.receipts, guard) }),
  }),
};

const guardedReceipts = (
  receipts: NonNullable<PushSender['receipts']>,
  guard: Parameters<typeof pushPort.guarded>[1],
): NonNullable<PushSender['receipts']> => ({
  mostAtOnce: receipts.mostAtOnce,
  afterMs: receipts.afterMs,
  read: (ids) => guard(() => receipts.read(ids), AbortSignal.timeout(mostMs)),
});
