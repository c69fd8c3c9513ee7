import { weekOf } from './week-of';

test('a week is from Monday to Sunday, whichever of its days is asked, across months and years too', () => {
  const week = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'];
  expect([weekOf('2026-12-28'), weekOf('2027-01-01'), weekOf('2027-01-03')]).toEqual([week, week, week]);
});
