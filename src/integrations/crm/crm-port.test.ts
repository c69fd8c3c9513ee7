import { storable } from './crm-port';

test('an id that no database holds is not kept, whoever gives it', () => {
  const kept = (remoteId: string, lines: Record<string, string> = {}) => ({ is: 'kept', remoteId, lines }) as const;
  const whole = [kept('7', { a: '8' }), { is: 'later', because: 'soon' } as const];
  expect(storable(whole)).toEqual(whole);
  for (const odd of ['', 'a\u0000', '\ud83d', 'x'.repeat(201)])
    expect(storable([kept(odd), kept('7', { a: odd }), { is: 'taken', remoteId: odd, because: '' }])).toMatchObject(
      Array.from({ length: 3 }, () => ({ is: 'refused' })),
    );
});
