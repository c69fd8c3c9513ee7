import type { PortRules } from '../registry';
import type { MailSender } from './mail-sender';

// Above what the transport waits for (config/plugins.ts), so that it is the transport that says what went wrong.
const mostMs = 2 * 60_000;

export const mailPort: PortRules<MailSender> = {
  port: 'mail',
  patience: { calls: 5, windowMs: 60_000, restMs: 5_000 },
  isAnswer: () => false,
  guarded: (sender, guard) => ({ send: (mail) => guard(() => sender.send(mail), AbortSignal.timeout(mostMs)) }),
};
