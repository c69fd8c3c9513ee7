// A longer one still looks like itself with two letters exchanged, and a shorter one with another first letter does not.
const longest = 40;
const short = 5;

const alphabets = [
  { script: /^\p{Script=Latin}+$/u, letters: [...'abcdefghijklmnopqrstuvwxyz'] },
  { script: /^\p{Script=Cyrillic}+$/u, letters: [...'абвгдежзийклмнопрстуфхцчшщьюяєії'] },
];

/**
 * The words somebody may have meant whose fingers were too quick: each with two neighbouring letters exchanged, or without one that is
 * too many; of a short one also those with another first letter, or one before it. Nothing for a word so long that they would be hundreds.
 */
export function slipsOf(word: string): string[] {
  // By characters, of which some are two units of a string.
  const letters = [...word];
  if (letters.length < 3 || letters.length > longest) return [];
  const exchanged = letters
    .slice(1)
    .map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''));
  const without = letters.map((_, index) => letters.toSpliced(index, 1).join(''));
  const alphabet = letters.length > short ? [] : (alphabets.find(({ script }) => script.test(word))?.letters ?? []);
  const begun = alphabet.flatMap((first) => [first + word, [first, ...letters.slice(1)].join('')]);
  return [...new Set([...exchanged, ...without, ...begun])].filter((each) => each !== word);
}
