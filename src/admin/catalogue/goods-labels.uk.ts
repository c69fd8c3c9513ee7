import { labelsOf } from '../kit/labels';

/** What is sold, and where customers find it. */
export const goodsLabelsUk = {
  ...labelsOf('api::catalog.product', {
    name: 'Назва',
    slug: 'Адреса',
    description: 'Опис',
    brand: 'Бренд',
    categories: 'Категорії',
    taxCategory: 'Податкова категорія',
    images: 'Зображення',
    attributes: 'Характеристики',
  }),
  ...labelsOf('api::catalog.variant', {
    sku: 'Артикул',
    name: 'Назва',
    product: 'Товар',
    position: 'Місце',
    enabled: 'У продажу',
    barcode: 'Штрихкод',
    weightGrams: 'Вага в грамах',
    inventoryPolicy: 'Залишок',
    backorderLimit: 'Межа передзамовлення',
    image: 'Зображення',
  }),
  ...labelsOf('api::catalog.category', {
    name: 'Назва',
    slug: 'Адреса',
    description: 'Опис',
    parent: 'Вища категорія',
    position: 'Місце',
    image: 'Зображення',
  }),
  ...labelsOf('api::catalog.brand', { name: 'Назва', slug: 'Адреса', description: 'Опис', logo: 'Логотип' }),
  'What customers read first.': 'Що покупці читають найперше.',
  'The last part of the link to the product, small letters and hyphens.':
    'Остання частина посилання на товар: малі латинські літери й дефіси.',
  'What makes somebody want it. Markdown.': 'Чому його хочеться мати. Markdown.',
  'Who makes it.': 'Хто його виготовляє.',
  'Where customers find it. Choose the most exact ones; the ones above follow.':
    'Де покупці його знайдуть. Виберіть найточніші; вищі додаються самі.',
  'Which tax rate holds for it.': 'Яка податкова ставка для нього діє.',
  'The first one is shown in lists.': 'Перше показують у списках.',
  'Facts customers can filter by.': 'Властивості, за якими покупці можуть фільтрувати.',
  'The code on the shelf and on the label; no two variants share one.':
    'Код на полиці й на етикетці; двох варіантів з одним артикулом не буває.',
  'What tells it from its sisters, such as M / Moss.': 'Чим він відрізняється від інших, наприклад «M / Мох».',
  'The product this is a variant of.': 'Товар, варіантом якого він є.',
  'Smaller numbers come first.': 'Менші числа стоять першими.',
  'Switch off to take it out of the shop without deleting it.': 'Вимкніть, щоб прибрати його з магазину, не видаляючи.',
  'EAN, UPC or another number below the bars. One that is a GTIN is told to marketplaces.':
    'EAN, UPC або інше число під штрихами. Якщо це GTIN, його повідомляють маркетплейсам.',
  'With packaging, for delivery.': 'З пакуванням, для доставки.',
  'Tracked: never sold beyond what is there. Untracked: always available. Backorder: may be sold beyond it, up to the limit.':
    'Tracked: не продається більше, ніж є. Untracked: є завжди. Backorder: можна продати й більше, до межі.',
  'How many pieces may be sold beyond what is there.': 'Скільки одиниць можна продати понад наявні.',
  'Leave empty to show the first picture of the product.': 'Лишіть порожнім, щоб показувати перше зображення товару.',
  'What customers read in the menu.': 'Що покупці читають у меню.',
  'The last part of the link, small letters and hyphens.': 'Остання частина посилання: малі латинські літери й дефіси.',
  'One or two sentences at the top of the category.': 'Одне чи два речення вгорі категорії.',
  'The category it stands under. Empty for the top level.': 'Категорія, до якої вона входить. Порожньо – найвищий рівень.',
  'Shown in the menu of the app.': 'Показують у меню застосунку.',
  'As the maker writes it.': 'Як його пише виробник.',
  'Who they are, in a sentence or two.': 'Хто це, одним-двома реченнями.',
  'Best on a transparent background.': 'Найкраще на прозорому тлі.',
};
