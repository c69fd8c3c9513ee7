import { normalizeEmail, normalizePhone } from './contact-keys';

test.each([
  ['Olena@Example.COM ', 'olena@example.com'],
  ['olena+shop@example.com', 'olena+shop@example.com'],
  ['Олена@Приклад.укр', 'олена@приклад.укр'],
  ['jose\u0301@example.com', 'josé@example.com'],
])('the e-mail %s is compared as %s', (email, expected) => {
  expect(normalizeEmail(email)).toBe(expected);
});

describe('one number, however it is written', () => {
  test.each<[string, string | null, string]>([
    ['+380 50 123-45-67', null, '+380501234567'],
    ['+38(050)1234567', 'UA', '+380501234567'],
    ['00380501234567', 'UA', '+380501234567'],
    ['380501234567', 'UA', '+380501234567'],
    ['050 123 45 67', 'UA', '+380501234567'],
    ['＋３８０ ５０ １２３ ４５ ６７', 'DE', '+380501234567'],
    ['+380 (0)50 123 45 67', 'UA', '+380501234567'],
    ['+380 50 123 45 67 ext. 9', 'UA', '+380501234567'],
    ['+٣٨٠ ٥٠ ١٢٣ ٤٥ ٦٧', 'UA', '+380501234567'],
    ['+۳۸۰۵۰۱۲۳۴۵۶۷', 'UA', '+380501234567'],
    ['०५० १२३ ४५ ६७', 'UA', '+380501234567'],
    ['+𝟛𝟠𝟘 50 123 45 67', 'UA', '+380501234567'],
    ['+380501234567/2', 'UA', '+380501234567'],
    ['+380501234567, 067 111 22 33', 'UA', '+380501234567'],
    ['Box +380 50 123 45 67', 'UA', '+380501234567'],
    ['тел. 050-123-45-67', 'UA', '+380501234567'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['1-415-555-2671', 'CA', '+14155552671'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['06 20 123 4567', 'HU', '+36201234567'],
    ['06 1234 5678', 'IT', '+390612345678'],
    ['501 222 333', 'PL', '+48501222333'],
    ['050 123 45 67', null, '0501234567'],
  ])('%s in %s is %s', (text, country, expected) => {
    expect(normalizePhone(text, country)).toBe(expected);
  });
});

test.each(['', 'call me', '1234'])('%j is no number', (text) => {
  expect(normalizePhone(text, 'UA')).toBeNull();
});
