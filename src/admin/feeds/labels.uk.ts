export const feedLabelsUk = {
  'Product feed': 'Фід товарів',
  Form: 'Формат',
  Channel: 'Канал продажу',
  'Switched on': 'Увімкнено',
  'For yourselves, such as Google, Poland.': 'Для вас самих, як-от «Google, Польща».',
  'Google: for Google and Meta. YML: for Rozetka and Prom.': 'Google: для Google і Meta. YML: для Rozetka та Prom.',
  "One of the shop's, such as uk.": 'Одна з мов магазину, як-от uk.',
  "One of the shop's: three capital letters.": 'Одна з валют магазину: три великі літери.',
  'Whose prices and taxes are told: two capital letters.': 'Чиї ціни й податки показувати: дві великі літери.',
  'Whose prices are told.': 'Чиї ціни показувати.',
  'Off: nobody finds anything at its address.': 'Вимкнено: за його адресою нічого немає.',
};
