/**
 * How many letters are wrong, missing, too many or exchanged with their neighbour between two words (optimal string alignment); anything
 * above `most` is answered as one more.
 */
export function distance(first: string, second: string, most: number): number {
  // By characters, of which some are two units of a string.
  const [one, other] = [[...first], [...second]];
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/** How many mistakes a word may have and still be meant: one in a short one, three in a long one. */
export function mostMistakes(word: string): number {
  const letters = [...word].length;
  return letters < 3 ? 0 : letters < 5 ? 1 : letters < 9 ? 2 : 3;
}
