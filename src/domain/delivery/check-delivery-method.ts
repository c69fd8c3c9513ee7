import { isCurrency, type Money } from '../money/money';
import { highestPrice } from '../money/highest-price';
import { isCountry } from '../places/countries';
import { refusal, toCheckResult, type CheckResult, type Remark } from '../pricing/finding';
import type { DeliveryKind } from './delivery-kind';
import type { MethodRule } from './delivery-rule';
import { deliveryRules } from './delivery-rules';

/** A delivery method as staff want to save it. */
export type DeliveryMethodDraft = Readonly<{
  name: string;
  kind: DeliveryKind;
  /** Whose points the customer chooses from. */
  carrier: string | null;
  /** Carriers that tell where theirs are. */
  carriersWithPoints: readonly string[];
  prices: readonly Money[];
  countries: readonly unknown[];
  hasLocation: boolean;
  enabled: boolean;
  rules: readonly MethodRule[];
  /** Those it had before. */
  rulesBefore: readonly MethodRule[];
}>;

/** Checks a delivery method: whatever it costs is added to what the customer pays. */
export function checkDeliveryMethod(draft: DeliveryMethodDraft): CheckResult {
  const { name, kind, carrier, carriersWithPoints, prices, countries, hasLocation } = draft;
  const remarks: Remark[] = [];
  if (name.trim() === '') remarks.push(refusal('NAME_MISSING', 'name', 'It has no name. Enter what customers shall read.'));
  if (prices.length === 0)
    remarks.push(
      refusal('NO_PRICES', 'prices', 'It has no price, so it is never offered. Enter one for each currency, 0 where it is free.'),
    );
  prices.forEach(({ amount, currency }, index) => {
    const path = `prices[${index}]`;
    if (!isCurrency(currency))
      remarks.push(
        refusal('CURRENCY_UNKNOWN', `${path}.currency`, `"${currency}" is not a currency. Enter its three capital letters, such as EUR.`),
      );
    else if (prices.findIndex((other) => other.currency === currency) !== index)
      remarks.push(refusal('CURRENCY_TWICE', `${path}.currency`, `There are two prices in ${currency}. Remove one of them.`));
    if (!Number.isSafeInteger(amount) || amount < 0)
      remarks.push(
        refusal('AMOUNT_INVALID', `${path}.amount`, 'A delivery must not cost less than nothing. Enter what it costs, 0 when it is free.'),
      );
    else if (amount > highestPrice)
      remarks.push(refusal('AMOUNT_TOO_HIGH', `${path}.amount`, 'The price is higher than the shop can count. Enter what it costs.'));
  });
  countries.forEach((country, index) => {
    if (typeof country === 'string' && isCountry(country)) return;
    remarks.push(refusal('COUNTRY_UNKNOWN', `countries[${index}]`, `"${String(country)}" is not a country. Choose it from the list.`));
  });
  if (kind === 'pickup' && !hasLocation)
    remarks.push(refusal('LOCATION_MISSING', 'location', 'Nobody knows where to pick it up. Choose a location, or another kind.'));
  if (kind === 'carrier_point' && !carrier)
    remarks.push(
      refusal('CARRIER_MISSING', 'carrier', 'Nobody knows whose points these are. Enter the code of a carrier, or choose another kind.'),
    );
  // One that is not set up any more offers no points; what else was changed of the method can be saved.
  else if (kind === 'carrier_point' && draft.enabled && !carriersWithPoints.includes(carrier ?? ''))
    remarks.push(
      refusal(
        'CARRIER_UNKNOWN',
        'carrier',
        carriersWithPoints.length === 0
          ? 'No carrier that is set up has pickup points. Set one up under Integrations, or switch this delivery off.'
          : `"${carrier}" has no pickup points here. Enter one of: ${carriersWithPoints.join(', ')}.`,
      ),
    );
  return toCheckResult([...remarks, ...checkRules(draft)]);
}

function checkRules({ enabled, rules, rulesBefore }: DeliveryMethodDraft): Remark[] {
  const remarks = rules.flatMap((rule, index) =>
    (deliveryRules.get(rule.kind)?.check(rule) ?? []).map((remark) => ({
      ...remark,
      field: remark.field === '' ? `rules[${index}]` : `rules[${index}].${remark.field}`,
    })),
  );
  const lost = rulesBefore.find(({ kind }) => !deliveryRules.get(kind));
  // What Strapi does not know it leaves out, and the method would be offered to more carts. So that it is nobody's slip, staff look first.
  if (enabled && lost)
    remarks.push(
      refusal(
        'RULE_UNKNOWN',
        'rules',
        `It had the rule "${lost.kind}", whose plugin is gone: without it, more carts would be offered this delivery. Switch it off and save it, look at its rules, then switch it on.`,
      ),
    );
  return remarks;
}
