import type { Adapter } from '../adapter';
import { fake } from './fake';
import type { IdentityProvider } from './identity-provider';

/** Every company the shop knows that customers can sign in with: its folder, and its line here. */
export const identityAdapters: readonly Adapter<IdentityProvider>[] = [fake];
