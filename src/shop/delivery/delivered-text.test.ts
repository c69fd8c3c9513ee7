import { deliveredText } from './delivered-text';

const slot = { startsAt: '2026-12-04T16:00:00.000Z', endsAt: '2026-12-04T19:00:00.000Z', timeZone: 'Europe/Kyiv' };

test.each([
  ['by its name', { name: 'Courier', pickupPoint: null }, 'Courier'],
  ['with its time', { name: 'Van', slot }, 'Van, Fri, Dec 4, 18:00 – 21:00'],
  [
    'with its point',
    { name: 'Post', pickupPoint: { name: 'Locker 7', address: 'Khreshchatyk 1', city: 'Kyiv' } },
    'Post, Locker 7, Khreshchatyk 1, Kyiv',
  ],
  [
    'each part once',
    { name: 'Post', pickupPoint: { name: 'Kyiv', address: 'Khreshchatyk 1', city: 'Kyiv' } },
    'Post, Kyiv, Khreshchatyk 1',
  ],
])('a delivery is said %s', (_how, delivery, expected) => {
  expect(deliveredText(delivery, 'en')).toBe(expected);
});
