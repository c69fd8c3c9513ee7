export const customerLabelsUk = {
  User: 'Покупець',
  'User name': 'Ім’я для входу',
  'E-mail confirmed': 'Пошту підтверджено',
  Blocked: 'Заблоковано',
  Role: 'Роль',
  'First name': 'Ім’я',
  'Last name': 'Прізвище',
  'As they signed up.': 'Указане під час реєстрації.',
  'They sign in with it. None of who signs in with a telephone number.':
    'З нею покупець входить. Її немає в того, хто входить за номером телефону.',
  'Phone confirmed': 'Телефон підтверджено',
  'On when they typed the code we sent to it. Another number is not confirmed.':
    'Увімкнено, якщо покупець увів код, який ми надіслали. Інший номер не підтверджено.',
  'On when they opened the link we sent.': 'Увімкнено, якщо покупець перейшов за надісланим посиланням.',
  'On: they can no longer sign in.': 'Увімкнено: більше не може ввійти.',
  'What the app may do for them. Customers are Authenticated.':
    'Що застосунок може робити від його імені. Покупці мають роль Authenticated.',
  'As they, or who they signed in with, told it.': 'Як указав покупець або сервіс, через який він увійшов.',
  'With country code.': 'Разом із кодом країни.',
  'Two letters, such as uk.': 'Дві літери, наприклад uk.',
  'Decides prices and discounts.': 'Від неї залежать ціни та знижки.',
};
