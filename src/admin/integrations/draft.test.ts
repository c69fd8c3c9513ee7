import { changedIn, isChanged, nothingTyped, shownOf, stateOf, type Integration, type Parameter } from './draft';

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  label: { en: name, uk: name },
  hint: null,
  ...{ isSecret: false, isLong: false, isSet: false, value: null },
  ...more,
});
const integration = (more: Partial<Integration> = {}): Integration => ({
  port: 'sms',
  name: 'twilio',
  title: 'Twilio',
  about: null,
  variables: [],
  ...{ setBy: 'staff', isOn: false, isLocked: false, revision: 'r', canBeChecked: true, health: null, changedAt: null, changedBy: null },
  parameters: [parameter('FROM', { isSet: true, value: 'Shop' }), parameter('TOKEN', { isSecret: true, isSet: true })],
  ...more,
});

test('what is sent is what differs: a secret that nobody typed stays', () => {
  expect(changedIn(integration(), { typed: { FROM: 'Shop ', TOKEN: '' } })).toEqual({});
  expect(changedIn(integration(), { typed: { FROM: '', TOKEN: 'new' } })).toEqual({ FROM: '', TOKEN: 'new' });
  expect(isChanged(integration(), nothingTyped)).toBe(false);
  expect(isChanged(integration(), { isOn: true, typed: {} })).toBe(true);
});

test('a field shows what was typed, else what is set', () => {
  const [from] = integration().parameters;
  expect(from && shownOf(from, nothingTyped)).toBe('Shop');
  expect(from && shownOf(from, { typed: { FROM: '' } })).toBe('');
});

test.each<[string, Partial<Integration>, string]>([
  ['works', { isOn: true }, 'on'],
  ['failed too often', { isOn: true, health: { isResting: true, failure: null, answeredAt: null } }, 'resting'],
  ['is switched off', {}, 'off'],
  ['was never set up', { setBy: 'nobody' }, 'unset'],
  ['was sealed with another key', { isOn: true, isLocked: true }, 'locked'],
])('what %s', (_how, more, state) => {
  expect(stateOf(integration(more))).toBe(state);
});
