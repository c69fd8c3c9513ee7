import { toNumbered, withValuesAside } from './statement-text';

describe('values by name', () => {
  test('become numbers in the order they come, and one that stands twice is one', () => {
    expect(toNumbered('select * from carts where id = :id and currency = :currency or merged = :id')).toEqual({
      text: 'select * from carts where id = $1 and currency = $2 or merged = $1',
      names: ['id', 'currency'],
    });
  });

  test('are no casts', () => {
    expect(toNumbered('select :rows::jsonb, now()::text')).toEqual({ text: 'select $1::jsonb, now()::text', names: ['rows'] });
  });

  test('end where a name ends', () => {
    expect(toNumbered('(:a,:b2)').names).toEqual(['a', 'b2']);
  });
});

describe('values that are put aside', () => {
  test('stand in front, and are read from there', () => {
    expect(withValuesAside('select * from variants where id = any(:ids) and sku = :sku', { ids: 'int[]', sku: 'text' })).toBe(
      'with asked as materialized (select :ids::int[] as "ids", :sku::text as "sku") ' +
        'select * from variants where id = any(((select "ids" from asked)::int[])) and sku = ((select "sku" from asked)::text)',
    );
  });

  test('whatever letters, digits and strokes their names have', () => {
    expect(withValuesAside('select :key_0', { key_0: 'text' })).toBe(
      'with asked as materialized (select :key_0::text as "key_0") select ((select "key_0" from asked)::text)',
    );
  });

  test.each([
    ['with mine as (select 1) select :a', /^with asked as materialized \(.*\), mine as \(select 1\) select/],
    ['with recursive up as (select 1) select :a', /^with recursive asked as materialized \(.*\), up as/],
    ['\n  with mine as (select 1) select :a', /^with asked as materialized \(.*\), mine as/],
  ])('join what a statement has in front itself: %j', (sql, expected) => {
    expect(withValuesAside(sql, { a: 'int' })).toMatch(expected);
  });

  test('leave a statement without values as it is, and other names to others', () => {
    expect(withValuesAside('select 1', {})).toBe('select 1');
    expect(withValuesAside('select :a, :b', { a: 'int' })).toContain('((select "a" from asked)::int), :b');
  });
});
