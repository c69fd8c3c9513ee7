import { givenLine } from '../../../tests/support/basket-builder';
import { mergeLines } from './merge-lines';

const merged = (...lines: Parameters<typeof mergeLines>[0]) => mergeLines(lines).map(({ id, quantity }) => [id, quantity]);

test('lines of one variant are one line, which keeps the place and the id of the first', () => {
  expect(
    merged(
      givenLine('mug', 500, { id: 'b', quantity: 2 }),
      givenLine('shirt', 2000, { id: 'c' }),
      givenLine('mug', 500, { id: 'a', quantity: 3 }),
    ),
  ).toEqual([
    ['b', 5],
    ['c', 1],
  ]);
});

test('lines with other options are other lines', () => {
  expect(
    merged(
      givenLine('mug', 500, { id: 'plain' }),
      givenLine('mug', 500, { id: 'anna', optionsKey: 'text=Anna' }),
      givenLine('mug', 500, { id: 'again', optionsKey: 'text=Anna' }),
    ),
  ).toEqual([
    ['plain', 1],
    ['anna', 2],
  ]);
});
