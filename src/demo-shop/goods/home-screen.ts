import type { DemoBlock } from '../demo-types';

/** The app's start page, from the top. Days are counted from when the demo shop is loaded. */
export const demoBlocks: readonly DemoBlock[] = [
  {
    kind: 'banner',
    title: { en: 'Autumn on the meadow', uk: 'Осінь на полонині' },
    text: { en: 'Jackets and layers for the first frost.', uk: 'Куртки й шари для першого приморозку.' },
    picture: 'category-jackets',
    link: '/categories/jackets',
  },
  {
    kind: 'products',
    title: { en: 'Packed for two days', uk: 'Зібрано на два дні' },
    products: ['two-shepherds-tent', 'long-way-backpack', 'watchman-lantern', 'cloud-sleeping-bag', 'hut-to-hut'],
  },
  {
    kind: 'categories',
    title: { en: 'Look around', uk: 'Роздивіться' },
    categories: ['clothing', 'trail', 'pantry', 'home', 'gifts'],
  },
  {
    kind: 'banner',
    title: { en: 'Gifts for the winter', uk: 'Подарунки на зиму' },
    text: { en: 'Boxes we pack by hand, until the last sledge.', uk: 'Набори, які ми складаємо вручну, до останніх санчат.' },
    picture: 'category-gifts',
    link: '/categories/gifts',
    startsInDays: 14,
    endsInDays: 42,
  },
  {
    kind: 'products',
    title: { en: 'A summer in a jar', uk: 'Ціле літо в банці' },
    products: ['acacia-honey', 'buckwheat-honey', 'mountain-forb-honey', 'blueberry-preserve', 'pine-cone-syrup'],
  },
  {
    kind: 'text',
    title: { en: 'Who we are', uk: 'Хто ми' },
    text: {
      en: 'Polonyna is a mountain meadow. We sell what is made around it, and know by name who made it.',
      uk: 'Полонина — це гірський луг. Ми продаємо те, що роблять довкола, і знаємо кожного майстра на імʼя.',
    },
  },
];
