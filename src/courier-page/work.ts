import type { z } from 'zod';
import type { delivery, failure, run, stop } from '../api/courier/courier-schemas';

export type Run = z.output<typeof run>;
export type Stop = z.output<typeof stop>;
export type Delivery = Omit<z.output<typeof delivery>, 'at'>;
export type Failure = Omit<z.output<typeof failure>, 'at'>;
export type FailReason = Failure['reason'];
export type LeftPlace = NonNullable<Delivery['leftAt']>;
export type ProofKind = 'photo' | 'signature';
/** Who drives, and what. */
export type Work = Readonly<{ courier: Readonly<{ id: string; name: string }>; runs: readonly Run[] }>;
