/** What is wrong with a delivery zone, a rule of a delivery method or the hours of a location, that staff save. */
export const deliveryRuleSentencesUk = {
  'No {1} is chosen, so the rule never holds. Choose at least one, or take the rule out.':
    'Нічого не вибрано, тож правило ніколи не діє. Виберіть щонайменше одне або вилучіть правило.',
  'It does not say what it costs then. Enter an amount for each currency you sell in.':
    'Не сказано, скільки це тоді коштує. Введіть суму для кожної валюти, у якій продаєте.',
  'These amounts change nothing here. Take them out, or choose that it costs more.':
    'Ці суми тут нічого не змінюють. Вилучіть їх або виберіть, що доставка коштує більше.',
  'It says neither from where nor up to where. Fill in one of the two.': 'Не сказано ні звідки, ні докуди. Заповніть одне з двох.',
  'It ends before it begins. Enter a larger end.': 'Закінчується раніше, ніж починається. Введіть більший кінець.',
  'Nothing fits into a parcel that may weigh nothing. Enter what one may weigh.':
    'У посилку, яка нічого не може важити, нічого не покласти. Введіть, скільки вона може важити.',
  'It needs one parcel at least. Enter how many there may be, or leave it empty.':
    'Потрібна щонайменше одна посилка. Введіть, скільки їх може бути, або залиште порожнім.',
  'Nobody knows from where to measure. Choose a location.': 'Невідомо, звідки міряти. Виберіть склад.',
  'Nobody knows where this location lies. Fill in its latitude and longitude, or choose another.':
    'Невідомо, де цей склад. Заповніть його широту й довготу або виберіть інший.',
  'The delivery method "{1}" is measured from here. Leave latitude and longitude, or change its rules first.':
    'Звідси міряють відстань для способу доставки «{1}». Залиште широту й довготу або спершу змініть його правила.',
  'It has no name. Enter one that staff know it by.': 'Назви немає. Введіть ту, за якою її знатимуть працівники.',
  'It lies nowhere. Draw it on the map, or say its postal codes or cities.':
    'Зона ніде не лежить. Намалюйте її на карті або вкажіть індекси чи міста.',
  'It has more than {1} parts. Make several zones of it.': 'У ній понад {1} частин. Зробіть із неї кілька зон.',
  'Its shapes have more than {1} corners. Draw them more simply, or make several zones of it.':
    'У її фігурах понад {1} кутів. Намалюйте їх простіше або зробіть кілька зон.',
  'It names more than {1} postal codes and cities. Make several zones of it.':
    'У ній понад {1} індексів і міст. Зробіть із неї кілька зон.',
  'Its ranges of postal codes are too many to be looked up. Let them begin and end at round codes, or make several zones of it.':
    'Проміжків поштових індексів забагато, щоб за ними шукати. Нехай починаються й закінчуються круглими індексами, або зробіть кілька зон.',
  'A part of a zone of this kind has no such field. Leave it out.': 'У такої частини зони цього поля немає. Вилучіть його.',
  'This shape is a line or a point, and nobody lives in it. Draw it anew.':
    'Ця фігура — лінія або точка, у ній ніхто не живе. Намалюйте її ще раз.',
  'This part is none that a zone can have. Draw a shape, or say a radius, postal codes or cities.':
    'Такої частини в зони бути не може. Намалюйте фігуру або вкажіть радіус, індекси чи міста.',
  'This shape has no outline that can be read. Draw it anew.': 'Контур цієї фігури не прочитати. Намалюйте її ще раз.',
  'A corner is nowhere on earth: latitudes go from -90 to 90, longitudes from -180 to 180.':
    'Такого кута на землі немає: широта від -90 до 90, довгота від -180 до 180.',
  'The outline of this shape is not closed. It needs three corners at least, and ends where it began.':
    'Контур цієї фігури не замкнено. Потрібні щонайменше три кути, і закінчується він там, де почався.',
  'This shape goes round more than half of the earth. Draw several smaller ones.':
    'Ця фігура охоплює понад половину землі. Намалюйте кілька менших.',
  'The outline of this shape crosses itself. Move its corners until no line crosses another.':
    'Контур цієї фігури перетинає сам себе. Пересуньте кути так, щоб лінії не перетиналися.',
  'The middle is nowhere on earth: latitudes go from -90 to 90.': 'Такої середини на землі немає: широта від -90 до 90.',
  'The middle is nowhere on earth: longitudes go from -180 to 180.': 'Такої середини на землі немає: довгота від -180 до 180.',
  'A radius goes from 1 metre to 1,000 kilometres. Enter another one.': 'Радіус — від 1 метра до 1000 кілометрів. Введіть інший.',
  'Nobody knows this country. Choose it from the list.': 'Такої країни немає. Виберіть її зі списку.',
  'This part of the zone is empty. Fill it in, or take it out.': 'Ця частина зони порожня. Заповніть її або вилучіть.',
  'This is no postal code. Write 79000, a beginning such as 79*, or a range such as 79000..79999.':
    'Це не поштовий індекс. Напишіть 79000, початок, як-от 79*, або проміжок, як-от 79000..79999.',
  'This is no name of a city. Enter it as it stands in an address.': 'Це не назва міста. Введіть її так, як пишуть в адресі.',
  'These hours cannot be read. Enter from when and until when it is open, for each weekday.':
    'Ці години не вдалося прочитати. Введіть для кожного дня тижня, відколи й доки відчинено.',
  'There are more than {1} single days. Take out those that are over.': 'Окремих днів понад {1}. Вилучіть ті, що вже минули.',
  'One of the single days has no date. Choose one, or take it out.':
    'В одного з окремих днів немає дати. Виберіть її або вилучіть цей день.',
  'The day {1} stands there twice. Take one of the two out.': 'День {1} вказано двічі. Вилучіть один із двох.',
  'It opens more than {1} times on one day. Take some of these hours out.':
    'За один день відчиняється понад {1} разів. Вилучіть частину цих годин.',
  'Hours of one day overlap. Make one of them, or let the later ones begin after the earlier.':
    'Години одного дня перетинаються. Об’єднайте їх або нехай пізніші починаються після раніших.',
  'A time of day is missing in the opening hours. Enter hours and minutes, such as 09:30.':
    'У годинах роботи бракує часу. Введіть години й хвилини, наприклад 09:30.',
  'It closes before it opens. Where it is open over midnight, enter until 00:00 on the one day, and from 00:00 on the next.':
    'Зачиняється раніше, ніж відчиняється. Якщо відчинено через північ, введіть «до 00:00» в один день і «з 00:00» у наступний.',

  'It has no name. Enter one your colleagues know it by.': 'Немає назви. Введіть таку, щоб колеги його впізнали.',
  'It belongs to no delivery method, so nobody is offered it. Choose one.':
    'Не належить до жодного способу доставки, тож його нікому не пропонують. Виберіть спосіб.',
  'It is on no day of the week. Switch one on.': 'Не вибрано жодного дня тижня. Увімкніть хоча б один.',
  'Nobody knows when it begins. Enter hours and minutes, such as 09:30.':
    'Невідомо, коли починається. Введіть години й хвилини, наприклад 09:30.',
  'Nobody knows when it ends. Enter hours and minutes, such as 12:00.':
    'Невідомо, коли закінчується. Введіть години й хвилини, наприклад 12:00.',
  'It ends before it begins. Enter a later end; midnight is 00:00.':
    'Закінчується раніше, ніж починається. Введіть пізніший кінець; північ — 00:00.',
  'Nobody knows until when orders come in. Enter hours and minutes, such as 18:00, or nothing.':
    'Невідомо, доки приймати замовлення. Введіть години й хвилини, наприклад 18:00, або нічого.',
  'Orders close before it can be chosen, so nobody ever can. Let it be chosen more days ahead, or close later.':
    'Замовлення закриваються раніше, ніж цей час можна вибрати. Дозвольте вибирати його на більше днів наперед або закривайте пізніше.',
  'Not even one order fits into it. Give it more minutes, or let an order take fewer.':
    'У нього не вміщається навіть одне замовлення. Додайте хвилин або зменште час на замовлення.',
  'Its minutes never run out, as an order takes none. Say how many it takes.':
    'Його хвилини ніколи не вичерпаються, бо замовлення не забирає жодної. Вкажіть, скільки воно забирає.',
  'Any number of orders can be booked into it.': 'У нього можна записати скільки завгодно замовлень.',
  'A slot must not cost less than nothing. Enter what it costs on top, 0 when nothing.':
    'Час доставки не може коштувати менше за нуль. Введіть доплату, 0, якщо її немає.',
  'The price is higher than the shop can count. Enter what it costs on top.':
    'Ця ціна більша, ніж магазин може порахувати. Введіть доплату.',
};
