/** The roles every shop begins with (src/domain/staff/roles.ts, src/strapi/roles), by their English words. */
export const rolesUk: Readonly<Record<string, string>> = {
  Owner: 'Власник',
  'May do everything, settings and members of staff included.': 'Може все, зокрема налаштування й працівників.',
  Editor: 'Редактор',
  Author: 'Автор',
  'Strapi made this role. It may do nothing in the shop until somebody ticks what.':
    'Цю роль створив Strapi. У магазині вона не може нічого, доки хтось не позначить, що саме.',
  'Catalogue manager': 'Менеджер каталогу',
  'Products with their options, pictures, prices and stock. No orders, no customers.':
    'Товари з опціями, зображеннями, цінами й залишками. Без замовлень і покупців.',
  'Order manager': 'Менеджер замовлень',
  'Orders with their payments, refunds, parcels and returns, carts, customers and what they ask. Products are read only.':
    'Замовлення з оплатами, поверненням грошей, посилками й поверненням товарів, кошики, покупці та їхні звернення. Товари лише читає.',
  'Support agent': 'Підтримка',
  'Answers customers. Sees orders and carts with what they come to, customers and products; writes notes, changes nothing else, and sees no price lists.':
    'Відповідає покупцям. Бачить замовлення й кошики з їхніми сумами, покупців і товари; пише нотатки, більше нічого не змінює й не бачить прайс-листів.',
  Marketer: 'Маркетолог',
  'Discounts, sales, messages to customers, the home screen of the app, search words, product feeds and what customers are mailed. No orders, no customers.':
    'Знижки, розпродажі, розсилки, головний екран застосунку, слова пошуку, фіди товарів і листи покупцям. Без замовлень і покупців.',
  'Courier dispatcher': 'Диспетчер доставки',
  'Sends parcels and says what became of them: orders with their addresses. No refunds, no prices.':
    'Надсилає посилки й повідомляє, що з ними сталося: замовлення з адресами. Без повернення грошей і цін.',
  Analyst: 'Аналітик',
  'Reads what is sold, at what discounts, and what happens in the shop. Changes nothing, and sees nobody’s personal data.':
    'Читає, що продається, з якими знижками і що відбувається в магазині. Нічого не змінює й не бачить нічиїх особистих даних.',
};
