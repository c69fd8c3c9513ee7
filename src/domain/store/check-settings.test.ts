import { checkSettings, type SettingsDraft } from './check-settings';

const good: SettingsDraft = {
  name: 'Polonyna',
  country: 'UA',
  defaultCurrency: 'EUR',
  currencies: ['EUR', 'JPY'],
  defaultLocale: 'en',
  timeZone: 'Europe/Kyiv',
  orderNumberPrefix: 'PL-',
  quantityShownUpTo: 20,
  productLink: '',
  iosApps: '',
  androidPackage: '',
  androidFingerprints: '',
  lowStockFrom: 5,
  invoiceNumberPrefix: '',
  creditNoteNumberPrefix: '',
  legalName: '',
  mapTilesUrl: '',
  withdrawalPeriods: '',
  issueInvoices: 'by_hand',
};
const found = (change: Partial<SettingsDraft>) =>
  checkSettings({ ...good, ...change }, { locales: ['en', 'uk'] }).refusals.map(({ field, code }) => `${field} ${code}`);

test('settings a shop can run with are saved', () => {
  expect(found({})).toEqual([]);
  for (const timeZone of ['UTC', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Antarctica/DumontDUrville', 'Asia/Kolkata'])
    expect(found({ timeZone })).toEqual([]);
  for (const orderNumberPrefix of ['', '2026-', 'Замов/', 'A.B_C#', '#']) expect(found({ orderNumberPrefix })).toEqual([]);
});

test.each<[Partial<SettingsDraft>, string]>([
  [{ defaultCurrency: 'USD' }, 'defaultCurrency CURRENCY_NOT_OFFERED'],
  [{ currencies: [] }, 'currencies NO_CURRENCIES'],
  [{ currencies: ['EUR', 'EUR'] }, 'currencies[1] CURRENCY_TWICE'],
  [{ currencies: ['EUR', 'XXX'] }, 'currencies[1] CURRENCY_UNKNOWN'],
  [{ currencies: ['EUR', 'eur'] }, 'currencies[1] CURRENCY_UNKNOWN'],
  [{ currencies: ['EUR', 7] }, 'currencies[1] CURRENCY_UNKNOWN'],
  [{ invoiceNumberPrefix: 'cn-' }, 'creditNoteNumberPrefix PREFIX_INVALID'],
  [{ invoiceNumberPrefix: 'A1' }, 'invoiceNumberPrefix PREFIX_INVALID'],
  [{ issueInvoices: 'when_paid', legalName: ' ' }, 'legalName SELLER_UNKNOWN'],
  [{ country: 'UK' }, 'country COUNTRY_UNKNOWN'],
  [{ country: 'XX' }, 'country COUNTRY_UNKNOWN'],
  [{ defaultLocale: 'de' }, 'defaultLocale LANGUAGE_UNKNOWN'],
  [{ name: ' \u00a0' }, 'name NAME_MISSING'],
  [{ quantityShownUpTo: 1.5 }, 'quantityShownUpTo NUMBER_INVALID'],
  [{ lowStockFrom: 1_000_001 }, 'lowStockFrom NUMBER_INVALID'],
  ...['Mars/Phobos', 'Kyiv', 'europe/kyiv', 'Europe/kyiv', 'EST', 'Etc/GMT+3', '+03:00', 'Europe/', '', 'Europe/KYIV', ' UTC'].map(
    (timeZone): [Partial<SettingsDraft>, string] => [{ timeZone }, 'timeZone TIME_ZONE_UNKNOWN'],
  ),
  ...['1', 'A1', 'A-٣', 'A B-', '\t', 'much-too-long-', '-\u0000'].map((orderNumberPrefix): [Partial<SettingsDraft>, string] => [
    { orderNumberPrefix },
    'orderNumberPrefix PREFIX_INVALID',
  ]),
])('%j is refused with its field', (change, expected) => {
  expect(found(change)).toEqual([expected]);
});
