/** ISO 3166-1 alpha-2, officially assigned: 249 codes. */
export const countryCodes: readonly string[] = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
  BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
  FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
  IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
  ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
  PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
  TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
  .trim()
  .split(/\s+/);

const known: ReadonlySet<string> = new Set(countryCodes);

/** Tells whether it is a country's code, in capitals: UA, and neither `XX` nor the United Kingdom's habitual `UK`. */
export const isCountry = (code: string): boolean => known.has(code);

// Codes people write that stand for a country, but are not its code.
const meant: Readonly<Record<string, string>> = {
  UK: 'GB',
  EL: 'GR',
  EN: 'GB',
  SF: 'FI',
  SU: 'RU',
  YU: 'RS',
  TP: 'TL',
  ZR: 'CD',
  AN: 'CW',
  BU: 'MM',
};

/** What was probably meant by a code that is no country's, such as GB by UK; undefined where nobody can tell. */
export const countryMeantBy = (code: string): string | undefined => meant[code];

/**
 * Countries and territories where mail finds its way without a postal code: they have none, or hardly anybody uses it
 * (Ireland, Jamaica, Panama). Source: Universal Postal Union, "Addressing systems" of its members.
 */
const withoutPostalCodes: ReadonlySet<string> = new Set(
  `AE AG AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GN GQ GY HK IE JM KI KM KN
   KP LC LY ML MO MR MS MW NR NU PA PS QA RW SB SC SL SR SS ST SX SY TD TF TG TK TL TO TT TV TZ UG VC VU WS YE ZW`.split(/\s+/),
);

/** Whether an address in the country cannot do without a postal code. */
export const needsPostalCode = (country: string): boolean => !withoutPostalCodes.has(country);
