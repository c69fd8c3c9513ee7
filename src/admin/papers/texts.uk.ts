import type { papersEn } from './texts.en';

/** The texts on invoices, credit notes and packing slips of an order. */
export const papersUk: Record<keyof typeof papersEn, string> = {
  'storekeeper.papers.title': 'Документи',
  'storekeeper.papers.loading': 'Завантаження документів',
  'storekeeper.papers.none': 'Рахунка-фактури не виписано.',
  'storekeeper.papers.invoice': 'Рахунок-фактура {number}',
  'storekeeper.papers.creditNote': 'Кредит-нота {number}',
  'storekeeper.papers.issuedAt': 'Виписано {at}',
  'storekeeper.papers.open': 'Відкрити {number}',
  'storekeeper.papers.slip': 'Пакувальний лист',
  'storekeeper.papers.slips':
    '{count, plural, one {Друкувати # пакувальний лист} few {Друкувати # пакувальні листи} many {Друкувати # пакувальних листів} other {Друкувати # пакувального листа}}',
  'storekeeper.papers.choose': 'Вибрати замовлення {number}',
  'storekeeper.papers.chooseAll': 'Вибрати всі замовлення цієї сторінки',
  'storekeeper.papers.chosen': 'Вибрано',
  'storekeeper.papers.issue': 'Виписати рахунок-фактуру',
  'storekeeper.papers.explanation':
    'Він отримає наступний номер і більше не зміниться: що повернеться згодом, матиме кредит-ноту. Покупець знайде його в замовленні.',
  'storekeeper.papers.buyer': 'Для {buyer}',
  'storekeeper.papers.taxNumber': 'Податковий номер {number}',
  'storekeeper.papers.net': 'Без податку',
  'storekeeper.papers.tax': 'Податок',
  'storekeeper.papers.total': 'Разом',
  'storekeeper.papers.issued': 'Рахунок-фактуру виписано',
  'storekeeper.papers.nameless':
    'Рахунок-фактура називає продавця, а його ще не вказано. Введіть юридичну назву компанії в Менеджері вмісту, у налаштуваннях магазину.',
  'storekeeper.event.invoice_issued': 'Рахунок-фактуру виписано',
  'storekeeper.event.credit_note_issued': 'Кредит-ноту виписано',
};
