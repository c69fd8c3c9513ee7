import { isPublic, literalOf, lookUpPublic } from './public-address';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:0:1::',
  'ff02::1',
  'shop.example',
])('%s is not for everybody', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '99.255.255.255', '2606:4700:4700::1111'])('%s is', (address) => {
  expect(isPublic(address)).toBe(true);
});

test.each([
  ['http://2130706433/', '127.0.0.1'],
  ['http://0x7f.1/', '127.0.0.1'],
  ['https://[::1]:443/', '::1'],
  ['https://shop.example/', null],
])('%s is written with %s', (url, literal) => {
  expect(literalOf(new URL(url))).toBe(literal);
});

test.each([true, false])('a name of this machine leads nowhere (all: %s)', async (all) => {
  const error = await new Promise((resolve) => lookUpPublic('localhost', { all }, resolve));
  expect(error).toMatchObject({ code: 'EPRIVATE' });
});
