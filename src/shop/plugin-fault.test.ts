import { DomainError } from '../domain/domain-error';
import { askPlugin } from './plugin-fault';

const heard: [string, string][] = [];
const onFault = (name: string, fault: unknown) => void heard.push([name, String(fault)]);
beforeEach(() => void heard.splice(0));

test('what a plugin answers is answered', async () => {
  expect(await askPlugin('loyalty.points', onFault, () => 5)).toBe(5);
  expect(heard).toEqual([]);
});

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('no answer');
    },
  ],
  ['throws what is no error', () => Promise.reject(7)],
  ['never answers', () => new Promise(() => {})],
])('a plugin that %s is told of under its name, and refused', async (_what, work) => {
  await expect(askPlugin('loyalty.points', onFault, work, 1)).rejects.toMatchObject({
    code: 'PLUGIN_FAILED',
    details: { plugin: 'loyalty' },
  });
  expect(heard).toEqual([['loyalty.points', expect.any(String)]]);
});

test('a refusal of a plugin is one', async () => {
  const refusal = new DomainError('CONTENT_INVALID', 'Give it a name');

  await expect(askPlugin('loyalty.points', onFault, () => Promise.reject(refusal))).rejects.toBe(refusal);
  expect(heard).toEqual([]);
});
