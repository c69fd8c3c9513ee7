/** The texts a shop has one of each, in the order apps show them. */
export const legalKinds = ['terms', 'privacy', 'returns', 'delivery', 'imprint', 'cookies'] as const;
export type LegalKind = (typeof legalKinds)[number];
