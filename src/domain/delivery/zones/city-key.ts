/** A city however it is written: `м. Кам’янець-Подільський` and `кам'янець подільський` are one. */
export const cityKey = (city: string): string =>
  city
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`]/gu, '')
    .replaceAll('ґ', 'г')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:м|місто|m|miasto) (?=.)/u, '');
