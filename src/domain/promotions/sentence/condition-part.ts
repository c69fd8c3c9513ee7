import type { Condition } from '../discount';
import { isEverything } from '../remaining-basket';
import type { SentenceContext, Writing } from './writing';

const wholeDay = 24 * 60;
const clock = (minutes: number): string => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** What one of our conditions asks for. */
export function conditionPart(condition: Condition, writing: Writing, { timeZone, providerName }: SentenceContext): string {
  const { words, amounts, goods, names, named } = writing;
  switch (condition.kind) {
    case 'min_subtotal':
      return words.minSubtotal(amounts(condition.amounts));
    case 'min_quantity': {
      const { targets, quantity } = condition;
      return words.minQuantity(words.pieces(quantity), targets === null || isEverything(targets) ? '' : ` ${words.of(goods(targets))}`);
    }
    case 'contains_products':
      return words.contains(condition.quantity, goods(condition.targets));
    case 'customer_group':
      return words.groups(names(named(condition.groups), 'or'));
    case 'first_order':
      return words.firstOrder;
    case 'channel':
      return names(
        condition.channels.map((channel) => words.channels[channel]),
        'or',
      );
    case 'weekday_hours': {
      const elsewhere = condition.timeZone === timeZone ? '' : ` (${condition.timeZone})`;
      return `${daysIn(condition.weekdays, writing)}${hoursIn(condition)}${elsewhere}`;
    }
    case 'payment_method':
      return words.paidBy(names(condition.providers.map(providerName), 'or'));
    case 'delivery_zone':
      return words.deliveredTo(names(named(condition.zones), 'or'));
    case 'not_on_sale':
      return words.notOnSale;
  }
}

function daysIn(weekdays: readonly number[], { words }: Writing): string {
  const days = [...new Set(weekdays)].toSorted((a, b) => a - b).flatMap((day) => words.weekdays[day - 1] ?? []);
  if (days.length === 7) return words.everyDay;
  const last = days.at(-1) ?? '…';
  return days.length < 2 ? last : `${days.slice(0, -1).join(', ')} ${words.and} ${last}`;
}

function hoursIn({ fromMinute, untilMinute }: Readonly<{ fromMinute: number; untilMinute: number }>): string {
  const until = untilMinute === 0 ? wholeDay : untilMinute;
  return fromMinute === 0 && until === wholeDay ? '' : ` ${clock(fromMinute)}–${clock(until)}`;
}
