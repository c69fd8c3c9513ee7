import type { Adapter } from '../adapter';
import { signedHttp } from './signed-http';
import type { Website } from './website';
import { woocommerce } from './woocommerce';

/** Every kind of website the shop works with: its folder, and its line here. Those of plugins come behind, and the last one that is set up is asked. */
export const websiteAdapters: readonly Adapter<Website>[] = [signedHttp, woocommerce];
