// Ukrainian as passports write it: resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010. Other Cyrillic letters follow.
const letters: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '' },
  ...{ ю: 'iu', я: 'ia', ё: 'io', ъ: '', ы: 'y', э: 'e', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', þ: 'th' },
};
/** At the beginning of a word these are written otherwise. */
const first: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

const longest = 100;

/**
 * The address of a thing with this name: small Latin letters and digits with hyphens between them, empty where the name has none that can
 * be written so. Ukrainian is written as in passports, letters with marks without them.
 */
export function slugFrom(name: string): string {
  const latin = [...name.toLowerCase().replace(/[’'ʼ]/g, '').replace(/зг/g, 'zgh').normalize('NFC')].map((letter, place, all) => {
    const isFirst = place === 0 || !/[\p{L}\p{N}]/u.test(all[place - 1] ?? '');
    return (isFirst ? first[letter] : undefined) ?? letters[letter] ?? letter;
  });
  return latin
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}

/** A SKU for a variant nobody has named yet: the address of its product and the codes of what it is, `HONEY-500-G`. */
export const skuFrom = (slug: string, codes: readonly string[]): string =>
  [slug, ...codes.map(slugFrom)].filter(Boolean).join('-').toUpperCase().slice(0, 64);
