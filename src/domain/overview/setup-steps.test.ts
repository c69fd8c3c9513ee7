import { setupOf, setupSteps, unnamedShop, type SetupFacts } from './setup-steps';

const nothing: SetupFacts = {
  ...{
    name: unnamedShop,
    taxRates: false,
    deliveryMethods: false,
    sellableProduct: false,
    onlinePayments: false,
    mailSender: false,
    staff: 1,
  },
};
const everything: SetupFacts = {
  ...{ name: 'Polonyna', taxRates: true, deliveryMethods: true, sellableProduct: true, onlinePayments: true, mailSender: true, staff: 2 },
};
const doneOf = (facts: SetupFacts) => setupOf(facts).flatMap(({ step, isDone }) => (isDone ? [step] : []));

test('a new shop has all of it before it, and one that can sell has nothing', () => {
  expect(doneOf(nothing)).toEqual([]);
  expect(doneOf(everything)).toEqual(setupSteps);
});

test.each(
  Object.entries({
    settings: { name: 'Polonyna' },
    taxes: { taxRates: true },
    delivery: { deliveryMethods: true },
    product: { sellableProduct: true },
    payments: { onlinePayments: true },
    mail: { mailSender: true },
    staff: { staff: 3 },
  }),
)('%s is a step of its own', (step, fact) => {
  expect(doneOf({ ...nothing, ...fact })).toEqual([step]);
});
