/** The decisions that hold for the whole shop. */
export const storeLabelsUk = {
  'Store settings': 'Налаштування магазину',
  'Shop name': 'Назва магазину',
  'Customers read it in the app and on receipts.': 'Її бачать покупці в застосунку й чеках.',
  'Home country': 'Країна магазину',
  'Where the shop is taxed.': 'Де магазин платить податки.',
  'Default currency': 'Основна валюта',
  'Shown to customers who chose none.': 'Для покупців, які валюти не вибрали.',
  Currencies: 'Валюти',
  'In which customers may pay.': 'Якими можна платити.',
  'Default language': 'Основна мова',
  'Read by whoever speaks none of the languages of the shop.': 'Її читає той, хто не знає жодної з мов магазину.',
  'In which days of the shop begin and end.': 'За яким починаються й закінчуються дні магазину.',
  'Tax rounding': 'Округлення податку',
  'Rounded for every line, or once for the whole order. Ask your accountant.':
    'Для кожного рядка окремо або один раз для всього замовлення. Запитайте бухгалтера.',

  'Show stock up to': 'Показувати залишок до',
  'Customers see the exact number of pieces left up to this one. 0: never.':
    'До цього числа покупці бачать, скільки саме одиниць залишилося. 0: ніколи.',
  'Low stock from': 'Товар закінчується від',
  'At this number and below, a variant counts as nearly sold out.':
    'Якщо залишилося стільки або менше, варіант вважається таким, що закінчується.',
  'Hold stock from': 'Коли відкладати товар',
  'When goods are put aside for a customer.': 'З якої миті товар відкладено для покупця.',
  'Hold stock for': 'На скільки відкладати товар',
  'Minutes goods are put aside.': 'Скільки хвилин товар відкладено.',
  'Send from': 'Звідки відправляти',
  'Priority: the location with the highest priority that has it all. Fewest parcels: as few locations as possible. Nearest: the location nearest to the customer.':
    '«За пріоритетом»: зі складу з найвищим пріоритетом, де є все. «Найменше посилок»: з якомога меншої кількості складів. «З найближчого»: зі складу, найближчого до покупця.',

  'Carts at sign-in': 'Кошики під час входу',
  'Sum: both carts together. Keep customer: the older cart of the account. Keep guest: what was chosen before signing in.':
    '«Об’єднати»: обидва кошики разом. «Залишити збережений»: давніший кошик облікового запису. «Залишити новий»: вибране до входу.',
  'Keep carts for': 'Скільки зберігати кошики',
  'Days after the last change.': 'Днів після останньої зміни.',
  'Days to withdraw': 'Днів на відмову',
  'How long customers may withdraw from a purchase after it arrived, by country: DE 30, one a line, or * 30 for everywhere. Empty: as the law says, 14 days in the EU, the EEA, the United Kingdom and Ukraine.':
    'Скільки днів після отримання покупці можуть відмовитися від покупки, за країною: DE 30, по одній у рядку, або * 30 для всіх. Порожньо: як каже закон, 14 днів у ЄС, ЄЕЗ, Великій Британії та Україні.',
  'Support answers within': 'Підтримка відповідає за',
  'Wait for what was not delivered': 'Чекати на недоставлене',
  'Hours. When something about an order could not be delivered to another system, later news of the same order waits for so long, and then goes marked as late.':
    'Годин. Коли щось про замовлення не вдалося доставити в іншу систему, пізніші новини того самого замовлення чекають стільки, а потім ідуть з позначкою, що запізнилися.',
  'Hours. A request that waits for longer is overdue.': 'Годин. Звернення, що чекає довше, прострочене.',
  'Accounts are deleted after': 'Обліковий запис видаляють через',
  'Days in which customers who asked for it may change their mind, by signing in. The law allows a month.':
    'Стільки днів покупець, який попросив про видалення, може передумати: для цього досить увійти. Закон дозволяє місяць.',
  'Proof of delivery': 'Підтвердження доставки',
  'What your own couriers show of each delivery. The code has six digits, and its customer finds it where they follow the order.':
    'Чим ваші кур’єри підтверджують кожну доставку. Код має шість цифр; покупець бачить його там, де стежить за замовленням.',
  'Keep where couriers were for': 'Скільки зберігати, де були кур’єри',
  'Cost of a kilometre': 'Вартість кілометра',
  'Cost of an hour of a courier': 'Вартість години кур’єра',
  'In the smallest unit of the default currency, such as cents. It says what a stop of your own couriers costs; nobody is charged for it.':
    'У найменших одиницях основної валюти, наприклад у копійках. Показує, скільки коштує одна зупинка ваших кур’єрів; з покупців за це нічого не береться.',
  'Days. 0: until the run is finished.': 'У днях. 0 — доки рейс не завершено.',
  'Keep timelines for': 'Скільки зберігати історію покупця',
  'Months. Older ones are deleted, or go into the archive where the shop has one.':
    'Місяців. Давніші видаляють або переносять до архіву, якщо він є.',
  'Carts are abandoned after': 'Кошик покинуто через',
  'Hours without a change. Abandoned carts are listed under Carts.': 'Годин без змін. Покинуті кошики видно в розділі «Кошик».',
  'Keep packed goods for pickup': 'Тримати запаковане для самовивозу',
  'Days after an order lies ready. What nobody fetched by then is cancelled, and what was paid goes back. Empty: it is kept.':
    'Днів після того, як замовлення готове. Чого до того ніхто не забрав, те скасовують, а сплачене повертають. Порожньо: лежить далі.',
  'Remind of carts after': 'Нагадувати про кошик через',
  'Hours without a change. Customers who agreed to messages are reminded once, unless they ordered since. Empty: nobody is.':
    'Годин без змін. Покупцям, які погодилися на повідомлення, нагадуємо один раз, якщо вони відтоді нічого не замовили. Порожньо: не нагадувати.',

  'Order numbers start with': 'Номери замовлень починаються з',
  'Such as A-. May be empty. Not a digit at its end: it would run into the number.':
    'Наприклад, A-. Може бути порожнім. Не цифра в кінці: вона злилася б із номером.',
  'Number orders': 'Нумерація замовлень',
  'One: one series without gaps for the whole shop. By country or channel: a series without gaps for each, such as PL-UA-000123, for shops where many orders are placed in the same moment.':
    'Одна на весь магазин або окрема для кожної країни чи каналу продажу, наприклад PL-UA-000123, якщо багато замовлень оформлюють в ту саму мить. Пропусків у нумерації немає.',
  'Pay on delivery': 'Оплата під час отримання',
  'Customers may pay cash or by card at the door.': 'Покупці можуть платити готівкою або карткою, коли отримують товар.',
  'Take card payments': 'Списання з картки',
  "Automatic: when the customer pays. Manual: the customer's bank promises the money, and staff take it from the order's page, usually within seven days.":
    '«Автоматично»: щойно покупець платить. «Вручну»: банк резервує гроші, а працівники списують їх на сторінці замовлення, зазвичай протягом семи днів.',

  'Ask the company website': 'Питати сайт компанії',
  "Ask: the company's website must accept an order before it is placed. Needs a connected website.":
    '«Питати»: замовлення оформиться, лише якщо його прийме сайт компанії. Потрібен під’єднаний сайт.',
  'Wait for the website': 'Скільки чекати на сайт',
  'Seconds until it counts as not answering.': 'Через скільки секунд вважати, що він не відповідає.',
  'When the website is down': 'Якщо сайт не працює',
  'Refuse: customers are asked to try again later. Accept and queue: orders are placed, and the website learns of them later.':
    '«Відмовляти»: покупців просять спробувати пізніше. «Приймати й передати пізніше»: замовлення оформлюються, а сайт дізнається про них згодом.',

  'Stock is counted by': 'Залишки рахує',
  'Website: the connected website says how many pieces there are, in signed messages. Shop: what it says of stock is refused.':
    '«Сайт»: під’єднаний сайт повідомляє, скільки одиниць є, підписаними повідомленнями. «Магазин»: його залишків не приймають.',
  'Prices are set by': 'Ціни встановлює',
  'Website: the connected website may set prices by SKU. Shop: what it says of prices is refused.':
    '«Сайт»: під’єднаний сайт може встановлювати ціни за артикулом. «Магазин»: його цін не приймають.',
  'Product names are written by': 'Назви товарів пише',
  'Website: names come from the connected website, and take the place of what stands here. Shop: they are refused.':
    '«Сайт»: назви надходять від під’єднаного сайту й замінюють те, що стоїть тут. «Магазин»: їх не приймають.',
  'Product descriptions are written by': 'Описи товарів пише',
  'The same for descriptions.': 'Те саме для описів.',

  'Legal name of the company': 'Юридична назва компанії',
  'As it is registered. Invoices name it as the seller; without it none is issued.':
    'Як її зареєстровано. Рахунки-фактури називають її продавцем; без неї їх не виписують.',
  'Registered address': 'Юридична адреса',
  'Of the company, on invoices. A line each.': 'Адреса компанії на рахунках-фактурах. По рядку на кожну частину.',
  'Tax number': 'Податковий номер',
  'Of the company, such as its VAT id. On invoices.': 'Номер компанії, наприклад платника ПДВ. На рахунках-фактурах.',
  'Registration number': 'Реєстраційний номер',
  'Under which the company is registered. On invoices.': 'Під яким зареєстровано компанію, як-от ЄДРПОУ. На рахунках-фактурах.',
  'Bank account': 'Банківський рахунок',
  'Where invoices are paid to: IBAN and bank. A line each.': 'Куди платять за рахунком: IBAN і банк. По рядку на кожну частину.',
  'Issue invoices': 'Коли виписувати рахунки-фактури',
  'By hand: on the page of the order. When paid: as soon as an order is paid in full. Either way each order has one, and each refund a credit note.':
    '«Вручну»: на сторінці замовлення. «Щойно оплачено»: коли замовлення повністю оплачено. Так чи так замовлення має один рахунок, а кожне повернення коштів — кредит-ноту.',
  'Invoice numbers start with': 'Номери рахунків починаються з',
  'Such as INV-, which it is when left empty. The count goes on whatever it is: invoices are numbered without gaps.':
    'Наприклад, INV-; так і буде, якщо лишити порожнім. Лічба триває за будь-якого початку: пропусків у номерах немає.',
  'Credit note numbers start with': 'Номери кредит-нот починаються з',
  'Such as CN-, which it is when left empty. Not what invoice numbers start with.':
    'Наприклад, CN-; так і буде, якщо лишити порожнім. Не з того самого, що номери рахунків.',
  'At the foot of invoices': 'Унизу рахунків-фактур',
  'Such as what the law has every invoice say.': 'Наприклад, що за законом має бути на кожному рахунку.',

  'Support e-mail': 'Пошта підтримки',
  'Where customers can write to.': 'Куди можуть писати покупці.',
  'Tiles of the map': 'Плитки карти',
  'Where the pictures below your zones come from, such as https://tile.example.org/{z}/{x}/{y}.png. Empty: zones are drawn on a grid.':
    'Звідки беруться зображення під вашими зонами, наприклад https://tile.example.org/{z}/{x}/{y}.png. Порожньо: зони малюються на сітці.',
  'Source of the map': 'Джерело карти',
  'What whoever draws the tiles wants to read on the map, such as © OpenStreetMap contributors.':
    'Що хоче бачити на карті той, хто її малює, наприклад © OpenStreetMap contributors.',
  'Link to a product': 'Посилання на товар',
  'Where a product stands on your website, such as https://shop.example/p/{slug}. {id}, {sku} and {language} may stand in it too. Feeds need it.':
    'Де товар стоїть на вашому сайті, як-от https://shop.example/p/{slug}. Можна вживати також {id}, {sku} і {language}. Потрібне для фідів.',
  'Apps for iOS that open links': 'Застосунки iOS, що відкривають посилання',
  'Team and bundle, such as ABCDE12345.com.example.shop. One a line.':
    'Команда й пакет, як-от ABCDE12345.com.example.shop. По одному в рядку.',
  'App for Android that opens links': 'Застосунок Android, що відкриває посилання',
  'Its package, such as com.example.shop.': 'Назва пакета, як-от com.example.shop.',
  'Fingerprints of the app for Android': 'Відбитки застосунку Android',
  'SHA-256 of the certificates it is signed with, as the Play Console shows them. One a line.':
    'SHA-256 сертифікатів, якими його підписано, як їх показує Play Console. По одному в рядку.',
};
