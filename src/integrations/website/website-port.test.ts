import { storable } from './website-port';

test('what a website calls an order is kept where a database holds it; else it has taken the order all the same', () => {
  expect(storable({ accepted: true, reference: 'W-1' })).toEqual({ accepted: true, reference: 'W-1' });
  for (const reference of ['', 'a\u0000', '\ud83d', 'x'.repeat(256)])
    expect(storable({ accepted: true, reference })).toEqual({ accepted: true });
  expect(storable({ accepted: false, reason: 'No' })).toEqual({ accepted: false, reason: 'No' });
});
