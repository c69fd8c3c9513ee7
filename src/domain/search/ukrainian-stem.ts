// Endings of nouns and adjectives; shops need no verbs. Longer ones come first.
const endings = [
  ...['ього', 'ьому', 'ьими'],
  ...['ами', 'ями', 'ові', 'еві', 'єві', 'ого', 'ому', 'ими', 'іми'],
  ...['ам', 'ям', 'ах', 'ях', 'ою', 'ею', 'єю', 'ів', 'їв', 'ом', 'ем', 'єм', 'ей', 'ої', 'ьої', 'им', 'ім', 'их', 'ий', 'ій'],
  ...['а', 'я', 'о', 'е', 'є', 'у', 'ю', 'и', 'і', 'ї', 'й', 'ь'],
].sort((one, other) => other.length - one.length);

/** An ending that may as well be the end of a short word leaves more of it: крем is not кр, and чаєм is ча. */
const leastLeft = (ending: string): number => (ending.length > 1 && /^[аоеиі]/.test(ending) ? 3 : 2);

const consonant = /[^аеєиіїоуюя]/;

/** In some forms there is no vowel: шкарпеток and шкарпетка, вітер and вітру. */
function withoutFleetingVowel(stem: string): string {
  const [vowel = '', last = ''] = stem.slice(-2);
  const before = stem.at(-3);
  return stem.length >= 3 && /[ое]/.test(vowel) && /[кцнлрв]/.test(last) && before !== undefined && consonant.test(before)
    ? stem.slice(0, -2) + last
    : stem;
}

const softened: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' };

/**
 * What all forms of a Ukrainian noun or adjective have in common, and words of other meanings seldom: no word of the language, and never
 * shown. Of what changes within a word it knows the vowels that come and go, і for о in a closed syllable (сіль, солі), к, г, х before і
 * (книжка, книжці) and the long consonants (сіллю). Made for this shop; what it misses the words that look alike are for.
 */
export function ukrainianStem(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= leastLeft(each)) ?? '';
  let stem = word.slice(0, word.length - ending.length).replaceAll('ь', '');
  if (stem === '') return word;
  if (stem.length >= 3 && stem.at(-1) === stem.at(-2)) stem = stem.slice(0, -1);
  stem = withoutFleetingVowel(stem);
  // The last vowel, where it is і.
  stem = stem.replace(/і([^аеєиіїоуюя]*)$/, 'о$1');
  stem = withoutFleetingVowel(stem);
  const last = stem.at(-1) ?? '';
  return stem.slice(0, -1) + (softened[last] ?? last);
}
