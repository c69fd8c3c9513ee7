/** What is wrong with a discount or its codes, and what to do. */
export const discountSentencesUk = {
  'No amount is given, so the discount never applies. Enter an amount for each currency you sell in.':
    'Суми не вказано, тож знижка ніколи не діє. Введіть по сумі на кожну валюту, у якій ви продаєте.',
  'There are two amounts in {1}. Remove one of them.': 'Для {1} вказано дві суми. Вилучіть одну.',
  'The amount is not negative, and not higher than the shop can count. Enter how much it is.':
    'Сума не може бути від’ємною чи більшою, ніж магазин може порахувати. Введіть іншу.',
  'The price is 0, so these products are free in {1}. Enter a price if that is not meant.':
    'Ціна 0, тож за {1} ці товари безкоштовні. Якщо так не задумано, введіть ціну.',
  'The minimum is 0, so it always holds. Enter a minimum, or remove the condition.':
    'Найменша сума 0, тож умова справджується завжди. Введіть суму або вилучіть умову.',
  'The amount is 0, so nothing is taken off. Enter how much it is.': 'Сума 0, тож знижки немає. Введіть суму.',
  'The percentage must be a number from 0.01 % to 100 %. Correct it.': 'Відсоток має бути від 0,01 % до 100 %. Виправте його.',
  'The percentage is 0, so nothing is taken off. Enter a percentage.': 'Відсоток 0, тож знижки немає. Введіть відсоток.',
  'More than 100 % cannot be taken off. Enter 100 % or less.': 'Знижка не може перевищувати 100 %. Введіть 100 % або менше.',
  'The number must be 1 or more. Enter how many.': 'Число має бути 1 або більше. Введіть, скільки.',
  'No {1} is chosen, so the discount never applies. Choose at least one, or remove the condition.':
    'Нічого не вибрано, тож знижка ніколи не діє. Виберіть хоча б одне або вилучіть умову.',
  'It ends before it starts, so it never applies. Choose an end after the start.':
    'Вона закінчується раніше, ніж починається, тож ніколи не діє. Виберіть кінець після початку.',
  'It is already over, so it never applies. Choose a later end, or switch it off.':
    'Вона вже закінчилася, тож не діє. Виберіть пізніший кінець або вимкніть її.',
  'Nothing here knows the effect "{1}". Choose another one, or install its plugin again.':
    'Дія «{1}» тут невідома. Виберіть іншу або знову встановіть її плагін.',
  'Nothing here knows the condition "{1}". Remove it, or install its plugin again.':
    'Умова «{1}» тут невідома. Вилучіть її або знову встановіть її плагін.',
  'This discount acts on {1}, so the products it applies to mean nothing. Remove them; to require them in the basket, add the condition "Contains products".':
    'Ця знижка діє на {1}, тож товари в полі «На що діє» нічого не означають. Вилучіть їх; щоб вони мали бути в кошику, додайте умову «Є певні товари».',
  'Two conditions of this kind have nothing in common, so they never hold together. Join them into one condition.':
    'Дві умови цього виду не мають нічого спільного, тож ніколи не справджуються разом. Об’єднайте їх в одну.',
  'One customer may use it more often than all together. Lower the uses per customer, or raise the uses in total.':
    'Один покупець може використати її частіше, ніж усі разом. Зменште використання на покупця або збільште загальну кількість.',
  'Its amounts have no currency in common, so it never applies. Enter all amounts in each currency you sell in.':
    'Її суми не мають спільної валюти, тож вона ніколи не діє. Введіть усі суми в кожній валюті, у якій ви продаєте.',
  'Everything in the shop becomes free for everybody. Lower what is taken off, or add products, a condition, a code or a limit.':
    'Усе в магазині стає безкоштовним для всіх. Зменште знижку або додайте товари, умову, код чи обмеження.',
  'Everybody {1} gets these products free, as often as they like. Lower the percentage, or set a limit of uses, a budget or a highest discount.':
    'Кожен, {1}, отримає ці товари безкоштовно скільки завгодно разів. Зменште відсоток або обмежте використання, бюджет чи найбільшу знижку.',
  'Orders up to {1} become free. Add the condition "Minimum amount" with more than {2}, if that is not meant.':
    'Замовлення до {1} стають безкоштовними. Якщо так не задумано, додайте умову «Сума від» із сумою понад {2}.',
  'In {1} it never applies, because an amount is missing here. Enter one for each currency you sell in.':
    'Для {1} вона ніколи не діє, бо тут бракує суми. Введіть по одній на кожну валюту, у якій ви продаєте.',
  'Everything it names here was deleted, so it matches nothing. Choose something else, or take this part out.':
    'Усе, що тут указано, видалено, тож вона ні на що не діє. Виберіть щось інше або вилучіть цю частину.',
  'Some of what it names here was deleted. It goes on with the rest; save it to clean up.':
    'Дещо з указаного тут видалено. З рештою вона діє далі; збережіть її, щоб прибрати зайве.',
  'No products are named, so anything in the basket counts. Name the products that must be in it.':
    'Товарів не вказано, тож підходить будь-що в кошику. Вкажіть товари, які мають у ньому бути.',
  'No weekday is chosen, so it never holds. Choose the days on which it holds.':
    'Жодного дня не вибрано, тож це ніколи не діє. Виберіть дні, у які воно діє.',
  'Weekdays are numbered from 1 (Monday) to 7 (Sunday). Correct the one that is not.':
    'Дні тижня мають номери від 1 (понеділок) до 7 (неділя). Виправте той, що не має.',
  '"{1}" is not a time zone. Enter one such as Europe/Kyiv.': '«{1}» не є часовим поясом. Введіть, наприклад, Europe/Kyiv.',
  'The hours must lie between 00:00 and 24:00. Correct them.': 'Години мають бути між 00:00 і 24:00. Виправте їх.',
  'The hours end when they start, so it never holds. Enter a later end, or 00:00 to 00:00 for the whole day.':
    'Години закінчуються тоді, коли починаються, тож це ніколи не діє. Введіть пізніший кінець або 00:00–00:00 на цілий день.',
  '{1} out of {2} pieces free makes all of them free. Enter a smaller number of free pieces.':
    '{1} безкоштовних із {2} означає, що безкоштовні всі. Введіть меншу кількість безкоштовних.',
  'No gift is chosen. Choose the variant that becomes free.': 'Подарунка не вибрано. Виберіть варіант, який стає безкоштовним.',
  'There are no steps, so nothing is ever reduced. Add at least one step.': 'Рівнів немає, тож знижки не буде. Додайте хоча б один.',
  'A step by amount needs a currency. Choose one for this step.': 'Рівень за сумою потребує валюти. Вкажіть її для цього рівня.',
  'This step begins at {1}, but the one before it at {2}. Put the steps in rising order, each beginning higher than the last.':
    'Цей рівень починається від {1}, а попередній від {2}. Розташуйте рівні за зростанням, кожен вищий за попередній.',
  'This step gives no more than the one before it, so buying more does not pay. Raise its percentage, or remove it.':
    'Цей рівень не дає більше за попередній, тож купувати більше невигідно. Збільште його відсоток або вилучіть його.',
  'The plugin this is from could not check it. Ask whoever looks after the shop; the log says what happened.':
    'Плагін, якому це належить, не зміг це перевірити. Зверніться до того, хто доглядає магазин; що сталося, записано в журналі.',
  'It had the condition "{1}", whose plugin is gone: without it, more customers would get the discount. Switch it off and save it, look at its conditions, then switch it on.':
    'Вона мала умову «{1}», плагіна якої вже немає: без неї знижку отримало б більше покупців. Вимкніть і збережіть її, перегляньте умови, а тоді ввімкніть.',
  'There is no such discount. Save it first.': 'Такої знижки немає. Спершу збережіть її.',
  'This discount is given automatically, so codes would do nothing. Choose "by code" first.':
    'Ця знижка надається автоматично, тож коди нічого не дадуть. Спершу виберіть «За кодом».',
  '{1}. Choose more letters, or fewer codes.': 'Стільки різних кодів не вийде. Зробіть їх довшими або створіть менше.',
  'Codes can begin with letters, digits and hyphens only. Choose another beginning.':
    'Коди можуть починатися лише з літер, цифр і дефісів. Виберіть інший початок.',
  'Use letters and digits for a code; hyphens and spaces between them are fine.':
    'Код складається з літер і цифр; між ними можуть бути дефіси й пробіли.',
  'The code {1} is taken: customers could not tell it from {2}. Choose another.':
    'Код {1} зайнятий: покупці не відрізнили б його від {2}. Виберіть інший.',
  'It does nothing yet. Choose what it does.': 'Вона ще нічого не робить. Виберіть дію.',
  'It has no name. Customers read it in the basket: enter one.': 'Вона без назви. Покупці читають назву в кошику: введіть її.',
  'Somebody else saved this discount meanwhile. Compare, then save again.':
    'Хтось тим часом зберіг цю знижку. Порівняйте й збережіть ще раз.',
  'This was made already, by a request whose answer was lost. Look for it among the discounts.':
    'Її вже створено: відповідь на той запит загубилася. Знайдіть її серед знижок.',
  'Nothing here knows this part any more. Choose another one, or take it out.':
    'Цієї частини вже ніхто тут не знає. Виберіть іншу або приберіть її.',
  'This is not filled in as it must be. Fill it in again.': 'Це заповнено не так, як треба. Заповніть ще раз.',
  '“{1}” has no field “{2}”.': '«{1}» не має поля «{2}».',
  '“{1}” is empty. Fill it in.': '«{1}» порожнє. Заповніть це поле.',
  '“{1}” is too small or too large. Enter another number.': '«{1}»: замале або завелике число. Введіть інше.',
  'The shop does not sell in {1}. Use one of its currencies: {2}.': 'Магазин не продає у валюті {1}. Використайте одну з його валют: {2}.',
  'What is chosen here is not there any more. Choose something else.': 'Вибраного тут уже немає. Виберіть щось інше.',
};
