import bidiFactory from 'bidi-js';
import { unknownLetter } from './clean-text';
import type { FaceOf } from './faces';

const bidi = bidiFactory();
/** A piece of a line that is written at once. */
export type Run = Readonly<{ text: string; face: string }>;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const isJoined = /[\p{M}\u200c\u200d]/u;
// A face shapes and turns these by itself; what stands between them it would leave as it is.
const isTurnedByFace = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

type Letter = Readonly<{ text: string; face: string; index: number; level: number; isTurned: boolean }>;

/** Which way a text is read. */
export const directionOf = (text: string): 'rtl' | 'ltr' =>
  rightToLeft.test(text) && bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level === 1 ? 'rtl' : 'ltr';

/** A line as it is seen, from left to right: runs of one face each. */
export function visualRuns(
  line: string,
  { isBold, direction }: Readonly<{ isBold: boolean; direction: 'rtl' | 'ltr' }>,
  faceOf: FaceOf,
): Run[] {
  const embedding = direction === 'rtl' || rightToLeft.test(line) ? bidi.getEmbeddingLevels(line, direction) : null;
  const letters = lettersOf(line, embedding?.levels ?? null, (letter) => faceOf(letter, isBold));
  if (!embedding) return groups(letters).map(toRun);
  const byIndex = new Map(letters.map((letter) => [letter.index, letter]));
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  // The second half of a pair has no letter of its own.
  const seen = bidi.getReorderedIndices(line, embedding).flatMap((index) => byIndex.get(index) ?? []);
  return groups(seen).map((group) => turned(group, mirrored));
}

function lettersOf(line: string, levels: Uint8Array | null, faceOf: (letter: string) => string | null): Letter[] {
  const letters: Letter[] = [];
  let index = 0;
  for (const text of line) {
    const before = letters.at(-1);
    const level = levels?.[index] ?? 0;
    // A blank between two words that are turned is written with them, so that they are read in their order where a paper is copied from.
    const isBetween = text === ' ' && level % 2 === 1 && before?.isTurned === true;
    const own = before && (isBetween || isJoined.test(text)) ? before.face : faceOf(text);
    const isTurned = isBetween || (level % 2 === 1 && (isTurnedByFace.test(text) || (before?.isTurned === true && isJoined.test(text))));
    letters.push({ text: own === null ? unknownLetter : text, face: own ?? faceOf(unknownLetter) ?? '', index, level, isTurned });
    index += text.length;
  }
  return letters;
}

/** Neighbours of one face that are read the same way. */
function groups(letters: readonly Letter[]): Letter[][] {
  const found: Letter[][] = [];
  for (const letter of letters) {
    const group = found.at(-1);
    const last = group?.at(-1);
    const isTurned = (each: Letter) => each.level % 2 === 1 && isTurnedByFace.test(each.text);
    if (group && last && last.face === letter.face && last.level === letter.level && isTurned(last) === isTurned(letter))
      group.push(letter);
    else found.push([letter]);
  }
  return found;
}

const toRun = (group: readonly Letter[]): Run => ({ text: group.map(({ text }) => text).join(''), face: group[0]?.face ?? '' });

/** What a face turns by itself is handed to it in the order it is read; anything else as it is seen. */
function turned(group: readonly Letter[], mirrored: ReadonlyMap<number, string>): Run {
  const [first] = group;
  if (!first || first.level % 2 === 0) return toRun(group);
  if (first.isTurned) return toRun(group.toReversed());
  return toRun(group.map((letter) => ({ ...letter, text: mirrored.get(letter.index) ?? letter.text })));
}
