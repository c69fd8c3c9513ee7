import type { Discount } from '../../domain/promotions/discount';
import { runningAt, type AutomaticDiscount } from './automatic-discounts';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const automatic = (id: string, startsAt: Date | null, endsAt: Date | null): AutomaticDiscount => ({
  discount: { id } as Discount,
  startsAt,
  endsAt,
  isCounted: false,
});
const discounts = [
  automatic('always', null, null),
  automatic('over', null, at(10)),
  automatic('on', at(10), at(11)),
  automatic('soon', at(12), null),
  automatic('later', at(20), null),
];

test('those run whose window has begun and not ended: the beginning is in, the end is out', () => {
  const ids = (now: Date) => runningAt(discounts, now).running.map(({ discount }) => discount.id);
  expect(ids(at(10))).toEqual(['always', 'on']);
  expect(ids(at(11))).toEqual(['always']);
  expect(ids(at(9))).toEqual(['always', 'over']);
});

test('the next to begin is told by its instant, and none where none will', () => {
  expect(runningAt(discounts, at(11)).nextStartsAt).toEqual(at(12));
  expect(runningAt(discounts, at(12)).nextStartsAt).toEqual(at(20));
  expect(runningAt(discounts, at(20)).nextStartsAt).toBeNull();
});
