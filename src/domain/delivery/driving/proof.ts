import { mostCodeTries, type ProofNeeded } from './reports';

/** What a stop needs, by the setting of the shop: without a code that was made when its run left, nobody can ask for one. */
export const neededOf = (setting: ProofNeeded, hasCode: boolean): ProofNeeded => (setting === 'code' && !hasCode ? 'any' : setting);

type Shown = Readonly<{ photo: boolean; signature: boolean; code: boolean }>;

export const isShown = (needs: ProofNeeded, { photo, signature, code }: Shown): boolean =>
  needs === 'none' || code || (needs === 'any' && (photo || signature));

/** How many wrong codes may still follow this one. */
export const triesLeft = (tries: number): number => Math.max(0, mostCodeTries - tries);

/** When something happened, as a phone says it: not before the run left, and not in the future. */
export const boundedTime = (at: Date, { from, now }: Readonly<{ from: Date; now: Date }>): Date =>
  new Date(Math.max(from.getTime(), Math.min(at.getTime(), now.getTime())));
