/** JSON in pieces that are joined when it is sent: what was made before need not be made text again. */
export type JsonPieces = readonly (string | Buffer)[];

export const arrayOf = (elements: JsonPieces): JsonPieces => [
  '[',
  ...elements.flatMap((each, index) => (index === 0 ? [each] : [',', each])),
  ']',
];
