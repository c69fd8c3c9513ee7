import type { Adapter } from '../adapter';
import { apple } from './apple';
import { facebook } from './facebook';
import { fake } from './fake';
import { google } from './google';
import type { IdentityProvider } from './identity-provider';

/** Every company the shop knows that customers can sign in with: its folder, and its line here. */
export const identityAdapters: readonly Adapter<IdentityProvider>[] = [google, apple, facebook, fake];
