import { countedEvents, funnelFigures, funnelSteps, stepEvents, sumOfDays, type FunnelFigures } from './funnel';
import { appEventNames } from './app-events';

const of = (value: number) => Object.fromEntries(funnelFigures.map((figure, index) => [figure, value + index])) as FunnelFigures;

test('days are added up figure by figure, and none of them is nothing', () => {
  expect(sumOfDays([])).toEqual(Object.fromEntries(funnelFigures.map((figure) => [figure, 0])));
  expect(sumOfDays([of(1), of(10)])).toEqual(Object.fromEntries(funnelFigures.map((figure, index) => [figure, 11 + 2 * index])));
});

test('each step but the last is told by events of its own, and the figures are all that is counted', () => {
  const told = Object.values(stepEvents).flat();
  expect(new Set(told).size).toBe(told.length);
  expect(appEventNames).toEqual(expect.arrayContaining([...told, ...Object.values(countedEvents)]));
  expect(funnelFigures).toEqual(['visitors', ...funnelSteps, ...Object.keys(countedEvents)]);
});
