import { newDraft, type Draft } from './draft';
import { mergeDrafts, withValue } from './merge-drafts';

const percent = (basisPoints: number) => ({ component: 'discount-effect.percent-off-order', values: { basisPoints } });
const hours = (fromTime: string, untilTime: string) => ({ component: 'discount-condition.weekday-hours', values: { fromTime, untilTime } });
const base: Draft = { ...newDraft, name: 'Socks', effect: percent(1_000), conditions: [hours('18:00', '24:00')] };

test('what only one of us changed holds, in the same part too; nobody has to choose', () => {
  const mine = { ...base, name: 'Warm socks', names: { uk: 'Шкарпетки' }, conditions: [hours('17:00', '24:00')] };
  const theirs = { ...base, budget: [{ currency: 'EUR', amount: 5 }], names: { pl: 'Skarpety' }, conditions: [hours('18:00', '23:00')] };
  expect(mergeDrafts(base, mine, theirs)).toEqual({
    merged: { ...theirs, name: 'Warm socks', names: { pl: 'Skarpety', uk: 'Шкарпетки' }, conditions: [hours('17:00', '23:00')] },
    clashes: [],
  });
  expect(mergeDrafts(base, mine, mine)).toEqual({ merged: mine, clashes: [] });
});

test('what both changed stays mine and is told, to be chosen; parts of other kinds and lists are one input', () => {
  const mine = { ...base, effect: percent(2_000), conditions: [], priority: 1 };
  const gift = { component: 'discount-effect.free-delivery', values: {} };
  const theirs = { ...base, effect: percent(3_000), conditions: [hours('18:00', '23:00')], priority: 2 };
  const { merged, clashes } = mergeDrafts(base, mine, theirs);
  expect(merged).toEqual(mine);
  expect(clashes).toEqual([
    { path: ['effect', 'values', 'basisPoints'], mine: 2_000, theirs: 3_000 },
    { path: ['conditions'], mine: [], theirs: theirs.conditions },
    { path: ['priority'], mine: 1, theirs: 2 },
  ]);
  expect(withValue(merged, ['effect', 'values', 'basisPoints'], 3_000).effect).toEqual(percent(3_000));
  expect(withValue(theirs, ['conditions', 0, 'values', 'untilTime'], '22:00').conditions).toEqual([hours('18:00', '22:00')]);
  expect(mergeDrafts(base, mine, { ...base, effect: gift }).clashes).toEqual([{ path: ['effect'], mine: percent(2_000), theirs: gift }]);
});
