/** Price lists, groups of customers and taxes. */
export const priceLabelsUk = {
  'Price list': 'Прайс-лист',
  'Customer groups': 'Групи покупців',
  'What you call it among colleagues, such as Summer sale.': 'Як його називаєте ви з колегами, наприклад «Літній розпродаж».',
  'A short name for imports, such as base-eur.': 'Коротка назва для імпорту, наприклад base-eur.',
  'Base: the normal price. Sale: used only where it is lower, the normal price is struck through. Override: replaces the normal price, for a group or a country.':
    '«Основні»: звичайні ціни. «Акційні»: діють лише там, де вони нижчі, а звичайну ціну закреслено. «Особливі»: замінюють звичайні для групи чи країни.',
  'Three capital letters, such as EUR.': 'Три великі літери, наприклад EUR.',
  'On: the prices are what a customer pays. Off: tax is added.':
    'Увімкнено: покупець платить саме ці ціни. Вимкнено: податок додається до них.',
  'Switch off to stop using the list without deleting it.': 'Вимкніть, щоб прайс-лист більше не діяв, але зберігся.',
  'When several lists hold, the higher number wins.': 'Якщо діють кілька прайс-листів, перемагає більше число.',
  'Only for these groups. Empty: for everybody.': 'Лише для цих груп. Порожньо: для всіх.',
  'Only for customers in these countries. Empty: everywhere.': 'Лише для покупців із цих країн. Порожньо: усюди.',

  'As a customer would read it, such as 4.99.': 'Як її бачить покупець, наприклад 4.99.',

  'Pays no tax': 'Без податку',
  'Such as Wholesale.': 'Наприклад, «Опт».',
  'A short name for imports, such as wholesale.': 'Коротка назва для імпорту, наприклад wholesale.',
  'Who belongs to it, for your colleagues.': 'Хто до неї належить. Для ваших колег.',
  'On for customers who are exempt, such as resellers with a tax number.':
    'Увімкніть для звільнених від податку, наприклад перепродавців із податковим номером.',

  Default: 'Основна',
  'Such as Standard or Books.': 'Наприклад, «Стандартна» або «Книги».',
  'A short name for imports, such as standard.': 'Коротка назва для імпорту, наприклад standard.',
  'Used for products and deliveries that name none.': 'Для товарів і доставки, у яких категорії не вказано.',

  'Tax rate': 'Податкова ставка',
  Region: 'Регіон',
  'Rate in hundredths of a percent': 'Ставка в сотих відсотка',
  'As it stands on a receipt, such as VAT 20 %.': 'Як у чеку, наприклад «ПДВ 20 %».',
  'Two capital letters, such as UA.': 'Дві великі літери, наприклад UA.',
  'Only for a part of the country. Empty: all of it.': 'Лише для частини країни. Порожньо: для всієї.',
  'Which products it holds for.': 'Для яких товарів діє.',
  '2000 is 20 %.': '2000 — це 20 %.',
};
