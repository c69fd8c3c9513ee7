import { warning, type Remark } from '../pricing/finding';
import type { Condition, Discount, Effect, Targets } from './discount';

type Names = Readonly<{ field: string; ids: readonly string[] }>;

/** Everything a discount names, by the field it is named in. */
export function namesOf({ targets, effect, conditions }: Pick<Discount, 'targets' | 'effect' | 'conditions'>): readonly Names[] {
  const named: Names[] = [{ field: 'targets', ids: inTargets(targets) }, ...inEffect(effect as Effect)];
  conditions.forEach((condition, index) => named.push(...inCondition(condition as Condition, `conditions[${index}]`)));
  return named.filter(({ ids }) => ids.length > 0);
}

const inTargets = ({ products, variants, categories, brands }: Targets): string[] => [...products, ...variants, ...categories, ...brands];

function inEffect(effect: Effect): Names[] {
  if (effect.kind === 'gift_product') return [{ field: 'effect.variant', ids: effect.variant === '' ? [] : [effect.variant] }];
  const isForSome = effect.kind === 'buy_x_get_y' || effect.kind === 'buy_x_get_y_amount';
  return isForSome && effect.getTargets ? [{ field: 'effect.getTargets', ids: inTargets(effect.getTargets) }] : [];
}

function inCondition(condition: Condition, path: string): Names[] {
  if (condition.kind === 'customer_group') return [{ field: `${path}.groups`, ids: condition.groups }];
  if (condition.kind === 'delivery_zone') return [{ field: `${path}.zones`, ids: condition.zones }];
  if (condition.kind !== 'min_quantity' && condition.kind !== 'contains_products') return [];
  return condition.targets ? [{ field: `${path}.targets`, ids: inTargets(condition.targets) }] : [];
}

/** Says what of a discount's names is gone. What named only that matches nothing: it never becomes a discount on everything. */
export function checkNames(discount: Pick<Discount, 'targets' | 'effect' | 'conditions'>, isThere: (id: string) => boolean): Remark[] {
  return namesOf(discount).flatMap(({ field, ids }) => {
    const left = ids.filter(isThere).length;
    if (left === ids.length) return [];
    const message =
      left === 0
        ? 'Everything it names here was deleted, so it matches nothing. Choose something else, or take this part out.'
        : 'Some of what it names here was deleted. It goes on with the rest; save it to clean up.';
    return [warning(left === 0 ? 'NAMES_GONE' : 'SOME_NAMES_GONE', field, message)];
  });
}
