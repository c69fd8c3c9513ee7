import type * as server from '@simplewebauthn/server';

/** Loaded when the first passkey comes: most processes start without, and keep the memory. */
export const webauthn = (): typeof server => require('@simplewebauthn/server') as typeof server;
