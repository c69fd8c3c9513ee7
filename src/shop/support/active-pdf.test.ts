import { deflateSync } from 'node:zlib';
import { isActivePdf } from './active-pdf';

const pdf = (...objects: string[]) => Buffer.from(['%PDF-1.7', ...objects, 'trailer << /Root 1 0 R >>', '%%EOF'].join('\n'), 'latin1');
const packed = (objects: string, filter = '/Filter /FlateDecode') =>
  `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} >>\nstream\n${deflateSync(objects).toString('latin1')}\nendstream\nendobj`;
const action = '<< /S /JavaScript /JS (app.alert(1)) >>';

test.each([
  ['a page', pdf('1 0 obj\n<< /Type /Catalog /OpenAction [3 0 R /Fit] >>\nendobj'), false],
  ['packed pages', pdf(packed('1 0 << /Type /Catalog >>')), false],
  ['a script', pdf(`1 0 obj\n${action}\nendobj`), true],
  ['a script by another spelling', pdf('1 0 obj\n<< /S /J#61vaScript >>\nendobj'), true],
  ['a packed script', pdf(packed(`1 0 ${action}`)), true],
  ['a file inside', pdf('1 0 obj\n<< /Type /EmbeddedFile >>\nendobj'), true],
  ['a program', pdf('1 0 obj\n<< /S /Launch >>\nendobj'), true],
  ['what is encrypted', pdf('trailer << /Encrypt 9 0 R >>'), true],
  ['what is packed twice', pdf(packed('1 0 << >>', '/Filter [/ASCIIHexDecode /FlateDecode]')), true],
  ['what does not unpack', pdf(packed('1 0 << >>').replace(/stream\n../, 'stream\nxx')), true],
])('%s', (_, content, isActive) => expect(isActivePdf(content)).toBe(isActive));

test('what unpacks without end is not unpacked', () => {
  expect(isActivePdf(pdf(packed(' '.repeat(40 * 1024 * 1024))))).toBe(true);
});
