import { countryCodes, countryMeantBy, isCountry, needsPostalCode } from './countries';
import { isKnownRegion, regionKey } from './regions';

describe('countries', () => {
  test('are those of ISO 3166-1, all 249', () => {
    expect(new Set(countryCodes).size).toBe(249);
    expect(['UA', 'GB', 'HK', 'AX'].every(isCountry)).toBe(true);
    expect(['XX', 'UK', 'EU', 'ZZ', 'ua', ''].some(isCountry)).toBe(false);
  });

  test('are guessed where people write another code', () => {
    expect([countryMeantBy('UK'), countryMeantBy('EL'), countryMeantBy('XX')]).toEqual(['GB', 'GR', undefined]);
  });

  test('need a postal code, but for those that have none', () => {
    expect(['UA', 'US', 'DE', 'GB', 'JP', 'PL'].every(needsPostalCode)).toBe(true);
    expect(['HK', 'AE', 'IE', 'QA', 'MO', 'AO'].some(needsPostalCode)).toBe(false);
  });
});

describe('a region is one, however it is written', () => {
  test.each([
    ['US', ['CA', 'ca', 'California', 'CALIFORNIA', 'US-CA', 'us-ca', ' california ', 'Calif\u006frnia'], 'CA'],
    ['US', ['DC', 'D.C.', 'District of Columbia', 'Washington, D.C.'], 'DC'],
    ['ES', ['Andalucía', 'Andaluci\u0301a', 'ANDALUCIA', 'ES-AN', 'Andalusia', 'Sevilla'], 'AN'],
    ['ES', ['Canarias', 'Las Palmas', 'Santa Cruz de Tenerife', 'ES-TF', 'GC'], 'CN'],
    ['ES', ['Barcelona', 'B', 'ES-B', 'CT'], 'CT'],
    ['ES', ['Madrid', 'M', 'MD'], 'MD'],
    ['CA', ['Québec', 'quebec', 'QC', 'CA-QC'], 'QC'],
    ['PT', ['Açores', 'ACORES', 'PT-20', '20'], '20'],
    ['FR', ['Corse', 'CORSE', 'FR-Corse'], 'corse'],
    ['UA', ['Львівська', 'ЛЬВІВСЬКА'], 'львівська'],
  ])('in %s: %j is %s', (country, written, key) => {
    expect(written.map((region) => regionKey(country, region))).toEqual(written.map(() => key));
  });

  test('nothing is no region', () => {
    expect([regionKey('US', null), regionKey('US', ''), regionKey('US', ' - ')]).toEqual([null, null, null]);
  });

  test('and others are others', () => {
    expect(regionKey('US', 'Calfornia')).toBe('calfornia');
    expect([isKnownRegion('US', 'CA'), isKnownRegion('US', 'calfornia'), isKnownRegion('FR', 'corse')]).toEqual([true, false, false]);
  });
});
