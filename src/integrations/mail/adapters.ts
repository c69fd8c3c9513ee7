import type { Adapter } from '../adapter';
import type { MailSender } from './mail-sender';
import { smtp } from './smtp';

/** The ways the shop writes mails: its folder, and its line here. Those of plugins come behind, and the last one that is set up is used. */
export const mailAdapters: readonly Adapter<MailSender>[] = [smtp];
