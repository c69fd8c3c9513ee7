import { contentEvents } from '../shop/content/content-events';
import { staffWrites } from './guards/staff-writes';

// Customers are told of in events of their own, prices in those of their variant.
const withEventsOfTheirOwn = ['plugin::users-permissions.user', 'api::pricing.price'];

test('whatever staff may write has an event', () => {
  const written = Object.entries(staffWrites)
    .filter(([uid, { may }]) => may !== 'nothing' && !withEventsOfTheirOwn.includes(uid))
    .map(([uid]) => uid);
  expect(Object.keys(contentEvents).sort()).toEqual(written.sort());
});
