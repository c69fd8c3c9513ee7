import { askedOf, readCustomerQuery, writeCustomerQuery } from './customer-query';

test('an address that makes sense is read as it was written, and nothing else is asked for', () => {
  const query = 'view=blocked&q=%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0&sort=last_order&group=g1&tag=VIP&cursor=c&ordered=not90';
  const read = readCustomerQuery(new URLSearchParams(query));
  expect(`${new URLSearchParams(writeCustomerQuery(read))}`).toBe(query);
  const rich = 'sort=spent&currency=UAH';
  expect(`${new URLSearchParams(writeCustomerQuery(readCustomerQuery(new URLSearchParams(rich))))}`).toBe(rich);
  expect(askedOf(read)).toMatchObject({ view: 'blocked', notOrderedFor: '90' });
  expect(
    writeCustomerQuery(readCustomerQuery(new URLSearchParams('view=toString&sort=constructor&ordered=__proto__&q=+&currency=eur'))),
  ).toEqual({});
});
