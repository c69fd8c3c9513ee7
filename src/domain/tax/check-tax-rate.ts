import { isCountry } from '../places/countries';
import { hasKnownRegions, isKnownRegion, regionKey } from '../places/regions';
import { refusal, toCheckResult, type CheckResult, type Remark } from '../pricing/finding';

/** A tax rate as staff want to save it. `others` are the regions of its country that have a rate of the same category; null is all of it. */
export type TaxRateDraft = Readonly<{
  country: string;
  region: string | null;
  basisPoints: number;
  others: readonly (string | null)[];
}>;

/** Checks a tax rate: two for one place have no single answer, and one for no place is never used. */
export function checkTaxRate({ country, region, basisPoints, others }: TaxRateDraft): CheckResult {
  const remarks: Remark[] = [];
  if (!isCountry(country))
    remarks.push(refusal('COUNTRY_UNKNOWN', 'country', `"${country}" is not a country. Enter its two capital letters, such as UA.`));
  const key = regionKey(country, region);
  if (region !== null && key === null)
    remarks.push(refusal('REGION_EMPTY', 'region', 'The region is blank. Leave it empty for the whole country, or enter its name.'));
  else if (key !== null && hasKnownRegions(country) && !isKnownRegion(country, key))
    remarks.push(
      refusal('REGION_NOT_THERE', 'region', `"${region}" is not a region of this country. Enter its code or its name, or leave it empty.`),
    );
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > 10_000)
    remarks.push(refusal('RATE_INVALID', 'basisPoints', 'A rate is from 0 to 100 %, in hundredths of a percent. Enter 2000 for 20 %.'));
  // CA and California are one region, however it is written.
  if (others.some((other) => regionKey(country, other) === key))
    remarks.push(
      refusal(
        'PLACE_TWICE',
        region === null ? 'country' : 'region',
        'This tax category has a rate for this place already. Change that one.',
      ),
    );
  return toCheckResult(remarks);
}
