import type { DemoProduct } from '../demo-types';
import { variantsOf } from './variants-of';

export const campKitchen: readonly DemoProduct[] = [
  {
    slug: 'tripod-kettle',
    name: { en: 'Tripod kettle', uk: 'Чайник для триноги' },
    description: {
      en: 'Hang it over the flames and it whistles like the morning train from Vorokhta. The enamel takes on a little soot each year, which is how you know it is yours.',
      uk: 'Повісьте над вогнем — і засвистить, мов ранкова електричка з Ворохти. Щороку емаль трохи закіптюжиться: так ви й упізнаєте, що він ваш.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Enamel' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'kettle',
    palette: 'wildflower',
    variants: variantsOf({ priceEur: 3_900, weightGrams: 780 }, [
      { sku: 'PLN-KTL-TRP-15', options: { Volume: '1.5 l' }, lviv: 44, warsaw: 35 },
      { sku: 'PLN-KTL-TRP-25', options: { Volume: '2.5 l' }, priceEur: 4_600, weightGrams: 980, lviv: 36, warsaw: 31 },
    ]),
  },
  {
    slug: 'banosh-cauldron',
    name: { en: 'Banosh cauldron', uk: 'Казан для баношу' },
    description: {
      en: 'Cast iron that holds heat evenly, so the cornmeal thickens in cream without catching. Stir with a wooden spoon, in one direction only, whatever the guests say.',
      uk: 'Чавун тримає тепло рівно, тож кукурудзяна крупа густіє в сметані й не пригорає. Мішайте дерев’яною ложкою і лише в один бік, хоч би що казали гості.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Cast iron' },
      { name: 'Origin', value: 'Carpathians' },
    ],
    motif: 'pot',
    palette: 'ember',
    variants: variantsOf({ priceEur: 5_800, weightGrams: 3_400 }, [
      { sku: 'PLN-POT-BNS-3', options: { Volume: '3 l' }, lviv: 37, warsaw: 26 },
      { sku: 'PLN-POT-BNS-5', options: { Volume: '5 l' }, priceEur: 7_400, weightGrams: 4_900, lviv: 32, warsaw: 21 },
      { sku: 'PLN-POT-BNS-8', options: { Volume: '8 l' }, priceEur: 9_900, weightGrams: 7_200, lviv: 10 },
    ]),
  },
  {
    slug: 'chipped-edge-mug',
    name: { en: 'Forester’s enamel mug', uk: 'Емальована кружка лісника' },
    description: {
      en: 'Drop it on a rock and it gains character; drop a china cup and you gain a broom. Sits on the coals, in the dishwasher and in every holiday photo.',
      uk: 'Впаде на камінь — набуде характеру; а впаде порцелянове горня — набудете мітли. Місце їй і на жару, і в посудомийці, і на кожній світлині з відпустки.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Enamel' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'enamel-mug',
    palette: 'birch',
    variants: variantsOf({ priceEur: 1_190, tierEur: 940, weightGrams: 145 }, [
      { sku: 'PLN-MUG-FRS-CRM', options: { Colour: 'Cream' }, lviv: 65, warsaw: 55 },
      { sku: 'PLN-MUG-FRS-GRN', options: { Colour: 'Spruce' }, lviv: 58, warsaw: 46 },
      { sku: 'PLN-MUG-FRS-RED', options: { Colour: 'Rowan' }, lviv: 52, warsaw: 43 },
    ]),
  },
  {
    slug: 'winter-road-flask',
    name: { en: 'Winter Road flask', uk: 'Термос «Зимова дорога»' },
    description: {
      en: 'Tea poured at six in the morning still burns your tongue at the summit. The cup holds exactly enough to be polite to a stranger.',
      uk: 'Чай, налитий о шостій ранку, і на вершині обпікає язика. У кришку вміщається рівно стільки, щоб пригостити незнайомця.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Steel' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'flask',
    palette: 'lake',
    variants: variantsOf({ priceEur: 3_200, weightGrams: 390 }, [
      { sku: 'PLN-FLS-WNT-05', options: { Volume: '0.5 l' }, lviv: 54, warsaw: 47 },
      { sku: 'PLN-FLS-WNT-075', options: { Volume: '0.75 l' }, priceEur: 3_700, weightGrams: 460, lviv: 49, warsaw: 42 },
      { sku: 'PLN-FLS-WNT-1', options: { Volume: '1 l' }, priceEur: 4_200, weightGrams: 540, lviv: 5, warsaw: 8 },
    ]),
  },
  {
    slug: 'cricket-gas-stove',
    name: { en: 'Cricket gas stove', uk: 'Газовий пальник «Цвіркун»' },
    description: {
      en: 'It chirps when it lights, hums while it works and boils half a litre in under three minutes. Folds down to the size of a matchbox that has eaten well.',
      uk: 'Запалюється з цвіркотом, працює з муркотінням і кип’ятить пів літра менш ніж за три хвилини. Складається до розміру добре вгодованої сірникової коробки.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Steel' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'stove',
    palette: 'rye',
    variants: variantsOf({ priceEur: 4_900, saleEur: 3_900, weightGrams: 120 }, [
      { sku: 'PLN-STV-CRK-SOLO', options: { Set: 'Burner' }, lviv: 40, warsaw: 36 },
      {
        sku: 'PLN-STV-CRK-POT',
        options: { Set: 'Burner and pot' },
        priceEur: 7_200,
        saleEur: 5_800,
        weightGrams: 430,
        lviv: 31,
        warsaw: 27,
      },
    ]),
  },
  {
    slug: 'cherrywood-spoons',
    name: { en: 'Cherrywood spoon set', uk: 'Набір вишневих ложок' },
    description: {
      en: 'Carved from an old orchard that was due to be felled, and rubbed with walnut oil. Each spoon is a little different, so everyone at the table gets a favourite.',
      uk: 'Вирізані зі старого саду, який ішов під сокиру, і натерті горіховою олією. Кожна ложка трохи інша, тож усі за столом мають улюблену.',
    },
    brand: 'polonyna',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Wood' },
      { name: 'Origin', value: 'Podillia' },
    ],
    motif: 'spoons',
    palette: 'moss',
    variants: variantsOf({ priceEur: 1_850, weightGrams: 160 }, [
      { sku: 'PLN-SPN-CHR-3', options: { Pieces: '3' }, lviv: 46, warsaw: 33 },
      { sku: 'PLN-SPN-CHR-5', options: { Pieces: '5' }, priceEur: 2_800, weightGrams: 270, lviv: 41, warsaw: 30 },
    ]),
  },
  {
    slug: 'ash-bread-board',
    name: { en: 'Ash bread board', uk: 'Ясенева дошка для хліба' },
    description: {
      en: 'One plank of ash, no glue, a groove for crumbs and a loop for the nail by the stove. The loaf is not included, but it will soon turn up.',
      uk: 'Суцільна ясенева дошка без клею, з рівчачком для крихт і петлею на цвях біля печі. Хліба в комплекті немає, але він швидко знайдеться.',
    },
    brand: 'polonyna',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Wood' },
      { name: 'Origin', value: 'Carpathians' },
    ],
    motif: 'board',
    palette: 'spruce',
    variants: variantsOf({ priceEur: 2_600, weightGrams: 720 }, [
      { sku: 'PLN-BRD-ASH-S', options: { Size: 'Small' }, lviv: 43, warsaw: 29 },
      { sku: 'PLN-BRD-ASH-L', options: { Size: 'Large' }, priceEur: 3_800, weightGrams: 1_250, lviv: 34, warsaw: 22 },
    ]),
  },
];
