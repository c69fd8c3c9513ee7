import { highestPrice } from '../../money/highest-price';
import { isCurrency } from '../../money/money';
import { refusal, toCheckResult, warning, type CheckResult, type Remark } from '../../pricing/finding';
import { endMinuteOf, minuteOf } from '../opening-hours/opening-hours';
import { minutesOf, type SlotTemplate } from './slot';

/** Checks a slot as staff want to save it. */
export function checkSlot(draft: Omit<SlotTemplate, 'id'>): CheckResult {
  return toCheckResult([...checkWhen(draft), ...checkRoom(draft), ...checkSurcharges(draft)]);
}

function checkWhen({ name, methods, weekdays, startTime, endTime, cutOff, leadMinutes, daysAhead }: Omit<SlotTemplate, 'id'>): Remark[] {
  const remarks: Remark[] = [];
  if (name.trim() === '') remarks.push(refusal('NAME_MISSING', 'name', 'It has no name. Enter one your colleagues know it by.'));
  if (methods.length === 0)
    remarks.push(refusal('METHODS_MISSING', 'methods', 'It belongs to no delivery method, so nobody is offered it. Choose one.'));
  if (weekdays.length === 0) remarks.push(refusal('WEEKDAYS_MISSING', 'monday', 'It is on no day of the week. Switch one on.'));
  const [start, end] = [minuteOf(startTime), endMinuteOf(endTime)];
  if (start === null)
    remarks.push(refusal('TIME_INVALID', 'startTime', 'Nobody knows when it begins. Enter hours and minutes, such as 09:30.'));
  if (end === null) remarks.push(refusal('TIME_INVALID', 'endTime', 'Nobody knows when it ends. Enter hours and minutes, such as 12:00.'));
  if (start !== null && end !== null && start >= end)
    remarks.push(refusal('SLOT_BACKWARDS', 'endTime', 'It ends before it begins. Enter a later end; midnight is 00:00.'));
  if (cutOff && minuteOf(cutOff.time) === null)
    remarks.push(
      refusal('TIME_INVALID', 'cutOffTime', 'Nobody knows until when orders come in. Enter hours and minutes, such as 18:00, or nothing.'),
    );
  const aheadMinutes = (daysAhead + 1) * 24 * 60;
  if (leadMinutes >= aheadMinutes || (cutOff && cutOff.daysBefore > daysAhead))
    remarks.push(
      refusal(
        'NEVER_OPEN',
        leadMinutes >= aheadMinutes ? 'leadMinutes' : 'cutOffDays',
        'Orders close before it can be chosen, so nobody ever can. Let it be chosen more days ahead, or close later.',
      ),
    );
  return remarks;
}

function checkRoom(draft: Omit<SlotTemplate, 'id'>): Remark[] {
  const { mostOrders, mostMinutes } = draft;
  if (mostMinutes !== null && minutesOf(draft, 1) > mostMinutes)
    return [
      refusal('TOO_FEW_MINUTES', 'mostMinutes', 'Not even one order fits into it. Give it more minutes, or let an order take fewer.'),
    ];
  if (mostMinutes !== null && draft.minutesPerOrder + draft.minutesPerPiece === 0)
    return [refusal('MINUTES_MISSING', 'minutesPerOrder', 'Its minutes never run out, as an order takes none. Say how many it takes.')];
  if (mostOrders === null && mostMinutes === null)
    return [warning('UNLIMITED', 'mostOrders', 'Any number of orders can be booked into it.')];
  return [];
}

const checkSurcharges = ({ surcharges }: Omit<SlotTemplate, 'id'>): Remark[] =>
  surcharges.flatMap(({ amount, currency }, index): Remark[] => {
    const path = `surcharges[${index}]`;
    if (!isCurrency(currency))
      return [
        refusal('CURRENCY_UNKNOWN', `${path}.currency`, `"${currency}" is not a currency. Enter its three capital letters, such as EUR.`),
      ];
    if (surcharges.findIndex((other) => other.currency === currency) !== index)
      return [refusal('CURRENCY_TWICE', `${path}.currency`, `There are two prices in ${currency}. Remove one of them.`)];
    if (!Number.isSafeInteger(amount) || amount < 0)
      return [
        refusal('AMOUNT_INVALID', `${path}.amount`, 'A slot must not cost less than nothing. Enter what it costs on top, 0 when nothing.'),
      ];
    return amount > highestPrice
      ? [refusal('AMOUNT_TOO_HIGH', `${path}.amount`, 'The price is higher than the shop can count. Enter what it costs on top.')]
      : [];
  });
