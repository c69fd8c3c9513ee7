import { shopApi } from './shop-api';

const answered = (status: number, body: string) => jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { status }));
const sent = () => shopApi.sendFile('session', 'stop', 'photo', 'once', new Blob(['x'], { type: 'image/jpeg' }));
afterEach(() => jest.restoreAllMocks());

test('a file that what stands before the shop never takes is refused, and does not hold back all that follows', async () => {
  answered(413, '<html>Request Entity Too Large</html>');
  expect(await sent()).toEqual({ is: 'refused', code: 'DELIVERY_PROOF_REFUSED', message: '' });
});

test('an answer of somebody else is none', async () => {
  answered(200, '<html>Pay for this network</html>');
  expect(await sent()).toEqual({ is: 'away' });
});
