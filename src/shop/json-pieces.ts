import { hash } from 'node:crypto';

/** JSON in pieces that are joined when it is sent: what was made before need not be made text again. */
export type JsonPieces = readonly (string | Buffer)[];

const hashes = new WeakMap<Buffer, string>();

function hashOf(piece: Buffer): string {
  let known = hashes.get(piece);
  if (known === undefined) {
    known = hash('sha1', piece, 'base64url');
    hashes.set(piece, known);
  }
  return known;
}

/** Another one for other JSON, at the price of what is new in it: a card is hashed once. Nobody may write into a piece. */
export const fingerprintOf = (pieces: JsonPieces): string =>
  hash('sha1', pieces.map((piece) => (typeof piece === 'string' ? piece : hashOf(piece))).join('\u001E'), 'base64url');

export const arrayOf = (elements: JsonPieces): JsonPieces => [
  '[',
  ...elements.flatMap((each, index) => (index === 0 ? [each] : [',', each])),
  ']',
];

const sizeOf = (piece: string | Buffer): number => (typeof piece === 'string' ? Buffer.byteLength(piece) : piece.byteLength);

/** All of it, in one buffer. */
export function joined(pieces: JsonPieces): Buffer {
  const body = Buffer.allocUnsafe(pieces.reduce((size, piece) => size + sizeOf(piece), 0));
  let at = 0;
  for (const piece of pieces) at += typeof piece === 'string' ? body.write(piece, at) : piece.copy(body, at);
  return body;
}
