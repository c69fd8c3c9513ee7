/** Why a stop came to nothing, as couriers say it. */
export const couriersReasons = ['nobody_home', 'refused', 'wrong_address', 'damaged', 'no_time', 'other'] as const;
/** The same, with what becomes of a stop the run ended before. */
export const failReasons = [...couriersReasons, 'not_reached'] as const;
export type FailReason = (typeof failReasons)[number];

/** Into whose hands it was given, or where it was left. */
export const leftPlaces = ['hand', 'door', 'neighbour', 'reception'] as const;
export type LeftPlace = (typeof leftPlaces)[number];

/** What has to be shown of a delivery: `any` is a photo, a signature or the customer's code. */
export const proofsNeeded = ['none', 'any', 'code'] as const;
export type ProofNeeded = (typeof proofsNeeded)[number];
/** The same as the setting of the shop says it. */
export const proofSettings = ['not_needed', 'any_proof', 'code_only'] as const;
const meant: Readonly<Record<(typeof proofSettings)[number], ProofNeeded>> = { not_needed: 'none', any_proof: 'any', code_only: 'code' };
export const proofOf = (setting: (typeof proofSettings)[number]): ProofNeeded => meant[setting];

export const proofKinds = ['photo', 'signature'] as const;
export type ProofKind = (typeof proofKinds)[number];

export const mostProofBytes = 10 * 1_024 * 1_024;
/** Of one stop: what is photographed again and again is a slip, or somebody's disk. */
export const mostProofFiles = 12;
export const mostCodeTries = 5;
