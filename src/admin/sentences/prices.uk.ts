/** What is wrong with prices, taxes and delivery, and what to do. */
export const priceSentencesUk = {
  'It ends before it starts, so its prices never hold. Choose an end after the start.':
    'Він закінчується раніше, ніж починається, тож його ціни ніколи не діють. Виберіть кінець після початку.',
  'It is already over, so its prices never hold. Choose a later end, or switch it off.':
    'Він уже закінчився, тож його ціни не діють. Виберіть пізніший кінець або вимкніть його.',
  'The customer groups it is for were deleted, so its prices hold for nobody. Choose another group, or choose one and take it out again for everybody.':
    'Групи покупців, для яких він був, видалено, тож його ціни ні для кого не діють. Виберіть іншу групу, або виберіть і знову вилучіть її, щоб ціни діяли для всіх.',
  'The struck-through price is not higher than {1}, so it is not shown. Enter a higher one, or leave it empty.':
    'Закреслена ціна не вища за {1}, тож її не показують. Введіть вищу або залиште порожньою.',
  'The usual price and this one differ in whether tax is included. It is used where customers pay less by it, tax reckoned in, which depends on the tax of their country. Use the same setting in both lists to be sure.':
    'Одна з цін, звичайна чи ця, включає податок, а інша ні. Діє та, за якою покупець із податком платить менше, а це залежить від податку його країни. Щоб не помилитися, зробіть в обох прайс-листах однаково.',
  'The usual price is {1}, so this one is not used. Enter a lower price, or remove it.':
    'Звичайна ціна {1}, тож ця не діє. Введіть нижчу або вилучіть її.',
  'There are two prices from {1} on for the same product. Remove one, or let it begin at another quantity.':
    'Для одного товару є дві ціни від {1} шт. Вилучіть одну або почніть її з іншої кількості.',
  'From {1} pieces on, one costs {2}, no less than before ({3}). Enter a lower price, or remove it.':
    'Від {1} шт. одиниця коштує {2}, не менше, ніж раніше ({3}). Введіть нижчу ціну або вилучіть її.',
  '"{1}" is not a way to sell. Choose from the list.': '«{1}» не є каналом продажу. Виберіть зі списку.',
  '"{1}" is not a country. Enter its two capital letters, such as UA.': '«{1}» не є країною. Введіть дві великі літери, наприклад UA.',
  'A price is not negative, and not higher than the shop can count. Enter what one piece costs.':
    'Ціна не може бути від’ємною чи більшою, ніж магазин може порахувати. Введіть, скільки коштує одиниця.',
  'A price holds from 1 piece on, or from more. Enter 1 or more.': 'Ціна діє від 1 одиниці або більше. Введіть 1 або більше.',
  'The price is 0, so this product is free. Enter a price if that is not meant.':
    'Ціна 0, тож цей товар безкоштовний. Якщо так не задумано, введіть ціну.',
  'This product has no usual price in this currency, so nothing is struck through. Add it to a base list too.':
    'Цей товар не має звичайної ціни в цій валюті, тож нічого не закреслено. Додайте його й до основного прайс-листа.',
  'The list holds prices in {1}, and would count them in another currency. Make a new list for it.':
    'У прайс-листі вже є ціни в {1}, і вони стали б цінами в іншій валюті. Створіть для неї новий прайс-лист.',
  'There is no such price list. Save it first.': 'Такого прайс-листа немає. Спершу збережіть його.',
  'The price list is gone. Load the page again.': 'Прайс-листа вже немає. Оновіть сторінку.',
  'Somebody else changed the prices of this list meanwhile. Look at it again.':
    'Хтось тим часом змінив ціни цього прайс-листа. Перегляньте його ще раз.',
  'A price stays where it is. Delete it, and make another one there.': 'Ціна лишається, де вона є. Видаліть її та створіть іншу там.',
  'Somebody else changed {1} meanwhile. Load the page again, then make your change.':
    'Хтось тим часом змінив ціну чи залишок. Оновіть сторінку, а тоді внесіть зміну.',
  'The {1} is gone. Load the page again.': 'Дечого з таблиці вже немає. Оновіть сторінку.',
  'It is already over, so it never holds. Choose a later end, or switch it off.':
    'Він уже закінчився, тож не діє. Виберіть пізніший кінець або вимкніть його.',
  'There are {1} sales that hold or are to come, and there can be no more. Switch off or take away one that is not needed.':
    'Уже є {1} розпродажів, що діють чи заплановані, і більше не може бути. Вимкніть або приберіть непотрібний.',
  '"{1}" is not a country. Choose from the list.': '«{1}» не є країною. Виберіть зі списку.',
  'Nothing is in it. Choose products, categories or brands, or all products.':
    'У ньому нічого немає. Виберіть товари, категорії чи бренди або всі товари.',
  'All that was in it was deleted. Choose what is on sale anew.': 'Усе, що в ньому було, видалено. Виберіть заново, що розпродається.',
  'A price list it is reckoned from was deleted. Choose the lists anew.':
    'Прайс-лист, від якого він рахується, видалено. Виберіть прайс-листи заново.',
  'A customer group it is for was deleted. Choose the groups anew.': 'Групу покупців, для якої він, видалено. Виберіть групи заново.',
  'Some of what was in it was deleted, and is passed over.': 'Дещо з того, що в ньому було, видалено; це пропускається.',
  'Some of what was left out of it was deleted.': 'Дещо з того, що він оминав, видалено.',
  'Enter how many percent are taken off: more than 0, and less than 100.': 'Введіть, скільки відсотків знімається: більше 0 і менше 100.',
  'Enter an amount in at least one currency.': 'Введіть суму принаймні в одній валюті.',
  '"{1}" is not a currency.': '«{1}» не є валютою.',
  'Enter an amount above 0. A price of 0 would give the goods away.': 'Введіть суму, більшу за 0. За ціни 0 товар віддавали б задарма.',
  'No amount is entered in {1}, so nothing is on sale in it.': 'Для {1} суму не введено, тож у цій валюті розпродажу немає.',
  'This was made already, by a request whose answer was lost. Look for it among the sales.':
    'Це вже створено запитом, відповідь на який загубилася. Пошукайте серед розпродажів.',
  'Somebody else saved this sale meanwhile. Load it again, then repeat your change.':
    'Хтось тим часом зберіг цей розпродаж. Оновіть його, а тоді повторіть зміну.',

  'The region is blank. Leave it empty for the whole country, or enter its name.':
    'Регіон складається з пробілів. Залиште його порожнім для всієї країни або введіть назву.',
  '"{1}" is not a region of this country. Enter its code or its name, or leave it empty.':
    '«{1}» не є регіоном цієї країни. Введіть його код чи назву або залиште порожнім.',
  'A rate is from 0 to 100 %, in hundredths of a percent. Enter 2000 for 20 %.':
    'Ставка буває від 0 до 100 %, у сотих відсотка. Для 20 % введіть 2000.',
  'This tax category has a rate for this place already. Change that one.': 'Ця податкова категорія вже має тут ставку. Змініть її.',
  'One tax category is the standard one. Make another the standard first, then change this one.':
    'Одна податкова категорія має бути основною. Спершу зробіть основною іншу, а тоді змініть цю.',

  'It has no name. Enter what customers shall read.': 'Немає назви. Введіть ту, яку бачитимуть покупці.',
  'It has no price, so it is never offered. Enter one for each currency, 0 where it is free.':
    'Немає ціни, тож цієї доставки ніколи не пропонують. Введіть по ціні на кожну валюту; якщо безкоштовно, 0.',
  '"{1}" is not a currency. Enter its three capital letters, such as EUR.': '«{1}» не є валютою. Введіть три великі літери, наприклад EUR.',
  'There are two prices in {1}. Remove one of them.': 'Для {1} вказано дві ціни. Вилучіть одну.',
  'A delivery must not cost less than nothing. Enter what it costs, 0 when it is free.':
    'Доставка не може коштувати менше за нуль. Введіть, скільки вона коштує; якщо безкоштовна, 0.',
  'The price is higher than the shop can count. Enter what it costs.': 'Ціна більша, ніж магазин може порахувати. Введіть, скільки коштує.',
  '"{1}" is not a country. Choose it from the list.': '«{1}» не є країною. Виберіть зі списку.',
  'Nobody knows whose points these are. Enter the code of a carrier, or choose another kind.':
    'Невідомо, чиї це пункти. Вкажіть код перевізника або виберіть інший вид.',
  'No carrier that is set up has pickup points. Set one up under Integrations, or switch this delivery off.':
    'Жоден налаштований перевізник не має пунктів видачі. Налаштуйте його в розділі «Інтеграції» або вимкніть цю доставку.',
  '"{1}" has no pickup points here. Enter one of: {2}.': 'У «{1}» тут немає пунктів видачі. Вкажіть один із цих кодів: {2}.',
  'Nobody knows where to pick it up. Choose a location, or another kind.': 'Невідомо, де забирати. Виберіть склад або інший вид.',
  'It had the rule "{1}", whose plugin is gone: without it, more carts would be offered this delivery. Switch it off and save it, look at its rules, then switch it on.':
    'Вона мала правило «{1}», плагіна якого вже немає: без нього доставку пропонували б більшій кількості кошиків. Вимкніть і збережіть її, перегляньте правила, а тоді ввімкніть.',
};
