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

export const proofKinds = ['photo', 'signature'] as const;
export type ProofKind = (typeof proofKinds)[number];

export const mostProofBytes = 10 * 1_024 * 1_024;
/** Of one stop: what is photographed again and again is a slip, or somebody's disk. */
export const mostProofFiles = 12;
export const mostCodeTries = 5;
