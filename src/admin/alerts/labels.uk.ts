export const alertLabelsUk = {
  Alert: 'Сповіщення',
  Raised: 'Коли',
  Done: 'Виконано',
  'Done by': 'Хто виконав',
  'What was done': 'Що зроблено',
  Details: 'Подробиці',
  'The panel beside says what it means and what to do.': 'Що це означає та що робити, сказано на панелі поруч.',
  'Open until somebody says that it is done.': 'Відкрите, доки хтось не зазначить, що його виконано.',
  'The number of the order it is about; empty for one that was never placed.':
    'Номер замовлення, якого воно стосується. Порожньо, якщо замовлення не було оформлено.',
  'How much money it is about.': 'Про скільки грошей ідеться.',
  'Of the amount.': 'Валюта цієї суми.',
  'When the shop noticed.': 'Коли магазин це помітив.',
  'When somebody said that it is done.': 'Коли зазначено, що його виконано.',
  'Who said so.': 'Хто це зазначив.',
  'In their words.': 'Словами того, хто це зробив.',
  'What else is known.': 'Що ще відомо.',
};
