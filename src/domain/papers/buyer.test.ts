import { buyerOf } from './buyer';

const home = { firstName: 'Olena', lastName: 'Koval', line1: 'Zelena 1', city: 'Lviv', postalCode: '79000', country: 'UA' };
const office = { company: 'Polonyna LLC', taxNumber: 'UA123', line1: 'Rynok 2', city: 'Lviv', country: 'UA' };

test('an invoice is for whom the billing address names, else for whom the goods go to', () => {
  expect(buyerOf({ shipping: home, billing: office, email: 'o@example.com' })).toEqual({
    ...{ name: '', company: 'Polonyna LLC', taxNumber: 'UA123', address: ['Rynok 2', 'Lviv'], country: 'UA', email: 'o@example.com' },
  });
  expect(buyerOf({ shipping: home, billing: null, email: null })).toMatchObject({
    ...{ name: 'Olena Koval', company: null, address: ['Zelena 1', '79000 Lviv'] },
  });
});

test('with no address at all it is for the e-mail', () => {
  expect(buyerOf({ shipping: null, billing: null, email: 'o@example.com' })).toMatchObject({
    name: 'o@example.com',
    address: [],
    country: null,
  });
});
