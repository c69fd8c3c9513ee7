import type { Adapter } from '../adapter';
import { fake } from './fake';
import type { SmsSender } from './sms-sender';
import { twilio } from './twilio';

/** Every company that carries messages for the shop: its folder, and its line here. The last one that is set up is used. */
export const smsAdapters: readonly Adapter<SmsSender>[] = [twilio, fake];
