import { labelsOf } from '../kit/labels';

export const appContentLabelsUk = {
  ...labelsOf('api::store.feature-flag', { key: 'Ключ', enabled: 'Увімкнено', value: 'Значення', platforms: 'Платформи' }),
  ...labelsOf('api::store.legal-text', { kind: 'Вид', title: 'Заголовок', body: 'Текст', version: 'Версія', url: 'Сторінка' }),
  ...labelsOf('api::store.home-section', {
    title: 'Заголовок',
    kind: 'Вид',
    text: 'Текст',
    image: 'Зображення',
    products: 'Товари',
    categories: 'Категорії',
    link: 'Посилання',
    position: 'Місце',
  }),
  ...labelsOf('api::store.app-release', {
    platform: 'Платформа',
    version: 'Версія',
    releasedAt: 'Вийшла',
    minimum: 'Найстаріша, що працює',
    notes: 'Що нового',
    storeUrl: 'Посилання на магазин застосунків',
  }),
  'Above the section.': 'Над блоком.',
  'What it shows.': 'Що він показує.',
  'Markdown.': 'Markdown.',
  'For banners.': 'Для банерів.',
  'Shown in this order.': 'Показують у цьому порядку.',
  'Where a tap leads: /categories/tea or /products/kettle.': 'Куди веде дотик: /categories/tea або /products/kettle.',
  'Which app store.': 'Який магазин застосунків.',
  'Three numbers, such as 2.4.0.': 'Три числа, наприклад 2.4.0.',
  'When it reached the store.': 'Коли вона з’явилася в магазині застосунків.',
  'On: apps older than this one are asked to update.': 'Увімкнено: старіші застосунки просять оновити.',
  'One or two sentences for customers.': 'Одне чи два речення для покупців.',
  'Where to update.': 'Де оновити.',
  'Feature flag': 'Перемикач застосунку',
  'Legal text': 'Правовий текст',
  'What the app asks for, such as wishList. Ask whoever makes the app.':
    'Про що питає застосунок, наприклад wishList. Запитайте тих, хто його робить.',
  'Off: the app is told no.': 'Вимкнено: застосунку кажуть «ні».',
  'What the app is told instead of yes: a text in quotes, a number, a list. Leave empty for yes.':
    'Що кажуть застосунку замість «так»: текст у лапках, число, список. Порожнє означає «так».',
  'Only there. Empty: everywhere.': 'Лише там. Порожньо: усюди.',
  'There is one of each.': 'Кожного виду є один.',
  'What customers read above it.': 'Що читають покупці над ним.',
  'Another one with each change that customers should know of, such as 2026-11.':
    'Інша після кожної зміни, про яку покупці мають знати, наприклад 2026-11.',
  'Where it stands on your website too, whole: https://…': 'Де він є і на вашому сайті, цілком: https://…',
};
