import type { DemoProduct } from '../demo-types';
import { variantsOf } from './variants-of';

export const honeyAndPantry: readonly DemoProduct[] = [
  {
    slug: 'acacia-honey',
    name: { en: 'Acacia honey', uk: 'Акацієвий мед' },
    description: {
      en: 'Pale, clear and slow to crystallise, with a whisper of vanilla. Grandpa Yukhym says it is the only honey that lets you taste the tea as well.',
      uk: 'Світлий, прозорий, довго не цукрується і ледь пахне ваніллю. Дід Юхим каже, що це єдиний мед, за яким чути ще й чай.',
    },
    brand: 'did-yukhym',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Podillia' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'honey-jar',
    palette: 'birch',
    variants: variantsOf({ priceEur: 790, tierEur: 660, weightGrams: 420 }, [
      { sku: 'PLN-HNY-ACC-250', options: { Weight: '250 g' }, lviv: 63, warsaw: 50 },
      { sku: 'PLN-HNY-ACC-500', options: { Weight: '500 g' }, priceEur: 1_390, tierEur: 1_180, weightGrams: 760, lviv: 56, warsaw: 44 },
      { sku: 'PLN-HNY-ACC-1K', options: { Weight: '1 kg' }, priceEur: 2_490, tierEur: 2_150, weightGrams: 1_400, lviv: 32, warsaw: 21 },
    ]),
  },
  {
    slug: 'buckwheat-honey',
    name: { en: 'Buckwheat honey', uk: 'Гречаний мед' },
    description: {
      en: 'Almost black, with malt, tar and a spicy sting at the end. Half of our customers cannot stand it; the other half order it by the kilo.',
      uk: 'Майже чорний, солодовий, із дьогтиком і гострою ноткою наприкінці. Половина наших покупців його не терпить, а друга половина бере кілограмами.',
    },
    brand: 'did-yukhym',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Polissia' },
      { name: 'Season', value: 'Autumn' },
    ],
    motif: 'honey-jar',
    palette: 'rye',
    variants: variantsOf({ priceEur: 690, weightGrams: 420 }, [
      { sku: 'PLN-HNY-BCK-250', options: { Weight: '250 g' }, lviv: 58, warsaw: 46 },
      { sku: 'PLN-HNY-BCK-500', options: { Weight: '500 g' }, priceEur: 1_240, weightGrams: 760, lviv: 51, warsaw: 39 },
      { sku: 'PLN-HNY-BCK-1K', options: { Weight: '1 kg' }, priceEur: 2_190, weightGrams: 1_400, lviv: 12, warsaw: 4 },
    ]),
  },
  {
    slug: 'meadow-honey',
    name: { en: 'High meadow honey', uk: 'Мед із полонини' },
    description: {
      en: 'Clover, thyme, arnica and forty flowers nobody has counted, gathered above 1,200 metres. It tastes different every year, so we write the year on the lid.',
      uk: 'Конюшина, чебрець, арніка і ще з сорок квіток, яких ніхто не рахував, — усе з висоти понад 1200 метрів. Щороку смакує інакше, тому рік пишемо на кришці.',
    },
    brand: 'did-yukhym',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Carpathians' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'honey-jar',
    palette: 'honey',
    variants: variantsOf({ priceEur: 890, weightGrams: 420 }, [
      { sku: 'PLN-HNY-MDW-250', options: { Weight: '250 g' }, lviv: 60, warsaw: 49 },
      { sku: 'PLN-HNY-MDW-500', options: { Weight: '500 g' }, priceEur: 1_590, weightGrams: 760, lviv: 54, warsaw: 41 },
      { sku: 'PLN-HNY-MDW-CMB', options: { Weight: 'Comb, 300 g' }, priceEur: 1_890, weightGrams: 480, lviv: 0, warsaw: 0 },
    ]),
  },
  {
    slug: 'bilberry-jam',
    name: { en: 'Wild bilberry jam', uk: 'Варення з афин' },
    description: {
      en: 'Bilberries combed from the slopes of Gorgany and cooked the same night, with as little sugar as they allow. You will be found out: it stains.',
      uk: 'Афини, назбирані на схилах Ґорґан і зварені того ж вечора, — цукру рівно стільки, скільки вони самі просять. Приховати не вдасться: язик буде синій.',
    },
    brand: 'stara-komora',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Carpathians' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'jam-jar',
    palette: 'dusk',
    variants: variantsOf({ priceEur: 740, tierEur: 590, weightGrams: 440 }, [
      { sku: 'PLN-JAM-BIL-230', options: { Weight: '230 g' }, lviv: 57, warsaw: 45 },
      { sku: 'PLN-JAM-BIL-450', options: { Weight: '450 g' }, priceEur: 1_290, tierEur: 1_050, weightGrams: 720, lviv: 44, warsaw: 30 },
    ]),
  },
  {
    slug: 'lingonberry-jam',
    name: { en: 'Lingonberry preserve', uk: 'Брусниця до м’яса і млинців' },
    description: {
      en: 'Tart enough for a roast, sweet enough for pancakes, red enough for a flag. Barely cooked, so the berries still pop between your teeth.',
      uk: 'До печені — досить кисла, до млинців — досить солодка. Ледь проварена, тож ягоди ще лускають на зубах.',
    },
    brand: 'stara-komora',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Polissia' },
      { name: 'Season', value: 'Autumn' },
    ],
    motif: 'jam-jar',
    palette: 'berry',
    variants: variantsOf({ priceEur: 690, weightGrams: 440 }, [
      { sku: 'PLN-JAM-LNG-230', options: { Weight: '230 g' }, lviv: 52, warsaw: 38 },
      { sku: 'PLN-JAM-LNG-450', options: { Weight: '450 g' }, priceEur: 1_190, weightGrams: 720, lviv: 37, warsaw: 26 },
    ]),
  },
  {
    slug: 'smoked-budz-cheese',
    name: { en: 'Smoked budz', uk: 'Копчений будз' },
    description: {
      en: 'Sheep’s milk cheese from the summer pasture, hung for a week in the smoke of the shepherds’ hut. Crumble it over banosh or eat it standing at the fridge.',
      uk: 'Овечий сир із літнього випасу, що тиждень висів у диму колиби. Кришіть його на банош або їжте навстоячки біля холодильника.',
    },
    brand: 'stara-komora',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Carpathians' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'cheese',
    palette: 'birch',
    variants: variantsOf({ priceEur: 1_080, weightGrams: 340 }, [
      { sku: 'PLN-CHS-BDZ-300', options: { Weight: '300 g' }, lviv: 54 },
      { sku: 'PLN-CHS-BDZ-600', options: { Weight: '600 g' }, priceEur: 1_980, weightGrams: 660, lviv: 15 },
    ]),
  },
  {
    slug: 'dried-porcini',
    name: { en: 'Dried porcini', uk: 'Сушені білі гриби' },
    description: {
      en: 'Sliced by hand and dried on strings above a tiled stove until the whole house smells of forest. A small handful is enough for a pot of mushroom soup.',
      uk: 'Порізані вручну й висушені на нитках над кахляною піччю, аж поки вся хата запахне лісом. На казанок грибної юшки вистачить невеликої жменьки.',
    },
    brand: 'stara-komora',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Polissia' },
      { name: 'Season', value: 'Autumn' },
    ],
    motif: 'mushrooms',
    palette: 'rye',
    variants: variantsOf({ priceEur: 950, weightGrams: 60 }, [
      { sku: 'PLN-MSH-PRC-40', options: { Weight: '40 g' }, lviv: 49, warsaw: 40 },
      { sku: 'PLN-MSH-PRC-100', options: { Weight: '100 g' }, priceEur: 2_150, weightGrams: 130, lviv: 36, warsaw: 27 },
    ]),
  },
  {
    slug: 'sea-buckthorn-syrup',
    name: { en: 'Sea buckthorn syrup', uk: 'Обліпиховий сироп' },
    description: {
      en: 'Sunshine for February: stir a spoonful into hot water and the cold thinks twice. Excellent in lemonade, suspiciously good over vanilla ice cream.',
      uk: 'Сонце на лютий: ложка на склянку гарячої води — і застуда ще подумає. Чудовий у лимонаді й підозріло смачний до морозива.',
    },
    brand: 'stara-komora',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Podillia' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'bottle',
    palette: 'honey',
    variants: variantsOf({ priceEur: 820, weightGrams: 520 }, [
      { sku: 'PLN-SYR-SBK-250', options: { Volume: '250 ml' }, lviv: 46, warsaw: 34 },
      { sku: 'PLN-SYR-SBK-500', options: { Volume: '500 ml' }, priceEur: 1_420, weightGrams: 930, lviv: 33, warsaw: 22 },
    ]),
  },
  {
    slug: 'banosh-cornmeal',
    name: { en: 'Banosh cornmeal', uk: 'Кукурудзяна крупа на банош' },
    description: {
      en: 'Stone-ground from small orange cobs that ripen where maize is not supposed to grow. Cook it in cream, not water, and never count the calories.',
      uk: 'Змелена на кам’яних жорнах із дрібних помаранчевих качанів, що достигають там, де кукурудзі рости не годиться. Варіть на сметані, а не на воді, і не рахуйте калорій.',
    },
    brand: 'stara-komora',
    categories: ['honey-pantry'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Origin', value: 'Carpathians' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'sack',
    palette: 'moss',
    variants: variantsOf({ priceEur: 390, tierEur: 320, weightGrams: 520 }, [
      { sku: 'PLN-SCK-CRN-500', options: { Weight: '500 g' }, lviv: 68, warsaw: 52 },
      { sku: 'PLN-SCK-CRN-1K', options: { Weight: '1 kg' }, priceEur: 690, tierEur: 570, weightGrams: 1_030, lviv: 55, warsaw: 41 },
    ]),
  },
];
