import { basisPointsOf, cardOf, isCombined, newDraft, partOf, percentText } from './draft';

test.each([
  ['10', 1_000],
  ['19,5', 1_950],
  ['0.25 %', 25],
  ['100', 10_000],
  ['', null],
  ['ten', null],
  ['1.234', null],
])('%s percent are %s', (text, basisPoints) => {
  expect(basisPointsOf(text)).toBe(basisPoints);
});

test('what is stored is read as percents', () => {
  expect([percentText(1_950), percentText(1_000), percentText(null)]).toEqual(['19.5', '10', '']);
});

test('a part begins with what its fields begin with, by the clock of the shop', () => {
  const field = { label: '', help: null, required: true, min: null, max: null, options: [], of: null, many: false };
  const fields = [
    { ...field, name: 'weekdays', type: 'choices' as const, default: null },
    { ...field, name: 'fromTime', type: 'time' as const, default: '18:00:00.000' },
    { ...field, name: 'timeZone', type: 'text' as const, default: 'Europe/Kyiv' },
    { ...field, name: 'quantity', type: 'integer' as const, default: 2 },
  ];
  expect(partOf({ component: 'a.b', name: 'B', ofPlugin: false, fields }, 'Europe/London')).toEqual({
    component: 'a.b',
    values: { weekdays: [], fromTime: '18:00', timeZone: 'Europe/London', quantity: 2 },
  });
});

test('a finding leads to the card of its field', () => {
  const fields = ['policy.budget[0].currency', 'conditions[1].weekdays', 'effect.basisPoints', 'endsAt', 'targets.brands', 'name'];
  expect(fields.map(cardOf)).toEqual(['limits', 'conditions', 'effect', 'window', 'targets', 'names']);
});

test('what every discount begins with says nothing of others', () => {
  expect([isCombined(newDraft), isCombined({ ...newDraft, combinesWithOrder: false })]).toEqual([false, true]);
});
