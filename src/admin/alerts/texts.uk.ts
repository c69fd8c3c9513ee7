import type { alertsEn } from './texts.en';

export const alertsUk: Record<keyof typeof alertsEn, string> = {
  'storekeeper.alert.open': 'Відкрито',
  'storekeeper.alert.done': 'Виконано',
  'storekeeper.alert.title': 'Що це означає',
  'storekeeper.alert.happened': 'Що сталося',
  'storekeeper.alert.todo': 'Що зробити',

  'storekeeper.alert.payment_unknown': 'Оплата без замовлення',
  'storekeeper.alert.payment_unknown.happened': '{provider} отримав {amount}, які не належать до жодного замовлення цього магазину.',
  'storekeeper.alert.payment_unknown.todo':
    'Знайдіть оплату в {provider} за номером нижче та з’ясуйте, хто й за що заплатив. Якщо нічого не треба доставити, поверніть гроші там.',
  'storekeeper.alert.payment_differs': 'Оплата на іншу суму',
  'storekeeper.alert.payment_differs.happened': 'Оплата в {provider} становить {amount}, але магазин просив {expected}.',
  'storekeeper.alert.payment_differs.todo':
    'Відкрийте замовлення. Якщо його не оформлено, гроші повернуться самі. Якщо оформлено, узгодьте різницю з покупцем.',
  'storekeeper.alert.payment_provider_failing': 'Платіжний сервіс не відповідає',
  'storekeeper.alert.payment_provider_failing.happened': 'Від {since} магазин не може запитати {provider} про оплати.',
  'storekeeper.alert.payment_provider_failing.todo':
    'Магазин пробує далі сам; доти оплати можуть з’являтися із запізненням. Якщо покупці не можуть платити, скажіть тому, хто доглядає магазин, і покажіть повідомлення нижче.',
  'storekeeper.alert.refund_outside': 'Гроші повернено не через магазин',
  'storekeeper.alert.refund_outside.happened': 'Покупцеві повернено {amount}. Це зроблено в платіжному сервісі, а не в магазині.',
  'storekeeper.alert.refund_outside.todo':
    'Переконайтеся, що це зробив хтось із ваших. У замовленні ці гроші вже враховано як повернені, тож не повертайте їх удруге.',
  'storekeeper.alert.refund_failed': 'Повернені гроші не дійшли',
  'storekeeper.alert.refund_failed.happened': 'Покупцеві мали повернутися {amount}, але не дійшли.',
  'storekeeper.alert.refund_failed.todo':
    'Запитайте покупця, як іще повернути гроші, наприклад банківським переказом. Або відкрийте замовлення й спробуйте повернути ще раз.',
  'storekeeper.alert.refund_stuck': 'Повернення ще не в дорозі',
  'storekeeper.alert.refund_stuck.happened': 'Покупцеві має повернутися {amount}, але {provider} уже кілька годин не відповідає магазину.',
  'storekeeper.alert.refund_stuck.todo':
    'Магазин намагається далі сам: не повертайте ці гроші в інший спосіб. Якщо до завтра нічого не зміниться, скажіть тому, хто доглядає за магазином.',
  'storekeeper.alert.dispute_opened': 'Покупець оскаржує оплату',
  'storekeeper.alert.dispute_opened.happened': 'Покупець поскаржився своєму банку, і банк забрав {amount}, доки не вирішить.',
  'storekeeper.alert.dispute_opened.todo':
    'Більше нічого не відправляйте за цим замовленням. Дайте відповідь у {provider} до дати, яку там побачите: покажіть, що куплено і що воно дійшло.',
  'storekeeper.alert.dispute_won': 'Оскарження виграно',
  'storekeeper.alert.dispute_won.happened': 'Банк вирішив на користь магазину: {amount} залишаються вашими.',
  'storekeeper.alert.dispute_won.todo': 'Оскарження завершено. Якщо щось із замовлення ще не відправлено, тепер можна відправити.',
  'storekeeper.alert.dispute_lost': 'Оскарження програно',
  'storekeeper.alert.dispute_lost.happened': 'Банк вирішив на користь покупця: {amount} знову в нього.',
  'storekeeper.alert.dispute_lost.todo':
    'Не відправляйте того, що ще не відправлено: скасуйте замовлення. Гроші теж не повертайте, бо вони вже в покупця.',
  'storekeeper.alert.authorization_ending': 'Зарезервовані гроші ще не списано',
  'storekeeper.alert.authorization_ending.happened': 'Банк покупця тримає {amount} зарезервованими до {until}. Їх ще ніхто не списав.',
  'storekeeper.alert.authorization_ending.todo':
    'До того часу відкрийте замовлення й натисніть «Списати оплату» або скасуйте замовлення. Потім списати гроші вже не можна.',
  'storekeeper.alert.authorization_lost': 'Зарезервовані гроші втрачено',
  'storekeeper.alert.authorization_lost.happened':
    'Банк покупця тримав {amount} зарезервованими, але більше не тримає: їх не списали вчасно, або хтось скасував оплату в {provider}.',
  'storekeeper.alert.authorization_lost.todo':
    'Не відправляйте того, що ще не відправлено. Попросіть покупця замовити й оплатити ще раз, а це замовлення скасуйте.',
  'storekeeper.alert.overpaid': 'Сплачено більше, ніж треба',
  'storekeeper.alert.overpaid.happened':
    'Разом із тим, що надійшло, магазин має за це замовлення на {amount} більше, ніж винен покупець: частину не буде надіслано або в платіжному сервісі списано більше.',
  'storekeeper.alert.overpaid.todo':
    'Відкрийте замовлення й натисніть «Повернути гроші», щоб повернути різницю як жест доброї волі. Якщо ви вирішили її залишити, нічого робити не треба.',
  'storekeeper.alert.money_returned': 'Оплачено, але замовлення немає',
  'storekeeper.alert.money_returned.happened':
    'Покупець заплатив {amount}, але це замовлення не вдалося оформити. Гроші повертаються самі.',
  'storekeeper.alert.money_returned.todo':
    'Напишіть покупцеві, що гроші повертаються. {paidOrder, select, none {Можливо, він захоче замовити ще раз.} other {З його іншим замовленням, {paidOrder}, усе гаразд, воно залишається.}}',
  'storekeeper.alert.collected_by_carrier': 'У перевізника є ваші гроші',
  'storekeeper.alert.collected_by_carrier.happened':
    'Посилку видано, і перевізник мав отримати від покупця {amount}. Ці гроші ще не підтверджено.',
  'storekeeper.alert.collected_by_carrier.todo':
    'Коли перевізник перекаже гроші, відкрийте замовлення й натисніть «Підтвердити оплату». Якщо за кілька днів вони не надійдуть, запитайте перевізника за номером нижче.',
  'storekeeper.alert.collected_not_owed': 'Кур’єр узяв те, що вже оплачено',
  'storekeeper.alert.collected_not_owed.happened':
    'З готівкою поїздки за це замовлення надійшло {amount}, яких уже не були винні: його оплатили, або гроші записали працівники, перш ніж готівку здали.',
  'storekeeper.alert.collected_not_owed.todo':
    'Якщо ті самі гроші ви записали самі, нічого робити не треба. Якщо покупець заплатив двічі, поверніть готівку й залиште примітку в замовленні.',
  'storekeeper.alert.sms_rising': 'Багато кодів у SMS',
  'storekeeper.alert.sms_rising.happened':
    'Сьогодні попросили надіслати в SMS {messages} кодів або більше, і кожен із них платний. Після {most} сьогодні більше не надсилатимуться.',
  'storekeeper.alert.sms_rising.todo':
    'Якщо ви чекали стільки покупців, нічого робити не треба. Інакше покажіть це тому, хто доглядає магазин: можливо, хтось просить коди на номери, які на цьому заробляють.',
  'storekeeper.alert.website_news_refused': 'Щось із сайту не вдалося прийняти',
  'storekeeper.alert.website_news_refused.happened':
    'Сайт повідомив про те, чого магазин не може прийняти таким, як воно є. Що саме і чому, стоїть нижче.',
  'storekeeper.alert.website_news_refused.todo':
    'Виправте причину, наприклад дайте товару той самий артикул, що й там. Потім відкрийте це на сайті й збережіть ще раз: повідомлення надійде знову.',
  'storekeeper.alert.website_shortage': 'Продано на сайті, але на складі немає',
  'storekeeper.alert.website_shortage.happened':
    'Сайт оформив замовлення на більше одиниць, ніж лишилося. Замовлення прийнято, решту ще треба дістати.',
  'storekeeper.alert.website_shortage.todo': 'Замовте товар або домовтеся з покупцем про інше й скасуйте те, що не вдасться надіслати.',
  'storekeeper.alert.push_failing': 'Сповіщення не надходять на телефони',
  'storekeeper.alert.push_failing.happened':
    'Служба, що надсилає сповіщення на телефони, {provider}, відхиляє їх: {because}. Протягом доби їх щогодини надсилатимуть знову; у застосунку покупці їх бачать.',
  'storekeeper.alert.push_failing.todo': 'Покажіть це тому, хто доглядає магазин: ключі до цієї служби треба замінити.',
  'storekeeper.alert.maps_failing': 'Карта відмовляється відповідати',
  'storekeeper.alert.maps_failing.happened': '{provider} відхиляє кожне звернення: {because}. Тим часом покупці вводять адреси вручну.',
  'storekeeper.alert.maps_failing.todo':
    'Відкрийте Інтеграції, виберіть карту й натисніть «Перевірити зʼєднання»: там сказано, що не так із ключем або його проєктом.',
  'storekeeper.alert.maps_limit': 'До карти більше не звертаються',
  'storekeeper.alert.maps_limit.happened':
    'До карти звернулися стільки разів, скільки ви дозволили на день або на місяць. Доти покупці вводять адреси вручну.',
  'storekeeper.alert.maps_limit.todo':
    'Подивіться в Інтеграціях на карту: там видно, яку межу вичерпано. Підніміть її або залиште; якщо звернень значно більше, ніж покупців, покажіть це тому, хто доглядає магазин.',
  'storekeeper.alert.webhook_off': 'Вебхук вимкнено',
  'storekeeper.alert.webhook_off.happened':
    'На {host} більше нічого не надсилається: {because, select, gone {там відповіли, що цієї адреси вже немає} other {там пʼять днів нічого не приймали}}. Те, що чекало, збережено.',
  'storekeeper.alert.webhook_off.todo':
    'Полагодьте те, що там слухає, і ввімкніть його знову в розділі «Вебхуки». Якщо він нікому не потрібен, видаліть його там.',
  'storekeeper.alert.automation': 'Ваше правило',
  'storekeeper.alert.automation.happened': '{text}',
  'storekeeper.alert.automation.todo': 'Про це просило правило «{rule}». Правила стоять в розділі «Автоматизація».',
  'storekeeper.alert.other.happened': 'Магазин ще не має для цього слів. Усе, що відомо, видно у формі поруч.',
  'storekeeper.alert.other.todo': 'Покажіть це тому, хто доглядає магазин.',

  'storekeeper.alert.provider': 'Платіжний сервіс',
  'storekeeper.alert.reference': 'Номер у ньому',
  'storekeeper.alert.reason': 'Чому',
  'storekeeper.alert.email': 'Покупець',
  'storekeeper.alert.failure': 'Повідомлення для технічних спеціалістів',
  'storekeeper.alert.openOrder': 'Відкрити замовлення',
  'storekeeper.alert.openOrderNumber': 'Замовлення {number}',
  'storekeeper.alert.note': 'Що зроблено',
  'storekeeper.alert.noteHint': 'Для ваших колег. Може бути порожнім.',
  'storekeeper.alert.close': 'Виконано',
  'storekeeper.alert.closed': 'Сповіщення виконано.',
  'storekeeper.alert.doneBy': 'Виконано: {name}, {when}',
  'storekeeper.alert.attention': 'Потребує уваги',
  'storekeeper.alert.all': 'Усі сповіщення',
  'storekeeper.alert.none': 'Зараз нічого не потребує вашої уваги. Тут з’являються негаразди з оплатами, поверненнями й оскарженнями.',
  'storekeeper.alert.more': 'Ще відкритих: {count}',
  'storekeeper.alert.closing': 'Воно зникне з цього списку. Колеги знайдуть його серед усіх сповіщень разом із вашою приміткою.',
  'storekeeper.alert.seeAll': 'Переглянути все',
  'storekeeper.alert.everyKind': 'Усе',
  'storekeeper.alert.count': '{count, plural, one {# сповіщення відкрите} few {# сповіщення відкриті} other {# сповіщень відкрито}}',
  'storekeeper.alert.noneOfKind': 'Такого зараз немає.',
  'storekeeper.alert.loading': 'Завантажуємо сповіщення',
  'storekeeper.alert.notRead': 'Зараз не вдалося прочитати сповіщення.',
  'storekeeper.alert.again': 'Спробувати ще раз',
};
