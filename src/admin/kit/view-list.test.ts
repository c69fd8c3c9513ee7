import { viewsIn, withView } from './view-list';

const one = { name: 'Rich', search: 'sort=spent' };

test('views are read as they were kept, and what else stands there is none', () => {
  expect(viewsIn(JSON.stringify([one]))).toEqual([one]);
  expect([viewsIn(null), viewsIn('{'), viewsIn('{"name":"x"}'), viewsIn('[null,{"name":1,"search":"x"},{"name":"x"}]')]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test('one more is kept by its name, instead of one that is called so, up to twenty', () => {
  expect(withView([one], { name: 'Asleep', search: 'ordered=not365' })).toEqual([{ name: 'Asleep', search: 'ordered=not365' }, one]);
  expect(withView([one], { name: 'Rich', search: 'sort=spent&currency=UAH' })).toEqual([
    { name: 'Rich', search: 'sort=spent&currency=UAH' },
  ]);
  const twenty = Array.from({ length: 20 }, (_, index) => ({ name: `View ${index}`, search: '' }));
  expect([withView(twenty, one), withView(twenty, { name: 'View 3', search: 'q=x' })?.length]).toEqual([null, 20]);
});
