/** Discounts and their codes; what they do and when stands beside it. */
export const discountLabelsUk = {
  Discount: 'Знижка',
  'How it is given': 'Як надається',
  'What it does': 'Дія',
  Conditions: 'Умови',
  'What it applies to': 'На що діє',
  'Stop further discounts': 'Зупинити наступні знижки',
  Group: 'Група',
  'Combines with product discounts': 'Зі знижками на товари',
  'Combines with order discounts': 'Зі знижками на замовлення',
  'Combines with delivery discounts': 'Зі знижками на доставку',
  'At most': 'Щонайбільше',
  'Uses in total': 'Використань усього',
  'Uses per customer': 'Використань на покупця',
  Budget: 'Бюджет',
  Note: 'Примітка',
  'Customers read it in the basket, such as Spring thank-you.': 'Її покупці бачать у кошику, наприклад «Весняна подяка».',
  'Switch off to stop it at once.': 'Вимкніть, щоб одразу її зупинити.',
  'Automatic: to everybody who meets the conditions. Code: only with a code.':
    '«Автоматично»: усім, для кого справджуються умови. «За кодом»: лише тим, хто вводить код.',
  'Exactly one.': 'Рівно одна дія.',
  'All of them must hold. None: it always holds.': 'Потрібні всі. Немає жодної: діє завжди.',
  'Leave empty for everything.': 'Порожньо: на все.',
  'The higher number is taken first.': 'Більше число застосовується першим.',
  'On: once it applied, later ones do not.': 'Увімкнено: якщо ця знижка подіяла, наступні вже не діють.',
  'Discounts with the same group name exclude each other; the best one for the customer wins.':
    'Знижки з однаковою назвою групи не поєднуються; діє найвигідніша для покупця.',
  'Both discounts must allow each other.': 'Увімкнено: діє й разом із ними, якщо вони теж це дозволяють.',
  'The most it may take off one order, in each currency.': 'Найбільша знижка на одне замовлення, у кожній валюті.',
  'How many orders may use it. Empty: no limit.': 'У скількох замовленнях може подіяти. Порожньо: без обмежень.',
  'How many orders of one customer, known by account, e-mail or telephone, may use it. Empty: no limit; with the condition First order it is one.':
    'У скількох замовленнях одного покупця може подіяти. Його впізнають за обліковим записом, поштою чи телефоном. Порожньо: без обмежень, а з умовою «Перше замовлення» лише в одному.',
  'It stops when it has given away this much, in each currency.': 'Знижка зупиниться, коли покупці зекономлять стільки, у кожній валюті.',
  'For your colleagues: why it exists, who agreed.': 'Для ваших колег: навіщо вона й хто погодив.',

  'Discount code': 'Код знижки',
  Uses: 'Використань',
  'As you print it. Capitals, spaces and hyphens make no difference to the customer.':
    'Як його надруковано. Великі літери, пробіли й дефіси для покупця не мають значення.',
  'Which discount it gives.': 'Яку знижку він дає.',
  'Switch off to refuse the code.': 'Вимкніть, щоб код більше не приймали.',
  'How many orders may use the code. Empty: no limit of its own.':
    'У скількох замовленнях можна вжити код. Порожньо: код не має власного обмеження.',

  Brands: 'Бренди',
  Variants: 'Варіанти',
  'The discount acts on these products. Leave all four empty for everything.': 'Знижка діє на ці товари. Усі чотири поля порожні: на все.',
  'Single sizes or colours.': 'Окремі розміри чи кольори.',
  'Everything in these categories and the ones below them.': 'Усе з цих категорій та вкладених у них.',
  'Everything of these brands.': 'Усе цих брендів.',
};
