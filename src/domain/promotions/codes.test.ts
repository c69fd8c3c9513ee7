import { generateCodes, normalizeCode } from './codes';

/** The same bytes every time. */
function givenBytes(): (size: number) => Uint8Array {
  let state = 1;
  return (size) => Uint8Array.from({ length: size }, () => (state = (state * 48_271) % 2_147_483_647) % 256);
}

describe('a code', () => {
  test.each([
    ['capitals', 'summer24'],
    ['spaces', ' Summer 24 '],
    ['hyphens of any kind', 'SUMMER-–—‑−24'],
    ['full-width letters', 'ＳＵＭＭＥＲ２４'],
    ['characters that cannot be seen', 'SUM\u200bMER\u00ad24'],
    ['no-break spaces', 'SUMMER\u00a024'],
  ])('is the same whatever the %s', (_name, text) => {
    expect(normalizeCode(text)).toBe('SUMMER24');
  });

  test.each([
    ['літо-2026', 'ЛІТО2026'],
    ['straße', 'STRASSE'],
    ['e\u0301te\u0301', 'ÉTÉ'],
    ['x'.repeat(64), 'X'.repeat(64)],
  ])('may be of any script: %s', (text, expected) => {
    expect(normalizeCode(text)).toBe(expected);
    expect(normalizeCode(expected)).toBe(expected);
  });

  test.each(['', '  ', 'AB', 'A-B', '20%OFF', 'A.B.C', '<script>', "'; drop", 'x'.repeat(65), '🎁🎁🎁'])('is not %p', (text) => {
    expect(normalizeCode(text)).toBeNull();
  });
});

describe('generated codes', () => {
  test('are readable, all different, and codes themselves', () => {
    const codes = generateCodes(10_000, { prefix: 'summer', randomBytes: givenBytes() });

    expect(codes[0]).toMatch(/^SUMMER-[CDFGHJKMNPQRTVWXY34679]{5}-[CDFGHJKMNPQRTVWXY34679]{5}$/);
    expect(new Set(codes.map(normalizeCode)).size).toBe(10_000);
  });

  test('use every letter of the alphabet equally often, where all bytes come equally often', () => {
    let next = 0;
    const everyByteInTurn = (size: number) => Uint8Array.from({ length: size }, () => (next++ * 77) % 256);

    const letters = generateCodes(121, { randomBytes: everyByteInTurn }).join('').replaceAll('-', '');
    const counts = new Map<string, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);

    expect([...counts.values()]).toEqual(Array<number>(22).fill(55));
  });

  test('are made anew where chance repeats one', () => {
    const bytes = [...Array<number>(20).fill(0), ...Array<number>(10).fill(1)];

    expect(generateCodes(2, { randomBytes: () => Uint8Array.from(bytes) })).toEqual(['CCCCC-CCCCC', 'DDDDD-DDDDD']);
  });

  test('are not made from bytes that repeat themselves', () => {
    expect(() => generateCodes(2, { randomBytes: (size) => new Uint8Array(size) })).toThrow('repeats');
  });

  test.each([
    ['too short to be safe', 10_000, { length: 5 }],
    ['too long to be stored', 1, { prefix: 'x'.repeat(60) }],
    ['with a prefix nobody could type', 1, { prefix: '20%' }],
    ['with a prefix that becomes something else where codes are compared', 1, { prefix: '½' }],
    ['too long to be stored, once ligatures are letters', 1, { prefix: 'ﬃ'.repeat(20) }],
    ['no number of them', -1, {}],
  ])('are not made %s', (_name, count, options) => {
    expect(() => generateCodes(count, { ...options, randomBytes: givenBytes() })).toThrow(RangeError);
  });
});
