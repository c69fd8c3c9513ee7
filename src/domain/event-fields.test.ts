import { fieldsOfEvent } from './event-fields';

test('what an event says in one word or number may be nothing', () => {
  expect(fieldsOfEvent('order.shipped')).toEqual(expect.arrayContaining(['orderId', 'carrier', 'trackingNumber']));
});

test('what is of somebody is no field of an event', () => {
  expect(fieldsOfEvent('order.lines_added')).not.toContain('reason');
});
