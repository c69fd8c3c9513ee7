import type { Adapter } from '../adapter';
import { expo } from './expo';
import { fake } from './fake';
import { fcm } from './fcm';
import type { PushSender } from './push-sender';

/** Every company that pushes messages for the shop: its folder, and its line here. A device says whose its token is. */
export const pushAdapters: readonly Adapter<PushSender>[] = [expo, fcm, fake];
