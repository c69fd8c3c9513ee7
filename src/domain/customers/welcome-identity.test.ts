import { welcomeIdentity, type AccountInTheWay } from './welcome-identity';

const proved = { email: 'olena@example.com', emailVerified: true };
const unproved = { ...proved, emailVerified: false };
const account = (more: Partial<AccountInTheWay> = {}): AccountInTheWay => ({
  isConfirmed: true,
  isBlocked: false,
  hasOrders: false,
  ...more,
});

test.each([
  ['gets an account where nobody has their e-mail', proved, null, 'make_account'],
  ['gets one though the e-mail is not proved', unproved, null, 'make_account'],
  ['gets an account with a hidden address', { ...proved, isRelay: true }, null, 'make_account'],
  ['gets the one that both proved', proved, account({ hasOrders: true }), 'link_account'],
  ['gets one of their own in place of what nobody confirmed', proved, account({ isConfirmed: false }), 'replace_account'],
] as const)('a newcomer %s', (_what, newcomer, inTheWay, welcome) => {
  expect(welcomeIdentity(newcomer, inTheWay)).toBe(welcome);
});

test.each([
  ['without an e-mail', { emailVerified: true }, null, 'EMAIL_MISSING'],
  ['whose e-mail another has, and nobody proved', unproved, account(), 'EMAIL_TAKEN'],
  ['whose e-mail a blocked one has, and nobody proved', unproved, account({ isBlocked: true }), 'EMAIL_TAKEN'],
  ['whose address is hidden and another has, confirmed', { ...proved, isRelay: true }, account(), 'EMAIL_TAKEN'],
  ['whose address is hidden and another has, not confirmed', { ...proved, isRelay: true }, account({ isConfirmed: false }), 'EMAIL_TAKEN'],
  ['whose account is blocked', proved, account({ isBlocked: true }), 'ACCOUNT_BLOCKED'],
  ['whose account is blocked and not confirmed', proved, account({ isBlocked: true, isConfirmed: false }), 'ACCOUNT_BLOCKED'],
  ['whose e-mail bought something without being confirmed', proved, account({ isConfirmed: false, hasOrders: true }), 'EMAIL_TAKEN'],
] as const)('a newcomer %s gets none', (_what, newcomer, inTheWay, code) => {
  expect(() => welcomeIdentity(newcomer, inTheWay)).toThrow(expect.objectContaining({ code }));
});
