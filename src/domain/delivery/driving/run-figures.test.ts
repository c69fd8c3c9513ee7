import { costOfRuns, costOfStop, onTimePercent } from './run-figures';

const figures = { metres: 25_500, workedSeconds: 5_400, delivered: 4, timed: 3, onTime: 2 };

test('a run costs its kilometres and its hours, as far as somebody said what they cost', () => {
  expect(costOfRuns(figures, { perKilometre: 40, perHour: 1_200 })).toBe(1_020 + 1_800);
  expect(costOfRuns(figures, { perKilometre: 40, perHour: null })).toBe(1_020);
  expect(costOfRuns(figures, { perKilometre: null, perHour: 0 })).toBe(0);
  expect(costOfRuns(figures, { perKilometre: null, perHour: null })).toBeNull();
});

test('what was delivered pays for what was not, and of nothing there is no share', () => {
  expect(costOfStop(figures, { perKilometre: 40, perHour: 1_200 })).toBe(705);
  expect(costOfStop({ ...figures, delivered: 0 }, { perKilometre: 40, perHour: null })).toBeNull();
  expect([onTimePercent(figures), onTimePercent({ ...figures, timed: 0, onTime: 0 })]).toEqual([67, null]);
});
