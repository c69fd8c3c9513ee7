import { addressProblem, allowPrivateHosts, PrivateAddressError, publicLookup } from './address';

afterEach(() => allowPrivateHosts([]));

const look = (hostname: string, ...addresses: string[]) =>
  new Promise<unknown>((resolve) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    publicLookup((_name, _options, done) => done(null, found))(hostname, { all: true }, (error, address) => resolve(error ?? address));
  });

test('a name is called where it leads to public addresses alone', async () => {
  expect(await look('example.com', '93.184.216.34')).toEqual([{ address: '93.184.216.34', family: 4 }]);
  for (const address of [
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '0.0.0.0',
    '::7f00:1',
    '168.63.129.16',
  ])
    expect(await look('rebound.example', '93.184.216.34', address)).toBeInstanceOf(PrivateAddressError);
});

test('hosts of its own the operator lets it call, with or without a port', async () => {
  allowPrivateHosts(['erp.local', '10.0.0.5:8080', 'crm.local:8443']);
  expect(await look('erp.local', '10.0.0.9')).toEqual([{ address: '10.0.0.9', family: 4 }]);
  expect(addressProblem('http://erp.local/hooks')).toBeNull();
  expect(addressProblem('http://10.0.0.5:8080/hooks')).toBeNull();
  expect(addressProblem('http://10.0.0.5:8081/hooks')).toBe('It must begin with https://');
  expect(addressProblem('https://10.0.0.5:8081/hooks')).toBe('It is an address of a private network');
  expect(addressProblem('file://erp.local/etc')).toBe('It must begin with https://');
  expect(addressProblem('https://crm.local:8443/')).toBeNull();
  for (const other of ['https://crm.local/', 'https://crm.local:9200/'])
    expect(addressProblem(other)).toBe('It is an address of a private network');
});

test.each([
  ...['2130706433', '0x7f.1', '0177.0.0.1', '127.1', '127.0.0.1.', '①②⑦.0.0.1', '[::]', '[::1]', '[::127.0.0.1]', '[::ffff:a9fe:a9fe]'],
  ...['169.254.169.254', '168.63.129.16', '0.0.0.0', '100.64.0.1', '[64:ff9b::a00:1]', '[2002:7f00:1::]', '[fec0::1]'],
])('%s is none of the public, however it is written', (host) => {
  expect(addressProblem(`https://${host}/hooks`)).toBe('It is an address of a private network');
});
