import { choosingInputs, sayingTimeZone } from './chosen-inputs';

const form = (...fields: object[]) => ({ layout: { layout: [[fields]], components: { 'shop.money': { layout: [fields] } } } }) as never;
const inputsOf = (...fields: object[]) => {
  const { layout } = choosingInputs(() => ({ 'storekeeper.percent.field': 'Відсоток' }))(form(...fields)) as {
    layout: { layout: object[][][]; components: { 'shop.money': { layout: object[][] } } };
  };
  expect(layout.components['shop.money'].layout[0]).toEqual(layout.layout[0]?.[0]);
  return layout.layout[0]?.[0];
};

test('a percent is typed as one, and says so', () => {
  expect(inputsOf({ name: 'basisPoints', label: 'Hundredths', attribute: { type: 'integer', max: 10_000 } })).toEqual([
    { name: 'basisPoints', label: 'Відсоток', hint: '', attribute: { type: 'integer', max: 10_000, customField: 'global::percent' } },
  ]);
});

test.each([
  ['country', '^[A-Z]{2}$', 'country'],
  ['currency', '^[A-Z]{3}$', 'shop-currency'],
  ['defaultCurrency', '/^[A-Z]{3}$/', 'currency'],
  ['timeZone', undefined, 'time-zone'],
])('%s is chosen from a list', (name, regex, of) => {
  expect(inputsOf({ name, label: 'L', attribute: { type: 'string', regex } })).toMatchObject([
    { label: 'L', attribute: { customField: 'global::choice', options: { of } } },
  ]);
});

test('any other field stays as it is', () => {
  const fields = [
    { name: 'code', attribute: { type: 'string', regex: '^[a-z0-9-]+$' } },
    { name: 'countries', attribute: { type: 'json', customField: 'global::choices', options: { of: 'country' } } },
    { name: 'basisPoints', attribute: { type: 'string' } },
    { name: 'name' },
  ];
  expect(inputsOf(...fields)).toEqual(fields);
});

test('a time says whose it is, and nothing else does', () => {
  const texts = () => ({ 'storekeeper.time.ofComputer': 'Time of {zone}.' });
  const field = { name: 'startsAt', hint: 'Empty: at once.', attribute: { type: 'datetime' } };
  const other = { name: 'name', hint: 'A', attribute: { type: 'string' } };
  const { layout } = sayingTimeZone(texts, 'Europe/Kyiv')(form(field, other)) as { layout: { layout: object[][][] } };
  expect(layout.layout[0]?.[0]).toEqual([{ ...field, hint: 'Empty: at once. Time of Europe/Kyiv.' }, other]);
});
