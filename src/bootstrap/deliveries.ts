import type { Core } from '@strapi/strapi';
import { channels } from '../shop/deliveries/channels';
import { sendDeliveries, startSending, stopSending } from '../shop/deliveries/send-deliveries';

// How long what happened waits at most until it is told: the job of each minute is there for a process that was just started.
const everyMs = 1_000;
let timer: NodeJS.Timeout | undefined;
let working: Promise<void> = Promise.resolve();

/** Tells other systems what happens, all the time. */
export function keepSending(strapi: Core.Strapi): void {
  startSending();
  let isFailing = false;
  const work = async (): Promise<void> => {
    try {
      await sendDeliveries(strapi, channels);
      isFailing = false;
    } catch (error) {
      // As long as the database is away this fails every time: once is enough for whoever reads the log.
      if (!isFailing) strapi.log.error('Nothing could be delivered to other systems; it is tried again', { error });
      isFailing = true;
    }
  };
  const next = (): void => {
    timer = setTimeout(() => {
      working = work().then(() => {
        if (timer) next();
      });
    }, everyMs);
    timer.unref();
  };
  next();
}

/** Lets what is under way finish; what is not begun stays for others. */
export async function stopKeepingSending(): Promise<void> {
  stopSending();
  clearTimeout(timer);
  timer = undefined;
  await working;
}
