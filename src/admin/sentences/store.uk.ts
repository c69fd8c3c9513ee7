/** What is wrong with settings, feeds and what the app shows; what staff do not write, and what is still in use. */
export const storeSentencesUk = {
  'Somebody else changed this setting meanwhile. Compare, then save again to write yours over it.':
    'Хтось тим часом змінив це налаштування. Порівняйте й збережіть ще раз, щоб записати своє.',
  'The shop has no name. Enter the one customers know.': 'Магазин не має назви. Введіть ту, яку знають покупці.',
  'The shop has no language "{1}". Enter one of these, or add it first: {2}.':
    'Магазин не має мови «{1}». Введіть одну з цих або спершу додайте її: {2}.',
  '"{1}" is not a time zone. Enter an area and a city, such as Europe/Kyiv.':
    '«{1}» не є часовим поясом. Введіть частину світу й місто, наприклад Europe/Kyiv.',
  'The default currency {1} is not one of those offered. Choose one of them, or offer it too.':
    'Основної валюти {1} немає серед пропонованих. Виберіть одну з них або додайте й цю.',
  'No currency is offered, so nothing could be bought. Choose at least one.':
    'Жодної валюти не вибрано, тож нічого не можна було б купити. Виберіть хоча б одну.',
  '"{1}" is not a currency. Choose its three capital letters, such as EUR.':
    '«{1}» не є валютою. Виберіть три великі літери, наприклад EUR.',
  '{1} is offered twice. Remove one of them.': '{1} вказано двічі. Вилучіть одну.',
  'Enter a whole number from 0 to {1}.': 'Введіть ціле число від 0 до {1}.',
  'A prefix must not end with a digit, or numbers of two series could be the same. Enter {1}- instead.':
    'Початок не може закінчуватися цифрою, бо номери двох нумерацій могли б збігтися. Введіть {1}-.',
  'Use letters, digits and . _ / # - in a prefix, at most ten, and no blanks.':
    'Початок складається щонайбільше з десяти літер, цифр і знаків . _ / # - без пробілів.',
  'Numbers of invoices start with {1} too. Let credit notes start otherwise.':
    'Номери рахунків-фактур теж починаються з {1}. Нехай кредит-ноти починаються інакше.',
  'Invoices name their seller. Enter the legal name of the company first.':
    'Рахунок-фактура називає продавця. Спершу введіть юридичну назву компанії.',
  'A brace is open or closed too often. Write the parts like this: {slug}.':
    'Фігурну дужку відкрито чи закрито зайвий раз. Частини пишуть так: {slug}.',
  'Nothing here is called {{1}}. Use {slug}, {id}, {sku} or {language}.': 'Частини {{1}} немає. Є {slug}, {id}, {sku} і {language}.',
  'Tiles know nothing called {{1}}. Use {z}, {x} and {y}, and {s} where there are several servers.':
    'Плитки не знають нічого з назвою {{1}}. Використайте {z}, {x} і {y}, а також {s}, де серверів кілька.',
  'All tiles would be the same. Put {z}, {x} and {y} in it.': 'Усі плитки були б однакові. Додайте {z}, {x} і {y}.',
  'Enter a whole address with https:// before it, such as https://tile.example.org/{z}/{x}/{y}.png.':
    'Введіть повну адресу з https:// на початку, наприклад https://tile.example.org/{z}/{x}/{y}.png.',
  'All products would have one link. Put {slug}, {id} or {sku} in it.':
    'Усі товари мали б одне посилання. Вставте в нього {slug}, {id} або {sku}.',
  'Enter a whole address with https:// and the name of a website before it, such as https://shop.example/p/{slug}.':
    'Введіть адресу повністю, з https:// і назвою сайту, наприклад https://shop.example/p/{slug}.',
  '"{1}" is not the id of an app. Enter the ten characters of the team, a point and the bundle.':
    '«{1}» не є ідентифікатором застосунку. Введіть десять символів команди, крапку й пакет.',
  'Which links shall the app open? Enter the link to a product.': 'Які посилання має відкривати застосунок? Введіть посилання на товар.',
  '"{1}" is not the name of a package. Enter one such as com.example.shop.':
    '«{1}» не є назвою пакета. Введіть, наприклад, com.example.shop.',
  'A SHA-256 fingerprint is 32 pairs of 0–9 and A–F with colons between them, one fingerprint a line.':
    'Відбиток SHA-256 — це 32 пари знаків 0–9 і A–F через двокрапку, по одному відбитку в рядку.',
  'Android needs both the package and a fingerprint. Enter both, or neither.':
    'Android потребує і пакета, і відбитка. Введіть обидва або жодного.',
  '“{1}” cannot be a key. Choose another.': '«{1}» не може бути ключем. Виберіть інший.',
  'It is longer than {1} characters, and every app reads it first. Shorten it.':
    'Це довше за {1} символів, а кожен застосунок читає його першим. Скоротіть.',
  'There are these platforms: {1}.': 'Є такі платформи: {1}.',
  'There is a flag “{1}” already. Change that one, or choose another key.': 'Перемикач «{1}» уже є. Змініть його або виберіть інший ключ.',
  'Your role sees no orders. Look at the mail with the sample.': 'Ваша роль не бачить замовлень. Перегляньте лист на прикладі.',
  'There is a template of this kind already. Change that one.': 'Шаблон цього виду вже є. Змініть його.',
  '{{1}} stands for nothing in this mail. There are: {2}': '{{1}} у цьому листі нічого не означає. Є: {2}',
  '{{1}} stands for nothing on the phone. There are: {2}': '{{1}} на телефоні нічого не означає. Є: {2}',
  '{{1}} stands for nothing in an answer. There are: {2}': '{{1}} у відповіді нічого не означає. Є: {2}',
  'Write the answer in one language at least.': 'Напишіть відповідь хоча б однією мовою.',
  'Somebody else changed this answer meanwhile. Compare, then save again.':
    'Тим часом цю відповідь змінив хтось інший. Порівняйте, а тоді збережіть ще раз.',
  'Something was written meanwhile. Read it, then send again.':
    'Тим часом з’явилося нове повідомлення. Прочитайте його й надішліть ще раз.',
  'Somebody else saved this meanwhile. Compare, then save again.': 'Тим часом це зберіг хтось інший. Порівняйте, а тоді збережіть ще раз.',
  'The title is too long for a phone. Make it shorter.': 'Заголовок задовгий для телефона. Скоротіть його.',
  'The message is too long for a phone. Make it shorter.': 'Повідомлення задовге для телефона. Скоротіть його.',
  'The subject of a mail is one line.': 'Тема листа — це один рядок.',
  'The subject is too long. Make it shorter.': 'Тема задовга. Скоротіть її.',
  'The mail is too long. Make it shorter.': 'Лист задовгий. Скоротіть його.',
  'There is a text of this kind already: “{1}”. Change that one.': 'Текст цього виду вже є: «{1}». Змініть його.',
  'This is no address of a page. Begin with https://': 'Це не адреса сторінки. Почніть із https://',
  'The shop has no "{1}". Enter one of these: {2}.': 'Магазин не має «{1}». Введіть одне з цих: {2}.',

  'This has no drafts: what is saved holds at once, so there is nothing to publish.':
    'Тут немає чернеток: збережене діє одразу, тож публікувати нічого.',
  '"{1}" is private: nothing is filtered or sorted by it.': '«{1}» — закрите поле: за ним не фільтрують і не впорядковують.',
  '"{1}" is private: it is not written here.': '«{1}» — закрите поле: тут його не записують.',
  'Every customer of the app has this role. It stays.': 'Цю роль мають усі покупці застосунку. Вона лишається.',
  'Orders are placed by customers and moved by their actions. They are not edited or deleted here.':
    'Замовлення оформлюють покупці, а далі їх ведуть кнопками поруч. Тут їх не змінюють і не видаляють.',
  'What happened to money is written down by the shop alone. Use the actions beside the order.':
    'Що сталося з грошима, записує лише магазин. Скористайтеся кнопками поруч із замовленням.',
  'Stock is counted and moved in the panels of the product, so that its history stays right.':
    'Залишки рахують і переміщують на сторінці товару, щоб їхня історія була правильною.',
  'What payment providers told the shop is kept as it came. It can be processed again, not edited.':
    'Що повідомили платіжні сервіси, зберігається, як надійшло. Це можна опрацювати ще раз, але не змінити.',
  'This is not managed here.': 'Тут цього не змінюють.',
  'This is managed in the settings, not as content.': 'Це змінюють у налаштуваннях, а не як вміст.',
  'A cart belongs to its customer. Staff read it; it closes by itself when its time is over.':
    'Кошик належить покупцеві. Працівники його лише читають; він закриється сам, коли мине його час.',
  'The shop raises alerts by itself. Say that one is done in the panel beside it.':
    'Сповіщення створює сам магазин. Що його виконано, зазначте на панелі поруч.',
  'Prices are typed in the grid of their product.': 'Ціни вводять у таблиці товару.',
  'Uses of a discount are counted by the shop.': 'Використання знижки рахує магазин.',
  'A shop has its settings once. Change them; they are neither copied nor deleted.':
    'Налаштування в магазину одні. Їх змінюють, але не копіюють і не видаляють.',
  'Pictures and files are managed in the media library.': 'Зображення й файли змінюють у медіатеці.',
  'Nobody has decided yet that this may be edited here.': 'Чи можна тут це змінювати, ще не вирішено.',

  'Something still stands on this: {1}{2}. {3}': 'Це ще використовується: {1}{2}. {3}',
  'Take it out there first.': 'Спершу вилучіть його звідти.',
  'Move these orders to other slots first, or switch this off instead.':
    'Спершу перенесіть ці замовлення на інший час або просто вимкніть.',
  'Take it out there first, or switch this off instead.': 'Спершу вилучіть його звідти або просто вимкніть.',
  'Take it out there first, or unpublish this instead.': 'Спершу вилучіть його звідти або просто зніміть із публікації.',
  'Open the price list and press “Delete with its prices” on the right, or give it an end date instead.':
    'Відкрийте прайс-лист і натисніть праворуч «Видалити разом із цінами» або просто вкажіть дату завершення.',
};

/** What sentences fill in, where it is no name of somebody's. */
export const filledInUk = {
  'the delivery': 'доставку',
  'its gift': 'подарунок',
  'who learns the code': 'хто дізнається код',
  'who meets the conditions': 'хто відповідає умовам',
  'Stock history': 'Історія залишків',
  Shipment: 'Посилка',
  Message: 'Розсилка',
  'The standard tax category': 'Основна податкова категорія',
  '"{1}" is no country with its days. Enter its two capital letters and a number, such as DE 30.':
    '«{1}» не є країною з кількістю днів. Введіть дві великі літери й число, наприклад DE 30.',
  '{1} stands here twice. Remove one of them.': '{1} тут двічі. Вилучіть один рядок.',
  'The law gives customers {1} days in {2}. Enter as many, or more.': 'Закон дає покупцям {1} днів ({2}). Введіть стільки ж або більше.',
  'Enter 1 to {1} days for {2}.': 'Введіть від 1 до {1} днів для {2}.',
};
