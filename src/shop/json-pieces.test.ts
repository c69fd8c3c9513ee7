import { arrayOf, fingerprintOf, joined } from './json-pieces';

const written = (pieces: ReturnType<typeof arrayOf>): unknown => JSON.parse(pieces.map(String).join(''));

test('an array has its elements, and none where there is none', () => {
  expect([written(arrayOf([Buffer.from('{"a":1}'), '2'])), written(arrayOf([]))]).toEqual([[{ a: 1 }, 2], []]);
});

test('a fingerprint is the same for the same JSON, whichever buffers it is in, and another one for any other', () => {
  const of = (...pieces: (string | Buffer)[]) => fingerprintOf(arrayOf(pieces));
  const card = Buffer.from('{"a":1}');

  expect(of(card)).toBe(of(Buffer.from('{"a":1}')));
  expect(of(card)).toBe(of(card));
  expect(new Set([of(card), of(card, card), of(Buffer.from('{"a":2}')), of('{"a":1,"b":2}'), of()]).size).toBe(5);
});

test('joined, pieces are one text, whatever letters they have', () => {
  expect(joined(['{"a":"ґ€🧵"', Buffer.from(',"b":"ї"'), '}']).toString()).toBe('{"a":"ґ€🧵","b":"ї"}');
  expect(joined([]).byteLength).toBe(0);
});
