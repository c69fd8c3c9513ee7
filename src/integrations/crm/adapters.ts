import type { Adapter } from '../adapter';
import type { Crm } from './crm';
import { hubspot } from './hubspot';
import { keycrm } from './keycrm';
import { signedHttp } from './signed-http';

/** Every CRM the shop keeps up to date by itself: its folder, and its line here. */
export const crmAdapters: readonly Adapter<Crm>[] = [hubspot, keycrm, signedHttp];
