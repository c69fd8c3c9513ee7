import { z } from 'zod';
import { mostIssues, parseInput } from './parse-input';

const operation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), tags: z.array(z.string()).max(3).optional() }),
  z.strictObject({ op: z.literal('note'), note: z.string().max(10) }),
]);
const schema = z.strictObject({
  operations: z.array(operation).min(1).max(100),
  options: z.record(z.string(), z.string()).default({}),
  names: z.array(z.string()),
});

/** What stands behind `read` is read no more once the list is known to be too long. */
const unread = (length: number) => {
  let read = 0;
  const entries = new Proxy(
    Array.from({ length }, () => ({})),
    {
      get(target, name) {
        if (typeof name === 'string' && /^\d+$/.test(name)) read += 1;
        return Reflect.get(target, name) as unknown;
      },
    },
  );
  return { entries, reads: () => read };
};

test('answers what the schema makes of it', () => {
  const { data, issues } = parseInput(schema, { operations: [{ op: 'note', note: 'hi' }], names: [] });

  expect(issues).toBeNull();
  expect(data).toEqual({ operations: [{ op: 'note', note: 'hi' }], options: {}, names: [] });
});

test('names at most the first 20 faults', () => {
  const { issues } = parseInput(schema, { operations: Array.from({ length: 100 }, () => ({})), names: [1] });

  expect(issues).toHaveLength(mostIssues);
  expect(issues?.[0]).toMatchObject({ path: ['operations', 0, 'op'] });
});

test('looks at no entry of a list that is too long', () => {
  const { entries, reads } = unread(125_000);

  const { issues } = parseInput(schema, { operations: entries, names: [] });

  expect(issues).toEqual([{ path: ['operations'], message: 'must have at most 100 entries' }]);
  expect(reads()).toBe(0);
});

test('finds a list that is too long inside of others, of optional fields and unions', () => {
  const { issues } = parseInput(schema, { operations: [{ op: 'add', tags: ['a', 'b', 'c', 'd'] }], names: [] });

  expect(issues).toEqual([{ path: ['operations', 0, 'tags'], message: 'must have at most 3 entries' }]);
});

test('finds a list that is longer than it has to be', () => {
  const { issues } = parseInput(z.array(z.string()).length(2).meta({ description: 'A pair' }), ['a', 'b', 'c']);

  expect(issues).toEqual([{ path: [], message: 'must have at most 2 entries' }]);
});

test('names fields nobody knows, each by a name one can read', () => {
  const fields = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`${'x'.repeat(500)}${index}`, 1]));

  const { issues } = parseInput(schema, { operations: [{ op: 'note', note: '' }], names: [], ...fields });

  expect(issues).toHaveLength(mostIssues);
  expect(String(issues?.[0].path[0])).toHaveLength(100);
});
