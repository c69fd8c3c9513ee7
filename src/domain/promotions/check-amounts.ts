import { highestPrice } from '../money/highest-price';
import { isCurrency, wholeInBasisPoints, type Money } from '../money/money';
import { refusal, warning, type Remark } from '../pricing/finding';

/** Checks that every currency has one amount, and that it is one. */
export function checkAmounts(
  amounts: readonly Money[],
  field: string,
  zero: { zeroIsFree?: boolean; zeroIsNothing?: boolean } = {},
): Remark[] {
  if (amounts.length === 0) {
    return [
      refusal('NO_AMOUNTS', field, 'No amount is given, so the discount never applies. Enter an amount for each currency you sell in.'),
    ];
  }
  return amounts.flatMap(({ amount, currency }, index) => {
    const path = `${field}[${index}]`;
    const remarks: Remark[] = [];
    if (!isCurrency(currency)) {
      remarks.push(
        refusal('CURRENCY_UNKNOWN', `${path}.currency`, `"${currency}" is not a currency. Enter its three capital letters, such as EUR.`),
      );
    }
    if (amounts.findIndex((other) => other.currency === currency) !== index) {
      remarks.push(refusal('CURRENCY_TWICE', `${path}.currency`, `There are two amounts in ${currency}. Remove one of them.`));
    }
    if (!Number.isSafeInteger(amount) || amount < 0 || amount > highestPrice) {
      const message = 'The amount is not negative, and not higher than the shop can count. Enter how much it is.';
      remarks.push(refusal('AMOUNT_INVALID', `${path}.amount`, message));
    } else if (amount === 0 && zero.zeroIsFree) {
      remarks.push(
        warning(
          'FREE_BY_FIXED_PRICE',
          `${path}.amount`,
          `The price is 0, so these products are free in ${currency}. Enter a price if that is not meant.`,
        ),
      );
    } else if (amount === 0 && zero.zeroIsNothing) {
      remarks.push(
        warning('MINIMUM_IS_ZERO', `${path}.amount`, 'The minimum is 0, so it always holds. Enter a minimum, or remove the condition.'),
      );
    } else if (amount === 0) {
      remarks.push(refusal('AMOUNT_ZERO', `${path}.amount`, 'The amount is 0, so nothing is taken off. Enter how much it is.'));
    }
    return remarks;
  });
}

/** Checks a percentage in basis points. */
export function checkPercent(basisPoints: number, field: string): Remark[] {
  if (!Number.isInteger(basisPoints) || basisPoints < 0)
    return [refusal('PERCENT_INVALID', field, 'The percentage must be a number from 0.01 % to 100 %. Correct it.')];
  if (basisPoints === 0) return [refusal('PERCENT_ZERO', field, 'The percentage is 0, so nothing is taken off. Enter a percentage.')];
  if (basisPoints > wholeInBasisPoints)
    return [refusal('PERCENT_OVER_100', field, 'More than 100 % cannot be taken off. Enter 100 % or less.')];
  return [];
}

/** Checks a number of pieces or times. */
export function checkQuantity(quantity: number, field: string): Remark[] {
  if (Number.isInteger(quantity) && quantity >= 1) return [];
  return [refusal('QUANTITY_TOO_SMALL', field, 'The number must be 1 or more. Enter how many.')];
}

/** Checks that something is chosen where one of the choices must hold. */
export function checkChoice(choices: readonly string[], field: string, noun: string): Remark[] {
  if (choices.length > 0) return [];
  return [
    refusal('NOTHING_CHOSEN', field, `No ${noun} is chosen, so the discount never applies. Choose at least one, or remove the condition.`),
  ];
}
