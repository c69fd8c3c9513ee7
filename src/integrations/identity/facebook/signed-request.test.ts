import { createHmac } from 'node:crypto';
import { deletionAsked } from './signed-request';

const secret = 'facebook-secret';
const signed = (payload: object, by = secret) => {
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return new URLSearchParams({ signed_request: `${createHmac('sha256', by).update(text).digest('base64url')}.${text}` }).toString();
};
const payload = { user_id: '218471', algorithm: 'HMAC-SHA256', issued_at: 1_796_000_000 };

test('a person who asks Facebook to have their data deleted is known', () => {
  expect(deletionAsked(signed(payload), secret)).toEqual({
    id: '218471 1796000000',
    subject: '218471',
    what: 'deletion_requested',
    at: new Date('2026-11-30T00:53:20.000Z'),
  });
});

test.each([
  ['another secret', signed(payload, 'other')],
  ['another algorithm', signed({ ...payload, algorithm: 'none' })],
  ['nobody', signed({ ...payload, user_id: undefined })],
  ['a third part', `${signed(payload)}.x`],
  ['nothing', ''],
  ['no JSON', new URLSearchParams({ signed_request: `${createHmac('sha256', secret).update('x').digest('base64url')}.x` }).toString()],
])('what is signed with %s does not count', (_what, body) => {
  expect(deletionAsked(body, secret)).toBeNull();
});
