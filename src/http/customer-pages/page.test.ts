import type { Context } from 'koa';
import { fieldsOf } from './page';

const sent = (body: unknown) => fieldsOf({ request: { body } } as unknown as Context);

test('what is typed on a page is text that a database holds, and of a length that somebody types', () => {
  expect(sent({ note: ' By the\0 gate ', slot: ['a'], long: 'x'.repeat(321) })).toEqual({ note: 'By the gate', slot: '', long: '' });
  expect([sent(null), sent('text')]).toEqual([{}, {}]);
});
