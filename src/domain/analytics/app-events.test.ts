import { appEventNames, refusalOfName, shopTimeOf } from './app-events';

const receivedAt = new Date('2026-11-27T10:00:00Z');
const hours = (count: number) => count * 60 * 60 * 1_000;

describe('when something happened', () => {
  const of = (sentAt: string, ageMs: number) =>
    shopTimeOf({ sentAt: new Date(sentAt), at: new Date(Date.parse(sentAt) - ageMs), receivedAt });

  test.each(['2026-11-27T10:00:00Z', '1970-01-01T00:00:00Z', '2031-05-05T05:05:05Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'is as long ago as the phone says, whatever its clock: %s',
    (sentAt) => {
      expect(of(sentAt, 0)).toEqual(receivedAt);
      expect(of(sentAt, 90_500)).toEqual(new Date('2026-11-27T09:58:29.500Z'));
    },
  );

  test('is at most 72 hours ago', () => {
    expect(of('1970-01-01T00:00:00Z', hours(72))).toEqual(new Date('2026-11-24T10:00:00Z'));
    expect(of('1970-01-01T00:00:00Z', hours(72) + 1)).toBe('too_old');
    expect(shopTimeOf({ at: new Date('0000-01-01T00:00:00Z'), sentAt: new Date('9999-12-31T00:00:00Z'), receivedAt })).toBe('too_old');
  });

  test('is not after it was sent, but for a moment, which is now', () => {
    expect(of('2026-11-27T10:00:00Z', -60_000)).toEqual(receivedAt);
    expect(of('2026-11-27T10:00:00Z', -60_001)).toBe('in_the_future');
  });
});

test('what the shop tells itself is refused with a sentence of its own, and all else with the names there are', () => {
  expect(refusalOfName('purchase')).toContain('the shop itself');
  expect(refusalOfName('refund')).toContain('the shop itself');
  for (const name of ['Purchase', 'page_view', '', null, 7, undefined]) expect(refusalOfName(name)).toContain(appEventNames.join(', '));
});
