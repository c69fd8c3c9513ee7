export const mailLabelsUk = {
  'Message template': 'Шаблон листа',
  When: 'Коли',
  'There is one of each. Order mails in the menu shows how it reads.':
    'Кожного є один. «Листи про замовлення» в меню показують, як він читається.',
  'Customers get it': 'Покупці отримують',
  'Off: customers get no such mail. Empty: as the shop sends it by itself.':
    'Вимкнено: покупці не отримують такого листа. Порожньо: як магазин надсилає сам.',
  Subject: 'Тема',
  'One line. Empty: what the shop writes by itself.': 'Один рядок. Порожньо: те, що магазин пише сам.',
  Mail: 'Лист',
  'With placeholders in braces, as Order mails lists them. Empty: what the shop writes by itself.':
    'З позначками у фігурних дужках, перелік яких є в «Листах про замовлення». Порожньо: те, що магазин пише сам.',
};
