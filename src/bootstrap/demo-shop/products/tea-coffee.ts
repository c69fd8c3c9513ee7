import type { DemoProduct } from '../demo-types';
import { variantsOf } from './variants-of';

export const teaAndCoffee: readonly DemoProduct[] = [
  {
    slug: 'fireweed-tea',
    name: { en: 'Fireweed tea', uk: 'Іван-чай' },
    description: {
      en: 'Fermented fireweed leaves with a scent of plum and warm hay, and not a trace of caffeine. You can brew the same pinch three times; the second cup is the best.',
      uk: 'Ферментоване листя іван-чаю пахне сливою й теплим сіном і зовсім не містить кофеїну. Ту саму дрібку можна заварити тричі: найсмачніше друге горнятко.',
    },
    brand: 'trava-i-dym',
    categories: ['tea-coffee'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Caffeine', value: 'Without' },
      { name: 'Origin', value: 'Carpathians' },
    ],
    motif: 'tea-tin',
    palette: 'wildflower',
    variants: variantsOf({ priceEur: 890, tierEur: 740, weightGrams: 130 }, [
      { sku: 'PLN-TEA-FRW-50', options: { Weight: '50 g' }, lviv: 64, warsaw: 51 },
      { sku: 'PLN-TEA-FRW-100', options: { Weight: '100 g' }, priceEur: 1_590, tierEur: 1_340, weightGrams: 210, lviv: 57, warsaw: 48 },
      { sku: 'PLN-TEA-FRW-250', options: { Weight: '250 g' }, priceEur: 3_490, tierEur: 2_990, weightGrams: 400, lviv: 31, warsaw: 24 },
    ]),
  },
  {
    slug: 'thyme-and-heather-tea',
    name: { en: 'Thyme & heather tea', uk: 'Чай із чебрецем і вересом' },
    description: {
      en: 'What the slope smells like at noon, when even the bees are resting. Good for a cough, better for a conversation.',
      uk: 'Так пахне схил опівдні, коли спочивають навіть бджоли. Добрий від кашлю, а ще кращий до розмови.',
    },
    brand: 'trava-i-dym',
    categories: ['tea-coffee'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Caffeine', value: 'Without' },
      { name: 'Origin', value: 'Carpathians' },
    ],
    motif: 'tea-tin',
    palette: 'moss',
    variants: variantsOf({ priceEur: 790, weightGrams: 120 }, [
      { sku: 'PLN-TEA-THM-40', options: { Weight: '40 g' }, lviv: 60, warsaw: 52 },
      { sku: 'PLN-TEA-THM-80', options: { Weight: '80 g' }, priceEur: 1_390, weightGrams: 180, lviv: 53, warsaw: 45 },
    ]),
  },
  {
    slug: 'smoked-pear-black-tea',
    name: { en: 'Black tea with smoked pear', uk: 'Чорний чай із копченою грушею' },
    description: {
      en: 'Strong black leaf and slivers of pear dried over beech smoke, the way they are for Christmas Eve. Add milk if you must; we add nothing and a log to the stove.',
      uk: 'Міцний чорний лист і скибочки груші, сушеної на буковому диму, як на Святвечір. Хто хоче, доливає молока; ми ж лише підкидаємо поліно в піч.',
    },
    brand: 'trava-i-dym',
    categories: ['tea-coffee'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Caffeine', value: 'With' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'tea-tin',
    palette: 'ember',
    variants: variantsOf({ priceEur: 990, weightGrams: 150 }, [
      { sku: 'PLN-TEA-PEA-75', options: { Weight: '75 g' }, lviv: 55, warsaw: 49 },
      { sku: 'PLN-TEA-PEA-150', options: { Weight: '150 g' }, priceEur: 1_790, weightGrams: 250, lviv: 47, warsaw: 36 },
    ]),
  },
  {
    slug: 'twelve-herbs-tea',
    name: { en: 'Twelve Herbs for Christmas Eve', uk: 'Дванадцять трав на Святвечір' },
    description: {
      en: 'One herb for every dish on the table, among them rosehip, raspberry leaf and a little wormwood for wisdom. Opened in December, usually finished in December.',
      uk: 'По травичці на кожну страву: шипшина, малинове листя, а для мудрості — дрібка полину. Відкривають у грудні, у грудні ж зазвичай і допивають.',
    },
    brand: 'trava-i-dym',
    categories: ['tea-coffee', 'gifts'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Caffeine', value: 'Without' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'tea-tin',
    palette: 'berry',
    variants: variantsOf({ priceEur: 1_250, saleEur: 950, weightGrams: 170 }, [
      { sku: 'PLN-TEA-12H-TIN', options: { Packaging: 'Tin' }, lviv: 48, warsaw: 37 },
      { sku: 'PLN-TEA-12H-REF', options: { Packaging: 'Refill bag' }, priceEur: 990, saleEur: 790, weightGrams: 110, lviv: 36, warsaw: 28 },
    ]),
  },
  {
    slug: 'st-johns-bunch',
    name: { en: 'Midsummer herb bunch', uk: 'Купальський пучок' },
    description: {
      en: 'St John’s wort, mint and yarrow tied on the stem and dried head down in the dark. Hang it in the kitchen, then break off a sprig per cup until spring.',
      uk: 'Звіробій, м’ята й деревій, зв’язані цілими стеблами і висушені в темряві догори коренем. Повісьте на кухні й до весни відламуйте по гілочці на горня.',
    },
    brand: 'trava-i-dym',
    categories: ['tea-coffee'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Caffeine', value: 'Without' },
      { name: 'Origin', value: 'Polissia' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'herbs',
    palette: 'clay',
    variants: variantsOf({ priceEur: 680, weightGrams: 90 }, [
      { sku: 'PLN-HRB-MID-MNT', options: { Herb: 'Mint and yarrow' }, lviv: 42, warsaw: 26 },
      { sku: 'PLN-HRB-MID-LIM', options: { Herb: 'Lime blossom' }, lviv: 39, warsaw: 27 },
      { sku: 'PLN-HRB-MID-WRT', options: { Herb: 'St John’s wort' }, lviv: 13 },
    ]),
  },
  {
    slug: 'night-shift-espresso',
    name: { en: 'Night Shift espresso', uk: 'Еспресо «Нічна зміна»' },
    description: {
      en: 'Dark chocolate, toasted walnut and the quiet of a tram depot at three in the morning. Roasted on Tuesdays and on its way to you by Wednesday.',
      uk: 'Чорний шоколад, підсмажений горіх і тиша трамвайного депо о третій ночі. Смажимо у вівторок, а в середу вже відправляємо.',
    },
    brand: 'nichna-zmina',
    categories: ['tea-coffee'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Caffeine', value: 'With' },
      { name: 'Roast', value: 'Dark' },
      { name: 'Origin', value: 'Lviv' },
    ],
    motif: 'coffee-bag',
    palette: 'dusk',
    variants: variantsOf({ priceEur: 1_090, tierEur: 920, weightGrams: 270 }, [
      { sku: 'PLN-COF-NGT-250-BN', options: { Weight: '250 g', Grind: 'Whole bean' }, lviv: 66, warsaw: 54 },
      { sku: 'PLN-COF-NGT-250-ES', options: { Weight: '250 g', Grind: 'Espresso' }, lviv: 58, warsaw: 49 },
      { sku: 'PLN-COF-NGT-250-JZ', options: { Weight: '250 g', Grind: 'Cezve' }, lviv: 40, warsaw: 33 },
      {
        sku: 'PLN-COF-NGT-1K-BN',
        options: { Weight: '1 kg', Grind: 'Whole bean' },
        priceEur: 3_790,
        tierEur: 3_290,
        weightGrams: 1_040,
        lviv: 51,
        warsaw: 46,
      },
    ]),
  },
  {
    slug: 'market-square-filter',
    name: { en: 'Market Square filter coffee', uk: 'Фільтр-кава «Площа Ринок»' },
    description: {
      en: 'Light and bright, with apricot up front and a caramel finish as long as a Lviv conversation. Forgives a crooked pour and a cheap kettle.',
      uk: 'Світла і дзвінка: спершу абрикоса, а потім карамельний післясмак, довгий, як львівська розмова. Пробачить і нерівну струминку, і простенький чайник.',
    },
    brand: 'nichna-zmina',
    categories: ['tea-coffee'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Caffeine', value: 'With' },
      { name: 'Roast', value: 'Light' },
      { name: 'Origin', value: 'Lviv' },
    ],
    motif: 'coffee-bag',
    palette: 'honey',
    variants: variantsOf({ priceEur: 1_240, weightGrams: 270 }, [
      { sku: 'PLN-COF-MKT-250-BN', options: { Weight: '250 g', Grind: 'Whole bean' }, lviv: 59, warsaw: 47 },
      { sku: 'PLN-COF-MKT-250-FL', options: { Weight: '250 g', Grind: 'Filter' }, lviv: 50, warsaw: 43 },
      {
        sku: 'PLN-COF-MKT-1K-BN',
        options: { Weight: '1 kg', Grind: 'Whole bean' },
        priceEur: 4_390,
        weightGrams: 1_040,
        lviv: 9,
        warsaw: 8,
      },
    ]),
  },
  {
    slug: 'sleepy-fox-decaf',
    name: { en: 'Sleepy Fox decaf', uk: 'Кава без кофеїну «Сонний лис»' },
    description: {
      en: 'For the cup after supper that you would rather not regret at midnight. Washed with mountain water, tastes of hazelnut and baked apple.',
      uk: 'Для того горнятка після вечері, про яке не хочеться шкодувати опівночі. Кофеїн вимито водою, а лишилися ліщина й печене яблуко.',
    },
    brand: 'nichna-zmina',
    categories: ['tea-coffee'],
    taxCategory: 'reduced',
    attributes: [
      { name: 'Caffeine', value: 'Without' },
      { name: 'Roast', value: 'Medium' },
      { name: 'Origin', value: 'Lviv' },
    ],
    motif: 'coffee-bag',
    palette: 'clay',
    variants: variantsOf({ priceEur: 1_190, weightGrams: 270 }, [
      { sku: 'PLN-COF-FOX-250-BN', options: { Weight: '250 g', Grind: 'Whole bean' }, lviv: 38, warsaw: 32 },
      { sku: 'PLN-COF-FOX-250-FL', options: { Weight: '250 g', Grind: 'Filter' }, lviv: 34, warsaw: 25 },
    ]),
  },
  {
    slug: 'orchard-box-grinder',
    name: { en: 'Orchard coffee grinder', uk: 'Кавовий млинок «Садок»' },
    description: {
      en: 'Thirty turns for one cup: just enough time to decide what the day is for. Steel burrs inside a pear-wood box, with a drawer that catches every last crumb.',
      uk: 'Тридцять обертів на горнятко: якраз час вирішити, для чого цей день. Сталеві жорна в грушевій скриньці й шухлядка, що ловить усе до останньої крихти.',
    },
    brand: 'polonyna',
    categories: ['tea-coffee', 'gifts'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Wood' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'grinder',
    palette: 'berry',
    variants: variantsOf({ priceEur: 6_800, weightGrams: 940 }, [
      { sku: 'PLN-GRD-ORC-CHR', options: { Wood: 'Cherry' }, lviv: 28, warsaw: 23 },
      { sku: 'PLN-GRD-ORC-WLN', options: { Wood: 'Walnut' }, priceEur: 7_400, lviv: 3, warsaw: 2 },
    ]),
  },
];
