import { isOfType, typeOf } from './attachments';

const bytes = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

const size = (text: string) => `\0\0\0${String.fromCharCode(text.length + 4)}`;
const box = (text: string) => size(text) + text;
const heif = (major: string, ...compatible: string[]) => box(`ftyp${major}\0\0\0\0${compatible.join('')}`) + box('meta\0\0\0\0hdlr');

test.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n\0', 'image/png'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
  ['RIFF\0\0\0\0WAVE', null],
  ['%PDF-1.7\n', 'application/pdf'],
  [heif('heic', 'mif1', 'heic'), 'image/heic'],
  [heif('mif1', 'heic'), 'image/heic'],
  [heif('msf1'), 'image/heic'],
  [heif('heic').replace('\0\0\0\x10meta', `${box('free')}\0\0\0\x10meta`), 'image/heic'],
  [heif('heic').replace('\0\0\0\x10meta', '\0\0\0\0free\0\0\0\x10meta'), null],
  [heif('avif', 'mif1'), null],
  [heif('mif1', 'avif'), null],
  [heif('isom', 'mp42'), null],
  [heif('heic').replace('meta', 'moov'), null],
  [heif('heic').slice(0, 30), null],
  ['\0\0\0\x10ftypheic<html><script>', null],
  ['\xff\xff\xff\xffftypheic', null],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['<html>%PDF-1.7', null],
  ['MZ\x90\0', null],
  ['', null],
])('%j is %s', (text, type) => expect(typeOf(bytes(text))).toBe(type));

test('what iPhones take is called HEIC and HEIF, and nothing else is', () => {
  const picture = bytes(heif('heic', 'mif1'));
  expect([isOfType(picture, 'image/heic'), isOfType(picture, 'image/heif'), isOfType(picture, 'image/jpeg')]).toEqual([true, true, false]);
  expect(isOfType(bytes('\xff\xd8\xff\xe0'), 'image/heif')).toBe(false);
});
