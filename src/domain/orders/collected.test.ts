import { collectedBy, collectsAmiss, leftToCollect, type CollectingLabel } from './collected';

const label = (state: CollectingLabel['state'], cod: number, came = 0): CollectingLabel => ({ state, cod, came });

test.each<[string, number, CollectingLabel[], number]>([
  ['all, where no other parcel collects', 100, [], 100],
  ['nothing, where one on its way collects all', 100, [label('on_its_way', 100)], 0],
  ['nothing, where it was handed over and the money has not come', 100, [label('handed_over', 100)], 0],
  ['all of what is new, once it has come', 20, [label('handed_over', 100, 100)], 20],
  ['what is new, where it has not', 120, [label('handed_over', 100)], 20],
  ['all, where it came back', 100, [label('came_back', 100)], 100],
  ['never less than nothing', 50, [label('on_its_way', 100)], 0],
])('the next parcel collects %s', (_what, outstanding, labels, expected) => {
  expect(leftToCollect(outstanding, labels)).toBe(expected);
});

test.each<[string, CollectingLabel, number, CollectingLabel[], boolean]>([
  ['what is owed', label('ready', 100), 100, [], false],
  ['more than is owed by now', label('ready', 100), 0, [], true],
  ['less than is owed by now', label('ready', 100), 120, [], true],
  ['what another collects too', label('ready', 100), 100, [label('on_its_way', 100)], true],
  ['more, while it is on its way', label('on_its_way', 100), 60, [], true],
  ['less, while it is on its way', label('on_its_way', 100), 120, [], false],
  ['more, when it is too late', label('handed_over', 100), 0, [], false],
  ['what came of it already', label('on_its_way', 100, 100), 0, [], false],
])('a label that collects %s', (_what, one, outstanding, others, expected) => {
  expect(collectsAmiss(one, { outstanding, others })).toBe(expected);
});

test.each<[string, CollectingLabel[], number, number[]]>([
  ['the first of them', [label('handed_over', 60), label('on_its_way', 40)], 60, [60, 0]],
  ['those after it with the rest', [label('handed_over', 60, 10), label('on_its_way', 40)], 70, [60, 20]],
  ['none that was not sent, or came back', [label('ready', 60), label('came_back', 60)], 60, [0, 0]],
  ['no more than they collect', [label('handed_over', 60)], 90, [60]],
])('money that came is of %s', (_what, labels, amount, expected) => {
  expect(collectedBy(labels, amount).map(({ came }) => came)).toEqual(expected);
});
