import { whereNow } from './where-now';

const place = (lng: number) => ({ lat: 50, lng });
const nothing = { depot: place(0), position: null, done: null, arrived: null };
const position = { place: place(1), at: 100 };
const done = { place: place(2), at: 90 };

test('a courier is where they were seen last, by their phone or by a stop', () => {
  expect(whereNow(nothing, 200)).toEqual({ from: 'depot', place: place(0), free: 200 });
  expect(whereNow({ ...nothing, done }, 200)).toEqual({ from: 'stop', place: place(2), free: 200 });
  expect(whereNow({ ...nothing, done, position }, 200)).toEqual({ from: 'position', place: place(1), free: 200 });
  expect(whereNow({ ...nothing, position, done: { ...done, at: 101 } }, 200).from).toBe('stop');
});

test('who stands at a door goes on from there once they are done, which is never before now', () => {
  const arrived = { place: place(3), free: 300 };
  expect(whereNow({ ...nothing, position, arrived }, 200)).toEqual({ from: 'stop', place: place(3), free: 300 });
  expect(whereNow({ ...nothing, arrived }, 400).free).toBe(400);
});
