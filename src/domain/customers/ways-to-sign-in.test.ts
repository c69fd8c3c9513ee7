import { assertWayLeft } from './ways-to-sign-in';

const none = { providers: 0, passkeys: 0, hasPassword: false, isEmailProved: false, isPhoneProved: false };

test.each([{ providers: 1 }, { passkeys: 1 }, { hasPassword: true }, { isEmailProved: true }, { isPhoneProved: true }])(
  'an account is opened by %j',
  (way) => {
    expect(() => assertWayLeft({ ...none, ...way })).not.toThrow();
  },
);

test('the last way to sign in stays', () => {
  expect(() => assertWayLeft(none)).toThrow(expect.objectContaining({ code: 'LAST_WAY_TO_SIGN_IN' }));
});
