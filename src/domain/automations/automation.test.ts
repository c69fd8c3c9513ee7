import { allHold, automationProblem, depthOf, filledIn, numberIn, requestIdOf, type Condition } from './automation';

const facts = { 'order.total': 567, 'order.country': 'UA', 'order.isFirst': true, reason: null, carrier: 'Nova Poshta' };
const condition = (field: string, comparison: Condition['comparison'], value: string): Condition => ({ field, comparison, value });

test.each([
  ['order.total', 'at_least', '567', true],
  ['order.total', 'at_least', '567,01', false],
  ['order.total', 'at_most', '567.00', true],
  ['order.total', 'is', '567.0', true],
  ['order.total', 'is', 'many', false],
  ['order.country', 'is', ' ua ', true],
  ['order.country', 'is_not', 'PL', true],
  ['order.country', 'at_least', '1', false],
  ['order.isFirst', 'is', 'true', true],
  ['carrier', 'contains', 'poshta', true],
  ['carrier', 'contains', '', false],
  ['reason', 'is', '', true],
  ['nothing', 'contains', 'x', false],
] as const)('%s %s %s: %s', (field, comparison, value, expected) => {
  expect(allHold([condition(field, comparison, value)], facts)).toBe(expected);
});

test('all conditions have to hold; none is no hindrance', () => {
  expect(allHold([], facts)).toBe(true);
  expect(allHold([condition('order.country', 'is', 'UA'), condition('order.total', 'at_least', '1000')], facts)).toBe(false);
});

test('braces are filled in, and those that nobody knows are refused before', () => {
  expect(filledIn('{order.total} from {order.country}: {reason}', facts)).toBe('567 from UA: ');
  const fields = Object.keys(facts);
  const rule = (text: string) => ({ conditions: [], action: { kind: 'alert', text } as const });
  expect(automationProblem(rule('{order.total}'), { fields, isOfOrder: true })).toBeNull();
  expect(automationProblem(rule('{order.name}'), { fields, isOfOrder: true })).toMatchObject({ field: 'action' });
});

test('conditions name what the event says, and compare numbers with numbers', () => {
  const rule = (...conditions: Condition[]) => ({ conditions, action: { kind: 'tag_order', tag: 'big' } as const });
  const of = { fields: Object.keys(facts), isOfOrder: true };
  expect(automationProblem(rule(condition('order.total', 'at_least', '100')), of)).toBeNull();
  expect(automationProblem(rule(condition('order.total', 'at_least', 'much')), of)).toMatchObject({ field: 'conditions[0].value' });
  expect(automationProblem(rule(condition('order.color', 'is', 'red')), of)).toMatchObject({ field: 'conditions[0].field' });
  expect(automationProblem(rule(), { ...of, isOfOrder: false })).toMatchObject({ field: 'action' });
});

test('what a rule does says how many led to it', () => {
  expect(depthOf(null)).toBe(0);
  expect(depthOf('2f1e-automation-3-x')).toBe(0);
  expect(depthOf(requestIdOf(2, 'rule'))).toBe(2);
});

test.each([
  ['1', 1],
  ['-2,5', -2.5],
  ['1e9', null],
  ['', null],
  ['99999999999999999999', null],
])('%s is %s', (text, expected) => {
  expect(numberIn(text)).toBe(expected);
});
