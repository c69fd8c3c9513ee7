import type { Adapter } from '../adapter';
import { fake } from './fake';
import { googleMaps } from './google-maps';
import type { Maps } from './maps';

/** Every company that knows streets: its folder, and its line here. The last one that is set up is used. */
export const mapsAdapters: readonly Adapter<Maps>[] = [fake, googleMaps];
