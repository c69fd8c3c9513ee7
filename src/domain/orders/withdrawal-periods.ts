import { isCountry } from '../places/countries';

/** Days to withdraw by country, where the shop gives others than the law; `*` is everywhere that is not named. */
export type WithdrawalPeriods = Readonly<Record<string, number>>;
export const everywhere = '*';

/**
 * EU and EEA: Directive 2011/83/EU, Art. 9. GB: Consumer Contracts Regulations 2013, 30. UA: Law on Consumer Rights Protection, Art. 13.
 */
const fortnight = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK GB UA'.split(' ');
const legal = 14;
const longest = 365;

/** What the law of a country gives at least; null where it gives no such right. */
export const legalDays = (country: string): number | null => (fortnight.includes(country) ? legal : null);

/** The days that everybody with such a right has, whichever of these countries they are in. */
export const leastDays = (periods: WithdrawalPeriods): number =>
  Math.min(...fortnight.map((country) => periods[country] ?? periods[everywhere] ?? legal));

/** Reads `DE 30`, one a line. A line that is wrong gives nothing: there the law holds. */
export function parsePeriods(text: string): Readonly<{ periods: WithdrawalPeriods; problems: readonly string[] }> {
  const periods: Record<string, number> = {};
  const problems: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    if (line === '') continue;
    const [, place = '', number = ''] = /^([A-Z]{2}|\*)\s+(\d{1,4})$/.exec(line) ?? [];
    const days = Number(number);
    // Everywhere is in the EU too.
    const least = place === everywhere ? legal : legalDays(place);
    if (place !== everywhere && !isCountry(place))
      problems.push(`"${line}" is no country with its days. Enter its two capital letters and a number, such as DE 30.`);
    else if (Object.hasOwn(periods, place)) problems.push(`${place} stands here twice. Remove one of them.`);
    else if (least !== null && days < least)
      problems.push(`The law gives customers ${least} days in ${place === everywhere ? 'the EU' : place}. Enter as many, or more.`);
    else if (days < 1 || days > longest) problems.push(`Enter 1 to ${longest} days for ${place}.`);
    else periods[place] = days;
  }
  return { periods, problems };
}
