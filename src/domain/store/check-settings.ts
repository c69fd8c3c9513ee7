import { isCurrency } from '../money/money';
import { parsePeriods } from '../orders/withdrawal-periods';
import { usualPrefixes } from '../papers/may-invoice';
import { isCountry } from '../places/countries';
import { refusal, toCheckResult, type CheckResult, type Remark } from '../pricing/finding';
import { appLinkProblems, type AppLinks } from './app-links';
import { checkPrefix } from './order-series';
import { tilesProblem } from './map-tiles';
import { linkProblem } from './product-link';
import { isTimeZoneName } from '../places/time-zones';

/** The settings of the store as staff want to save them, as far as the shop could not run with them. */
export type SettingsDraft = Readonly<{
  name: string;
  country: string;
  defaultCurrency: string;
  currencies: readonly unknown[];
  defaultLocale: string;
  timeZone: string;
  orderNumberPrefix: string;
  quantityShownUpTo: number;
  lowStockFrom: number;
  withdrawalPeriods: string;
  /** What numbers of papers begin with; empty: as usual. */
  invoiceNumberPrefix: string;
  creditNoteNumberPrefix: string;
  legalName: string;
  mapTilesUrl: string;
  issueInvoices: string;
}> &
  AppLinks;

// More pieces than anybody counts; beyond it a number is a slip of the finger.
const mostPieces = 1_000_000;

/** Checks the settings of the store. Everything here is refused: with each of these the shop would stop selling, or lie. */
export function checkSettings(draft: SettingsDraft, { locales }: { locales: readonly string[] }): CheckResult {
  return toCheckResult([
    ...checkPlace(draft, locales),
    ...checkCurrencies(draft),
    ...checkPrefix(draft.orderNumberPrefix),
    ...checkPieces(draft.quantityShownUpTo, 'quantityShownUpTo'),
    ...checkPieces(draft.lowStockFrom, 'lowStockFrom'),
    ...checkLinks(draft),
    ...checkPapers(draft),
    ...parsePeriods(draft.withdrawalPeriods).problems.map((problem) => refusal('PERIOD_INVALID', 'withdrawalPeriods', problem)),
  ]);
}

function checkPlace({ name, country, defaultLocale, timeZone }: SettingsDraft, locales: readonly string[]): Remark[] {
  const remarks: Remark[] = [];
  if (name.trim() === '') remarks.push(refusal('NAME_MISSING', 'name', 'The shop has no name. Enter the one customers know.'));
  if (!isCountry(country))
    remarks.push(refusal('COUNTRY_UNKNOWN', 'country', `"${country}" is not a country. Enter its two capital letters, such as UA.`));
  if (!locales.includes(defaultLocale))
    remarks.push(
      refusal(
        'LANGUAGE_UNKNOWN',
        'defaultLocale',
        `The shop has no language "${defaultLocale}". Enter one of these, or add it first: ${locales.join(', ')}.`,
      ),
    );
  if (!isTimeZoneName(timeZone))
    remarks.push(
      refusal('TIME_ZONE_UNKNOWN', 'timeZone', `"${timeZone}" is not a time zone. Enter an area and a city, such as Europe/Kyiv.`),
    );
  return remarks;
}

function checkLinks(draft: SettingsDraft): Remark[] {
  const problem = linkProblem(draft.productLink);
  const wrongTiles = tilesProblem(draft.mapTilesUrl);
  return [
    ...(wrongTiles === null ? [] : [refusal('TILES_INVALID', 'mapTilesUrl', wrongTiles)]),
    ...(problem === null ? [] : [refusal('LINK_INVALID', 'productLink', problem)]),
    ...appLinkProblems(draft).map(({ code, field, message }) => refusal(code, field, message)),
  ];
}

function checkCurrencies({ currencies, defaultCurrency }: SettingsDraft): Remark[] {
  if (currencies.length === 0)
    return [refusal('NO_CURRENCIES', 'currencies', 'No currency is offered, so nothing could be bought. Choose at least one.')];
  const remarks = currencies.flatMap((currency, index): Remark[] => {
    const field = `currencies[${index}]`;
    if (typeof currency !== 'string' || !isCurrency(currency))
      return [
        refusal('CURRENCY_UNKNOWN', field, `"${String(currency)}" is not a currency. Choose its three capital letters, such as EUR.`),
      ];
    if (currencies.indexOf(currency) === index) return [];
    return [refusal('CURRENCY_TWICE', field, `${currency} is offered twice. Remove one of them.`)];
  });
  if (!currencies.includes(defaultCurrency)) {
    const message = `The default currency ${defaultCurrency} is not one of those offered. Choose one of them, or offer it too.`;
    remarks.push(refusal('CURRENCY_NOT_OFFERED', 'defaultCurrency', message));
  }
  return remarks;
}

function checkPieces(pieces: number, field: string): Remark[] {
  if (Number.isInteger(pieces) && pieces >= 0 && pieces <= mostPieces) return [];
  return [refusal('NUMBER_INVALID', field, `Enter a whole number from 0 to ${mostPieces}.`)];
}

function checkPapers({ invoiceNumberPrefix, creditNoteNumberPrefix, legalName, issueInvoices }: SettingsDraft): Remark[] {
  const invoices = invoiceNumberPrefix || usualPrefixes.invoice;
  const remarks = [
    ...checkPrefix(invoiceNumberPrefix, 'invoiceNumberPrefix'),
    ...checkPrefix(creditNoteNumberPrefix, 'creditNoteNumberPrefix'),
  ];
  if (invoices.toUpperCase() === (creditNoteNumberPrefix || usualPrefixes.credit_note).toUpperCase())
    remarks.push(
      refusal(
        'PREFIX_INVALID',
        'creditNoteNumberPrefix',
        `Numbers of invoices start with ${invoices} too. Let credit notes start otherwise.`,
      ),
    );
  if (issueInvoices === 'when_paid' && legalName.trim() === '')
    remarks.push(refusal('SELLER_UNKNOWN', 'legalName', 'Invoices name their seller. Enter the legal name of the company first.'));
  return remarks;
}
