/** Who answers for goods, and what the law wants told. */
export const catalogueLabelsUk = {
  Manufacturer: 'Виробник',
  'Responsible person in the EU': 'Відповідальна особа в ЄС',
  'Country of origin': 'Країна походження',
  Warnings: 'Застереження',
  'Product passport': 'Паспорт товару',
  Contains: 'Уміст',
  'Unit of contents': 'Одиниця вмісту',
  'Price told for': 'Ціна за',
  'Postal address': 'Поштова адреса',
  Website: 'Сайт',
  'Manufacturer or responsible person': 'Виробник або відповідальна особа',
  'Leave empty where it is that of the brand.': 'Залиште порожнім, якщо такий самий, як у бренду.',
  'For what is made outside of the EU. Leave empty where it is that of the brand.':
    'Для виготовленого за межами ЄС. Залиште порожнім, якщо така сама, як у бренду.',
  'Where it was made: two capital letters, such as UA.': 'Де виготовлено: дві великі літери, як-от UA.',
  'What the law asks you to warn of, in words of the language customers read.':
    'Про що закон велить попереджати — мовою, якою читають покупці.',
  'The address of its digital product passport, with https://.': 'Адреса цифрового паспорта товару, разом із https://.',
  'Who makes what has this brand, where a product says nothing else.': 'Хто виготовляє товари бренду, якщо в товарі не вказано іншого.',
  'Who answers in the EU for what is made outside of it, where a product says nothing else.':
    'Хто відповідає в ЄС за виготовлене поза ним, якщо в товарі не вказано іншого.',
  'How much is in it, without packaging: 250 of 250 g. Customers are told the price per kilogram, litre or metre.':
    'Скільки всередині, без пакування: 250 із 250 г. Покупці бачать ціну за кілограм, літр або метр.',
  'Smaller units where there is a fraction: 1500 ml are 1.5 l.': 'Менші одиниці, якщо є дріб: 1500 мл — це 1,5 л.',
  'How much of that unit its price is told for, such as 100 for 100 g. Empty: a kilogram, a litre, a metre, a piece.':
    'За скільки цих одиниць показувати ціну, як-от 100 для 100 г. Порожньо: кілограм, літр, метр, штука.',
  'The company, as it is registered.': 'Компанія, як її зареєстровано.',
  'Street, town and country, as on an envelope.': 'Вулиця, місто й країна, як на конверті.',
  'Where customers write to about safety. This or a website is needed.': 'Куди покупці пишуть про безпечність. Потрібно це або сайт.',
  'Where customers reach it, with https://.': 'Де покупці її знайдуть, разом із https://.',
};
