import { withoutMetadata } from './heif-metadata';

const number = (value: number, bytes: number) => Array.from({ length: bytes }, (_, index) => (value >> (8 * (bytes - 1 - index))) & 255);
const text = (value: string) => [...value].map((letter) => letter.charCodeAt(0));
const box = (type: string, ...parts: number[][]) => {
  const inside = parts.flat();
  return [...number(inside.length + 8, 4), ...text(type), ...inside];
};
const full = (version: number) => number(version << 24, 4);
const item = (id: number, type: string) => box('infe', full(2), number(id, 2), number(0, 2), text(type), [0]);
const secret = 'N 49.84 E 24.03';

/** A picture of two items, one of which is what the camera noted: at the end of the file, or in its box of data. */
function picture({ type = 'Exif', method = 0, length = secret.length, beyond = 0 } = {}) {
  const ftyp = box('ftyp', text('heic'), number(0, 4), text('mif1'));
  const iinf = box('iinf', full(0), number(2, 2), item(1, 'hvc1'), item(2, type));
  const idat = box('idat', text(secret));
  const place = (id: number, how: number, offset: number, bytes: number) => [
    ...[number(id, 2), number(how, 2), number(0, 2), number(1, 2), number(offset, 4), number(bytes, 4)].flat(),
  ];
  const metaWith = (offset: number) =>
    box(
      'meta',
      full(0),
      iinf,
      box(
        'iloc',
        full(1),
        [0x44, 0],
        number(2, 2),
        place(1, 0, offset, 5),
        place(2, method, method === 1 ? 0 : offset + 5 + beyond, length),
      ),
      idat,
    );
  const offset = ftyp.length + metaWith(0).length + 8;
  return Uint8Array.from([...ftyp, ...metaWith(offset), ...box('mdat', text('IMAGE'), text(secret))]);
}
const read = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('latin1'));

test.each(['Exif', 'mime'])('what the camera noted as %s becomes nought where it stands, and the picture stays', (type) => {
  const before = picture({ type });
  const after = withoutMetadata(before);
  expect(read(after)).toHaveLength(before.length);
  expect(read(after)?.endsWith(`mdatIMAGE${'\0'.repeat(secret.length)}`)).toBe(true);
  expect(read(after)?.slice(0, -secret.length)).toBe(read(before)?.slice(0, -secret.length));
});

test('what stands in the box of data becomes nought there', () => {
  const before = read(picture({ method: 1 })) ?? '';
  expect(read(withoutMetadata(picture({ method: 1 })))).toBe(before.replace(`idat${secret}`, `idat${'\0'.repeat(secret.length)}`));
});

test('a picture nothing was noted of stays as it is', () => {
  expect(read(withoutMetadata(picture({ type: 'hvc1' })))).toBe(read(picture({ type: 'hvc1' })));
});

test.each([
  ['beyond the end', picture({ beyond: 9_999 })],
  ['all there is', picture({ length: 0 })],
  ['made of other items', picture({ method: 2 })],
  ['cut off', picture().slice(0, 90)],
  ['no picture', Uint8Array.from(text('<html>'))],
])('where it is not known where that is, nothing is answered: %s', (_case, bytes) => {
  expect(withoutMetadata(bytes)).toBeNull();
});

test('whatever bytes come, it ends', () => {
  const whole = picture();
  for (let at = 0; at < whole.length; at += 1)
    for (const value of [0, 1, 255]) {
      const spoilt = Uint8Array.from(whole);
      spoilt[at] = value;
      const after = withoutMetadata(spoilt);
      expect(after === null || after.length === whole.length).toBe(true);
    }
});
