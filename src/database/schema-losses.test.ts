import { judgeLosses, nameOfLoss, schemaLosses, tellLosses, type Loss, type SchemaChange } from './schema-losses';

const column = (name: string, type = 'string') => ({ name, type });
const products = { name: 'products', columns: [column('title'), column('weight', 'double'), column('code')] };
const inProducts = (columns: Partial<SchemaChange['tables']['updated'][number]['columns']>): SchemaChange => ({
  tables: { added: [], removed: [], updated: [{ name: 'products', columns: { added: [], removed: [], updated: [], ...columns } }] },
});
const tables = (change: Partial<SchemaChange['tables']>): SchemaChange => ({ tables: { added: [], removed: [], updated: [], ...change } });
const lost = (change: SchemaChange) => schemaLosses(change, [products]);
const becomes = (from: string, to: string) =>
  schemaLosses(inProducts({ updated: [{ object: column('it', to) }] }), [{ name: 'products', columns: [column('it', from)] }]);

test('what is only added loses nothing', () => {
  expect(lost(tables({ added: [products] }))).toEqual([]);
  expect(lost(inProducts({ added: [column('subtitle')] }))).toEqual([]);
});

test('a column without a field is lost, and what was added of its type could be its new name', () => {
  const code = { kind: 'column', table: 'products', column: 'code' };
  const removed = [column('code')];
  expect(lost(inProducts({ removed, added: [column('article'), column('height', 'double')] }))).toEqual([{ ...code, heir: 'article' }]);
  expect(lost(inProducts({ removed, added: [column('article'), column('number')] }))).toEqual([{ ...code, heir: null }]);
  expect(lost(inProducts({ removed, added: [column('height', 'double')] }))).toEqual([{ ...code, heir: null }]);
});

test('a table without a content type is lost, and the only new one could be its new name', () => {
  const things = { kind: 'table', table: 'cmp_things' };
  const removed = [{ name: 'cmp_things', columns: [] }];
  expect(lost(tables({ removed, added: [products] }))).toEqual([{ ...things, heir: 'products' }]);
  expect(lost(tables({ removed, added: [products, { name: 'others', columns: [] }] }))).toEqual([{ ...things, heir: null }]);
});

test.each([
  ['integer', 'bigInteger'],
  ['bigInteger', 'decimal'],
  ['double', 'text'],
  ['string', 'text'],
  ['jsonb', 'text'],
  ['date', 'datetime'],
  ['datetime', 'timestamp'],
  ['integer', 'increments'],
  ['string', 'string'],
])('%s may become %s', (from, to) => {
  expect(becomes(from, to)).toEqual([]);
});

test.each([
  ['text', 'string'],
  ['double', 'integer'],
  ['bigInteger', 'integer'],
  ['bigInteger', 'double'],
  ['decimal', 'double'],
  ['datetime', 'date'],
  ['jsonb', 'string'],
  ['specificType', 'text'],
])('%s does not become %s by itself', (from, to) => {
  expect(becomes(from, to)).toEqual([{ kind: 'type', table: 'products', column: 'it', from, to }]);
});

describe('a loss', () => {
  const code: Loss = { kind: 'column', table: 'products', column: 'code', heir: null };
  const things: Loss = { kind: 'table', table: 'cmp_things', heir: null };
  const judged = (losses: Loss[], mayGo: string[], isOnlyToldOf = false) => judgeLosses(losses, { mayGo, isOnlyToldOf });

  test('is refused where a shop sells, unless each of them is given up by its name', () => {
    expect(judged([code, things], [])).toEqual({ verdict: 'refuse', kept: [code, things] });
    expect(judged([code, things], ['cmp_things', 'products'])).toEqual({ verdict: 'refuse', kept: [code] });
    expect(judged([code, things], ['cmp_things', 'products.code'])).toEqual({ verdict: 'drop', kept: [] });
  });

  test('is a warning to a developer, and nothing is dropped', () => {
    expect(judged([code, things], ['cmp_things'], true)).toEqual({ verdict: 'warn', kept: [code] });
  });

  test('that is not there needs no permission, and one that is left over does nothing', () => {
    expect(judged([], ['cmp_things'])).toEqual({ verdict: 'nothing_lost', kept: [] });
  });
});

test('what would be lost is told with the statement that keeps it and the permission that lets it go', () => {
  const losses: Loss[] = [
    { kind: 'table', table: 'cmp_things', heir: null },
    { kind: 'column', table: 'products', column: 'code', heir: 'article' },
    { kind: 'type', table: 'products', column: 'weight', from: 'double', to: 'integer' },
  ];

  const told = tellLosses(losses);

  expect(losses.map(nameOfLoss)).toEqual(['cmp_things', 'products.code', 'products.weight']);
  expect(told).toContain("if (await knex.schema.hasTable('cmp_things')) await knex.schema.renameTable('cmp_things', 'its_new_name');");
  const renamed = "await knex.schema.alterTable('products', (t) => t.renameColumn('code', 'article'));";
  expect(told).toContain(`if (await knex.schema.hasColumn('products', 'code')) ${renamed}`);
  expect(told).toContain(`await knex.raw('alter table "products" alter column "weight" type integer using "weight"::integer');`);
  expect(told).toContain('products.weight: would become integer, which does not hold all that double does');
  expect(told).toContain('ALLOW_SCHEMA_DROP=cmp_things,products.code,products.weight');
});
