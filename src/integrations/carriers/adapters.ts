import type { Adapter } from '../adapter';
import type { Carrier } from './carrier';
import { fake } from './fake';

/** The carriers that come with the shop; real ones are plugins. */
export const carrierAdapters: readonly Adapter<Carrier>[] = [fake];
