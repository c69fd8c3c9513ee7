import { toldTexts, withTexts } from './picture-texts';

const languages = { all: ['uk', 'en', 'pl'], default: 'uk' };

test('the text of the default language is the one of the media library', () => {
  expect(toldTexts({ own: ' Банка меду ', others: { en: 'A jar', uk: 'не цей' } }, languages)).toEqual({
    uk: 'Банка меду',
    en: 'A jar',
    pl: '',
  });
  expect(toldTexts({ own: null, others: null }, languages)).toEqual({ uk: '', en: '', pl: '' });
});

test('what is not written stays, and what is emptied goes', () => {
  const before = { own: 'Банка', others: { en: 'A jar', de: 'Ein Glas' } };

  expect(withTexts(before, { pl: ' Słoik ' }, languages)).toEqual({ own: 'Банка', others: { en: 'A jar', de: 'Ein Glas', pl: 'Słoik' } });
  expect(withTexts(before, { uk: 'Мед', en: '' }, languages)).toEqual({ own: 'Мед', others: { de: 'Ein Glas' } });
  expect(withTexts({ own: 'Банка', others: { en: 'A jar' } }, { uk: ' ', en: ' ' }, languages)).toEqual({ own: null, others: null });
});
