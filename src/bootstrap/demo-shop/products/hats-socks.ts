import type { DemoProduct } from '../demo-types';
import { variantsOf } from './variants-of';

export const hatsAndSocks: readonly DemoProduct[] = [
  {
    slug: 'long-trail-socks',
    name: { en: 'Long Trail socks', uk: 'Шкарпетки «Довгий плай»' },
    description: {
      en: 'Merino with a padded heel that has survived the whole Chornohora ridge and back. They do not smell on day three; we checked, reluctantly.',
      uk: 'Меринос із потовщеною п’ятою, що витримала весь Чорногірський хребет туди й назад. На третій день не пахнуть: ми перевіряли, хоч і без охоти.',
    },
    brand: 'try-vivtsi',
    categories: ['hats-socks'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Merino' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'socks',
    palette: 'lake',
    variants: variantsOf({ priceEur: 1_690, tierEur: 1_390, weightGrams: 85 }, [
      { sku: 'PLN-SCK-TRL-36', options: { Size: '36–38' }, lviv: 60, warsaw: 44 },
      { sku: 'PLN-SCK-TRL-39', options: { Size: '39–41' }, lviv: 64, warsaw: 56 },
      { sku: 'PLN-SCK-TRL-42', options: { Size: '42–44' }, lviv: 62, warsaw: 55 },
      { sku: 'PLN-SCK-TRL-45', options: { Size: '45–47' }, lviv: 14, warsaw: 3 },
    ]),
  },
  {
    slug: 'sunday-socks',
    name: { en: 'Sunday socks', uk: 'Недільні шкарпетки' },
    description: {
      en: 'Thick, bright and made for wooden floors. Nobody needs a fourth pair, and yet everybody who has three comes back.',
      uk: 'Грубі, барвисті, якраз для дерев’яної підлоги. Четверта пара нікому не потрібна, а проте всі, хто має три, повертаються.',
    },
    brand: 'try-vivtsi',
    categories: ['hats-socks', 'gifts'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Wool' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'socks',
    palette: 'wildflower',
    variants: variantsOf({ priceEur: 1_450, weightGrams: 120 }, [
      { sku: 'PLN-SCK-SUN-36-VIO', options: { Size: '36–39', Colour: 'Violet' }, lviv: 47, warsaw: 36 },
      { sku: 'PLN-SCK-SUN-40-VIO', options: { Size: '40–43', Colour: 'Violet' }, lviv: 51, warsaw: 40 },
      { sku: 'PLN-SCK-SUN-36-HNY', options: { Size: '36–39', Colour: 'Honey' }, lviv: 33, warsaw: 29 },
      { sku: 'PLN-SCK-SUN-40-HNY', options: { Size: '40–43', Colour: 'Honey' }, lviv: 35, warsaw: 31 },
    ]),
  },
  {
    slug: 'carollers-mittens',
    name: { en: 'Carollers’ mittens', uk: 'Рукавиці колядника' },
    description: {
      en: 'Double knitted, with a long cuff that goes under the sleeve and keeps the snow out. Bells not included, singing recommended.',
      uk: 'Подвійна в’язка й довга манжета, що заходить під рукав і не пускає снігу. Дзвіночків у комплекті немає, але колядувати радимо.',
    },
    brand: 'try-vivtsi',
    categories: ['hats-socks'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Wool' },
      { name: 'Origin', value: 'Carpathians' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'mittens',
    palette: 'ember',
    variants: variantsOf({ priceEur: 2_890, weightGrams: 130 }, [
      { sku: 'PLN-MTN-CRL-S', options: { Size: 'S' }, lviv: 39, warsaw: 28 },
      { sku: 'PLN-MTN-CRL-M', options: { Size: 'M' }, lviv: 53, warsaw: 45 },
      { sku: 'PLN-MTN-CRL-L', options: { Size: 'L' }, lviv: 36, warsaw: 32 },
    ]),
  },
  {
    slug: 'fog-scarf',
    name: { en: 'Fog scarf', uk: 'Шалик «Туман»' },
    description: {
      en: 'Two metres of lambswool woven as loosely as valley mist. Wrap it twice, or share it on a chairlift.',
      uk: 'Два метри ягнячої вовни, сплетеної нещільно, мов туман у долині. Обмотайтеся двічі або поділіться ним на витягу.',
    },
    brand: 'chotyry-nytky',
    categories: ['hats-socks'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Lambswool' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'scarf',
    palette: 'birch',
    variants: variantsOf({ priceEur: 4_200, saleEur: 3_300, weightGrams: 210 }, [
      { sku: 'PLN-SCF-FOG-CRM', options: { Colour: 'Cream' }, lviv: 48, warsaw: 37 },
      { sku: 'PLN-SCF-FOG-RST', options: { Colour: 'Rust' }, lviv: 29, warsaw: 25 },
    ]),
  },
  {
    slug: 'pompom-hat-lake',
    name: { en: 'Synevyr bobble hat', uk: 'Шапка з помпоном «Синевир»' },
    description: {
      en: 'The colour of a mountain lake at four in the afternoon, with a bobble you can find in a snowdrift. The fleece band inside keeps foreheads peaceful.',
      uk: 'Колір гірського озера о четвертій пополудні й помпон, який видно навіть у заметі. Флісова смужка всередині береже чоло від сверблячки.',
    },
    brand: 'polonyna',
    categories: ['hats-socks'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Merino' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'hat',
    palette: 'lake',
    variants: variantsOf({ priceEur: 2_950, tierEur: 2_450, weightGrams: 95 }, [
      { sku: 'PLN-HAT-SNV-KID', options: { Size: 'Children' }, lviv: 45, warsaw: 30 },
      { sku: 'PLN-HAT-SNV-ADT', options: { Size: 'Adults' }, lviv: 66, warsaw: 54 },
    ]),
  },
  {
    slug: 'beekeeper-beanie',
    name: { en: 'Beekeeper beanie', uk: 'Шапка «Пасічник»' },
    description: {
      en: 'Ribbed, honey yellow and short enough not to cover a good idea. It fits under a helmet, a hood or a headlamp.',
      uk: 'В резинку, медово-жовта і досить коротка, щоб не ховати добрих думок. Сідає під шолом, каптур і налобний ліхтарик.',
    },
    brand: 'polonyna',
    categories: ['hats-socks'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Wool' },
      { name: 'Season', value: 'Autumn' },
    ],
    motif: 'hat',
    palette: 'honey',
    variants: variantsOf({ priceEur: 2_400, weightGrams: 80 }, [
      { sku: 'PLN-HAT-BEE-HNY', options: { Colour: 'Honey' }, lviv: 55, warsaw: 43 },
      { sku: 'PLN-HAT-BEE-RYE', options: { Colour: 'Rye' }, lviv: 38, warsaw: 35 },
      { sku: 'PLN-HAT-BEE-MSS', options: { Colour: 'Moss' }, lviv: 8, warsaw: 7 },
    ]),
  },
  {
    slug: 'old-path-boots',
    name: { en: 'Old Path boots', uk: 'Черевики «Старий плай»' },
    description: {
      en: 'Oiled leather, a stitched welt and laces red enough to find in a dark hut. When the sole is gone, send them back: the cobbler will put on another.',
      uk: 'Промащена шкіра, прошитий рант і шнурівки такі червоні, що їх видно й у темній колибі. Зітреться підошва — надсилайте: швець поставить нову.',
    },
    brand: 'hrim-i-viter',
    categories: ['hats-socks'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Leather' },
      { name: 'Origin', value: 'Carpathians' },
      { name: 'Season', value: 'Autumn' },
    ],
    motif: 'boots',
    palette: 'rye',
    variants: variantsOf({ priceEur: 18_400, weightGrams: 1_620 }, [
      { sku: 'PLN-BTS-OLD-38', options: { Size: '38' }, lviv: 24, warsaw: 27 },
      { sku: 'PLN-BTS-OLD-40', options: { Size: '40' }, lviv: 31, warsaw: 29 },
      { sku: 'PLN-BTS-OLD-42', options: { Size: '42' }, lviv: 35, warsaw: 33 },
      { sku: 'PLN-BTS-OLD-44', options: { Size: '44' }, lviv: 30, warsaw: 26 },
      { sku: 'PLN-BTS-OLD-46', options: { Size: '46' }, lviv: 2, inventoryPolicy: 'backorder', backorderLimit: 12 },
    ]),
  },
  {
    slug: 'felt-slippers',
    name: { en: 'Felted slippers', uk: 'Валяні капці' },
    description: {
      en: 'Felted from a single piece of wool around a wooden last, with a suede sole that walks silently to the fridge. Cats approve.',
      uk: 'Зваляні з одного шматка вовни на дерев’яній колодці, із замшевою підошвою, що безшумно доведе до холодильника. Коти схвалюють.',
    },
    brand: 'try-vivtsi',
    categories: ['hats-socks', 'wool-home'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Felt' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'slippers',
    palette: 'moss',
    variants: variantsOf({ priceEur: 4_600, weightGrams: 320 }, [
      { sku: 'PLN-SLP-FLT-37', options: { Size: '37–38' }, lviv: 40, warsaw: 31 },
      { sku: 'PLN-SLP-FLT-39', options: { Size: '39–40' }, lviv: 46, warsaw: 38 },
      { sku: 'PLN-SLP-FLT-42', options: { Size: '42–43' }, lviv: 43, warsaw: 34 },
      { sku: 'PLN-SLP-FLT-45', options: { Size: '45–46' }, lviv: 0, warsaw: 0 },
    ]),
  },
];
