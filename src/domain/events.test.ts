import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { events, type EventType } from './events';
import { eventsDocument } from './events-document';

const types = Object.keys(events) as EventType[];

describe('each event', () => {
  test.each(types)('%s has an example its payload allows', (type) => {
    const { payload, example } = events[type];
    expect(payload.safeParse(example)).toEqual({ success: true, data: example });
  });

  test.each(types)('%s carries nothing but what it names', (type) => {
    const { payload, example } = events[type];
    expect(payload.safeParse({ ...example, password: 'x' }).success).toBe(false);
  });

  test.each(types)('%s marks what people wrote, and who they are', (type) => {
    const fields = Object.entries(z.toJSONSchema(events[type].payload).properties ?? {});
    // A reason is a code where the provider gives it.
    const isCode = type.startsWith('order.dispute') || type === 'order.refund_failed';
    const named = fields.filter(([name]) => ['note', 'userId', 'customerId', ...(isCode ? [] : ['reason'])].includes(name));
    expect(named.filter(([, field]) => typeof field === 'object' && field.personal !== true)).toEqual([]);
  });
});

test('docs/events.md is made of the list; if not: npm run events', () => {
  expect(readFileSync('docs/events.md', 'utf8')).toBe(eventsDocument());
});
