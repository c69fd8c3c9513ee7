import type { Core } from '@strapi/strapi';
import { channels } from '../shop/deliveries/channels';
import { sendDeliveries, startSending, stopSending } from '../shop/deliveries/send-deliveries';
import { keepDoing } from './keep-doing';

// How long what happened waits at most until it is told: the job of each minute is there for a process that was just started.
const sending = keepDoing((strapi) => sendDeliveries(strapi, channels), {
  everyMs: 1_000,
  failed: 'Nothing could be delivered to other systems',
  // A target that is slow is claimed by the round that waits for it, and keeps no other from what happens meanwhile.
  goesOn: true,
});

/** Tells other systems what happens, all the time. */
export function keepSending(strapi: Core.Strapi): void {
  startSending();
  sending.start(strapi);
}

/** Lets what is under way finish; what is not begun stays for others. */
export async function stopKeepingSending(): Promise<void> {
  stopSending();
  await sending.stop();
}
