import type { DemoCategory } from './demo-types';

/** Parents stand before their children. */
export const demoCategories: readonly DemoCategory[] = [
  {
    slug: 'clothing',
    name: { en: 'Clothing', uk: 'Одяг' },
    description: {
      en: 'For four seasons in one day, which is how the Carpathians do weather.',
      uk: 'На чотири пори року за один день — саме така погода в Карпатах.',
    },
    motif: 'jacket',
    palette: 'spruce',
  },
  {
    slug: 'jackets-knitwear',
    name: { en: 'Jackets & knitwear', uk: 'Куртки та светри' },
    description: {
      en: 'Layers from the first drizzle to the last snowfield.',
      uk: 'Усе, що вдягають шарами: від першої мжички до останнього снігу.',
    },
    parent: 'clothing',
    motif: 'sweater',
    palette: 'berry',
  },
  {
    slug: 'hats-socks',
    name: { en: 'Hats, socks & shoes', uk: 'Шапки, шкарпетки, взуття' },
    description: {
      en: 'Warm ears, dry toes, and hands that can still hold a cup.',
      uk: 'Щоб вухам було тепло, ногам сухо, а руки могли втримати горнятко.',
    },
    parent: 'clothing',
    motif: 'mittens',
    palette: 'lake',
  },
  {
    slug: 'camp-kitchen',
    name: { en: 'Trail & camp kitchen', uk: 'Похід і табірна кухня' },
    description: {
      en: 'A roof, a light, and something bubbling over the fire.',
      uk: 'Дах над головою, світло і щось смачне над вогнищем.',
    },
    motif: 'kettle',
    palette: 'dusk',
  },
  {
    slug: 'tea-coffee',
    name: { en: 'Tea & coffee', uk: 'Чай і кава' },
    description: {
      en: 'Herbs picked above the tree line, and coffee roasted on Tuesdays.',
      uk: 'Трави, зібрані вище лісу, і кава, яку смажать щовівторка.',
    },
    motif: 'tea-tin',
    palette: 'moss',
  },
  {
    slug: 'honey-pantry',
    name: { en: 'Honey & pantry', uk: 'Мед і комора' },
    description: {
      en: 'What a grandmother would hand you through the window for the road.',
      uk: 'Те, що бабуся передала б вам у дорогу через вікно.',
    },
    motif: 'honey-jar',
    palette: 'honey',
  },
  {
    slug: 'home',
    name: { en: 'Home', uk: 'Дім' },
    description: {
      en: 'Things that make a flat on the ninth floor feel like a cabin.',
      uk: 'Речі, з якими і квартира на дев’ятому поверсі стає хатою в горах.',
    },
    motif: 'pillow',
    palette: 'clay',
  },
  {
    slug: 'wool-home',
    name: { en: 'Wool & warmth', uk: 'Вовна й тепло' },
    description: {
      en: 'Heavy blankets, soft cushions and candles for long evenings.',
      uk: 'Важкі ліжники, м’які подушки і свічки для довгих вечорів.',
    },
    parent: 'home',
    motif: 'blanket',
    palette: 'wildflower',
  },
  {
    slug: 'ceramics',
    name: { en: 'Ceramics', uk: 'Кераміка' },
    description: {
      en: 'Thrown, painted and fired by hand, so no two are quite alike.',
      uk: 'Виліплено, розписано й випалено вручну, тож двох однакових не буває.',
    },
    parent: 'home',
    motif: 'jug',
    palette: 'clay',
  },
  {
    slug: 'books-maps',
    name: { en: 'Books & maps', uk: 'Книжки й мапи' },
    description: {
      en: 'For planning the trip, and for the evenings when you cannot go.',
      uk: 'Щоб спланувати мандрівку або пережити вечір, коли не до мандрівок.',
    },
    motif: 'map',
    palette: 'rye',
  },
  {
    slug: 'gifts',
    name: { en: 'Gifts', uk: 'Подарунки' },
    description: {
      en: 'Wrapped, tied with linen ribbon, and ready for somebody you like.',
      uk: 'Загорнуто, перев’язано лляною стрічкою — лишилося вручити.',
    },
    motif: 'gift-box',
    palette: 'berry',
  },
];
