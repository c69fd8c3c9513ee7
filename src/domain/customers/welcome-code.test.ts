import { welcomeCode } from './welcome-code';

const account = { isConfirmed: true, isBlocked: false, hasOrders: false };

test.each([
  ['email', null, 'make_account'],
  ['phone', null, 'make_account'],
  ['email', account, 'open_account'],
  ['email', { ...account, isConfirmed: false }, 'replace_account'],
  ['email', { ...account, isConfirmed: false, hasOrders: true }, 'take_over'],
  ['phone', { ...account, isConfirmed: false }, 'open_account'],
] as const)('a code sent to an %s, where there is %j: %s', (kind, inTheWay, welcome) => {
  expect(welcomeCode(kind, inTheWay)).toBe(welcome);
});

test.each(['email', 'phone'] as const)('a code sent to an %s opens no blocked account', (kind) => {
  expect(() => welcomeCode(kind, { ...account, isBlocked: true })).toThrow(expect.objectContaining({ code: 'ACCOUNT_BLOCKED' }));
});
