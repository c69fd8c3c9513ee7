/** What is wrong with goods, searches, what the app shows and fields of any form, and what to do. */
export const contentSentencesUk = {
  'Write a title: phones show it in bold.': 'Напишіть заголовок: телефон показує його жирним.',
  'Write the message.': 'Напишіть повідомлення.',
  'Choose what it opens.': 'Виберіть, що воно відкриває.',
  'Enter an address that begins with https://, or one of your app, such as myshop://sale.':
    'Введіть адресу, що починається з https://, або адресу вашого застосунку, наприклад myshop://sale.',
  'Choose what is on the wish list, or take this out.': 'Виберіть, що має бути у списку бажань, або приберіть цю умову.',
  'What is chosen here was deleted. Take it out, or choose anew.': 'Вибране тут видалено. Приберіть його або виберіть інше.',
  'Choose a time within a year from now.': 'Виберіть час протягом року від сьогодні.',
  'It has no name. Enter one in a language at least.': 'Немає назви. Введіть її принаймні однією мовою.',
  '“{1}” has this address already. Choose another.': 'Цю адресу вже має «{1}». Виберіть іншу.',
  'The stock of {1} is {2} by now. Count it again.': 'Залишок {1} тепер {2}. Порахуйте ще раз.',
  'Another variant of this product is {1} already. Choose another.': 'Артикул {1} уже має інший варіант цього товару. Виберіть інший.',
  'Somebody else saved this product meanwhile. Compare, then save again.':
    'Тим часом товар зберіг хтось інший. Порівняйте й збережіть ще раз.',
  'Somebody else saved this customer meanwhile. Compare, then save again.':
    'Тим часом покупця зберіг хтось інший. Порівняйте й збережіть ще раз.',
  'The customer is blocked already': 'Покупця вже заблоковано',
  'The customer is not blocked any more': 'Покупця вже розблоковано',
  'Somebody else saved this mail meanwhile. Compare, then save again.': 'Тим часом лист зберіг хтось інший. Порівняйте й збережіть ще раз.',
  'This was made already, by a request whose answer was lost. Look for it among the products.':
    'Товар уже створено, але відповідь загубилася. Знайдіть його серед товарів.',
  'You may not count stock here.': 'Ви не можете рахувати тут залишки.',
  'Somebody else saved this after you opened it. Look beside the form, then save again to write yours over it.':
    'Хтось інший зберіг це після того, як ви це відкрили. Погляньте поруч із формою й збережіть ще раз, щоб записати своє поверх.',
  'Somebody else made or deleted a block meanwhile. Load the page again.':
    'Тим часом хтось створив або видалив блок. Перезавантажте сторінку.',
  'You may not change what it costs here.': 'Ви не можете змінювати тут собівартість.',
  'You may not publish products in this language here: {1}.': 'Ви не можете публікувати тут товари цією мовою: {1}.',
  'You may not say here what is seen on pictures.': 'Ви не можете описувати тут зображення.',
  'You may not change prices here.': 'Ви не можете змінювати тут ціни.',
  'What is chosen here is not there any more. Load the page again.': 'Вибраного тут уже немає. Перезавантажте сторінку.',
  'This picture is not in the media library any more. Choose another.': 'Цього зображення вже немає в медіатеці. Виберіть інше.',
  'A category cannot stand under itself, nor under one that stands under it. Choose another parent.':
    'Категорія не може входити до самої себе чи до тієї, що входить до неї. Виберіть іншу вищу категорію.',
  'A value names its option, and stays with it. Make another value under Option value.':
    'Значення належить своїй опції й лишається з нею. Створіть інше в розділі «Значення опції».',
  'The option “{1}” has this code already. Choose another.': 'Цей код уже має опція «{1}». Виберіть інший.',
  'A value stays with its option, for variants have it. Make another value there.':
    'Значення лишається зі своєю опцією, бо його мають варіанти. Створіть інше значення там.',
  '“{1}” of this option has this code already. Choose another.': 'Цей код уже має значення «{1}» цієї опції. Виберіть інший.',
  '“{1}” is still an option of this product in another language, and its variants have it. Take it out there first.':
    '«{1}» досі є опцією цього товару іншою мовою, і її мають його варіанти. Спершу вилучіть її там.',
  '{1} has two values of “{2}”. Keep one of them.': '{1} має два значення опції «{2}». Залиште одне.',
  '“{1}” is not an option of the product of {2}. Add it to the options of the product first, or take this value away.':
    '«{1}» не є опцією товару, до якого належить {2}. Спершу додайте її до опцій товару або вилучіть це значення.',
  '{1} has no value of “{2}”. Choose one.': '{1} не має значення опції «{2}». Виберіть його.',
  '{1} of the same product is {2} already. Choose another combination.': '{1} того самого товару вже є {2}. Виберіть інше поєднання.',
  'A browser opens no such address. Enter all of it, with https:// before it.':
    'Браузер такої адреси не відкриє. Введіть її повністю, з https:// на початку.',
  'Customers must be able to reach it. Enter an e-mail address or a website.':
    'Покупці мають змогу звернутися до неї. Введіть електронну пошту або сайт.',
  'It has no SKU. Enter the code your shelves know.': 'Немає артикула. Введіть код, який стоїть на полиці.',
  'There is a variant {1} already. Capitals and blanks make no other SKU; choose another.':
    'Варіант {1} уже є. Великі літери й пробіли не роблять артикул іншим; виберіть інший.',
  'The last digit does not fit the others, so no scanner reads this number. Type it again from the label.':
    'Остання цифра не пасує до решти, тож сканер цього числа не прочитає. Введіть його з етикетки ще раз.',
  'Of what is it that much? Choose a unit.': 'Чого саме стільки? Виберіть одиницю.',
  'How much is in it? Enter a number, or leave unit and base empty too.':
    'Скільки всередині? Введіть число або залиште порожніми й інші два поля.',
  'Prices are compared for 1, 2, 4, 8, 10 or 100 of a unit, such as 100 g or 1000 g. Enter one, or leave it empty.':
    'Ціни порівнюють за 1, 2, 4, 8, 10 чи 100 одиниць, наприклад за 100 г або 1000 г. Введіть таке число або залиште порожнім.',

  'This means only itself. Enter another word, or leave it empty.': 'Це означає лише саме себе. Введіть інше слово або залиште порожнім.',
  'There is no word in it. Enter one, or several with commas between them.': 'Тут немає слова. Введіть одне або кілька через кому.',
  'One word alone has no other that means the same. Enter another one, after a comma.':
    'Одне слово не має з чим означати те саме. Введіть ще одне, після коми.',
  'These are more than {1}. Make another entry for the rest.': 'Їх більше ніж {1}. Для решти створіть інший запис.',
  '“{1}” is longer than {2} words. Shorten it.': 'У «{1}» понад {2} слів. Скоротіть.',
  'It ends before it starts, so it never holds. Choose an end after the start.':
    'Кінець раніше за початок, тож воно ніколи не діє. Виберіть кінець після початку.',
  'The shop does not speak “{1}”. Enter one of these: {2}.': 'Магазин не має мови «{1}». Введіть одну з цих: {2}.',

  'Nothing here knows this part. Choose one that is offered.': 'Ця частина тут невідома. Виберіть одну із запропонованих.',
  'There can be only one here. Choose one of them.': 'Тут може бути лише одна частина. Виберіть одну.',
  'The year of this time is not one from 1 to 9999. Choose another one.': 'Рік має бути від 1 до 9999. Виберіть інший.',
  'Nobody can read this: it is blank. Enter a text.': 'Тут самі пробіли. Введіть текст.',
  'This is no whole number, or more than the shop can count. Enter a smaller one.':
    'Це не ціле число або більше, ніж магазин може порахувати. Введіть менше.',
  'This is no list of choices. Tick them again.': 'Це не список вибраного. Позначте ще раз.',
  'What is chosen here is not there. Choose it again.': 'Вибраного тут уже немає. Виберіть ще раз.',
  'What is saved keeps its identity. Leave documentId out.': 'Збережене не змінює свого номера. Не надсилайте documentId.',
  'What is new gets its number from the shop. Leave id out.': 'Нове отримує номер від магазину. Не надсилайте id.',
  'This text holds a character that cannot be stored. Type it again.': 'У тексті є символ, який не можна зберегти. Введіть його ще раз.',
  'An amount is not less than nothing, and not more than the shop can count. Enter how much it is.':
    'Сума не може бути меншою за нуль чи більшою, ніж магазин може порахувати. Введіть іншу.',
  'Texts in other languages are written by language and field.': 'Тексти іншими мовами записують за мовою й полем.',
  '"{1}" is no language. Use its code, such as uk.': '«{1}» не є мовою. Вкажіть її код, наприклад uk.',
  '"{1}" has no text in other languages here.': '«{1}» не має тут тексту іншими мовами.',
  'What "{1}" reads in {2} must be a text.': 'Поле «{1}» мовою {2} має бути текстом.',
  'What "{1}" reads in {2} is longer than {3} characters. Shorten it.': 'Поле «{1}» мовою {2} довше за {3} символів. Скоротіть його.',
  'Only the reminder of a cart waits for hours.': 'Годин чекає лише нагадування про кошик.',
  'The product says nothing in this language yet. Staff begin that.':
    'Цією мовою про товар ще нічого не сказано. Це починають працівники магазину.',
  'Enter after how many hours customers are reminded.': 'Введіть, через скільки годин нагадувати покупцям.',
};
