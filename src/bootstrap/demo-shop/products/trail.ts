import type { DemoProduct } from '../demo-types';
import { variantsOf } from './variants-of';

export const trail: readonly DemoProduct[] = [
  {
    slug: 'kolyba-tent',
    name: { en: 'Kolyba tent', uk: 'Намет «Колиба»' },
    description: {
      en: 'Named after the shepherds’ hut, and pitched in four minutes by two people who are still on speaking terms. The porch is big enough for boots, a stove and a wet dog.',
      uk: 'Названий на честь пастушої хатини; двоє людей ставлять його за чотири хвилини і навіть не сваряться. У тамбур помістяться черевики, пальник і мокрий собака.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Recycled polyester' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'tent',
    palette: 'spruce',
    variants: variantsOf({ priceEur: 32_900, weightGrams: 2_450 }, [
      { sku: 'PLN-TNT-KLB-2', options: { Persons: '2' }, lviv: 29, warsaw: 27 },
      { sku: 'PLN-TNT-KLB-3', options: { Persons: '3' }, priceEur: 38_900, weightGrams: 3_100, lviv: 26, warsaw: 25 },
      { sku: 'PLN-TNT-KLB-4', options: { Persons: '4' }, priceEur: 45_900, weightGrams: 3_900, lviv: 4, warsaw: 7 },
    ]),
  },
  {
    slug: 'karabela-backpack',
    name: { en: 'Pack Pony backpack, 45 l', uk: 'Наплічник «Гуцулик», 45 л' },
    description: {
      en: 'Named after the Hutsul pony: small, sturdy and willing to carry other people’s things. Opens from the top, from the side and, when you are tired, seemingly by itself.',
      uk: 'Названий на честь гуцульського коника: невеликий, витривалий і згодний нести ще й чуже. Відкривається згори, збоку, а коли ви втомлені — ніби й сам собою.',
    },
    brand: 'hrim-i-viter',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Recycled polyester' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'backpack',
    palette: 'berry',
    variants: variantsOf({ priceEur: 13_900, weightGrams: 1_380 }, [
      { sku: 'PLN-BPK-PNY-SM-BER', options: { Back: 'S/M', Colour: 'Berry' }, lviv: 34, warsaw: 28 },
      { sku: 'PLN-BPK-PNY-ML-BER', options: { Back: 'M/L', Colour: 'Berry' }, lviv: 38, warsaw: 35 },
      { sku: 'PLN-BPK-PNY-SM-SPR', options: { Back: 'S/M', Colour: 'Spruce' }, lviv: 30, warsaw: 23 },
      { sku: 'PLN-BPK-PNY-ML-SPR', options: { Back: 'M/L', Colour: 'Spruce' }, lviv: 33, warsaw: 29 },
    ]),
  },
  {
    slug: 'crumb-day-pack',
    name: { en: 'Crumb day pack, 20 l', uk: 'Рюкзак «Окрушина», 20 л' },
    description: {
      en: 'A thermos, a sweater, half a loaf: everything a Saturday needs and not one strap more. Waxed canvas sheds the drizzle on the way to the train.',
      uk: 'Термос, светр, пів хлібини — усе, чого треба суботі, і жодного зайвого ремінця. Вощена парусина скидає мжичку дорогою до електрички.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Cotton' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'backpack',
    palette: 'honey',
    variants: variantsOf({ priceEur: 7_900, saleEur: 5_900, weightGrams: 690 }, [
      { sku: 'PLN-BPK-CRM-HNY', options: { Colour: 'Honey' }, lviv: 42, warsaw: 36 },
      { sku: 'PLN-BPK-CRM-MSS', options: { Colour: 'Moss' }, lviv: 37, warsaw: 33 },
    ]),
  },
  {
    slug: 'night-pasture-lantern',
    name: { en: 'Night Pasture lantern', uk: 'Гасова лампа «Нічне»' },
    description: {
      en: 'Burns for eighteen hours on one filling and turns any porch into a story. The globe is mouth-blown, the handle squeaks; please do not oil it.',
      uk: 'Світить вісімнадцять годин на одній заправці й кожен ґанок перетворює на казку. Скло видуте вустами, ручка рипить — не змащуйте її, прошу.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Brass' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'lantern',
    palette: 'honey',
    variants: variantsOf({ priceEur: 4_500, weightGrams: 860 }, [
      { sku: 'PLN-LNT-NGT-BRS', options: { Finish: 'Brass' }, lviv: 35, warsaw: 28 },
      { sku: 'PLN-LNT-NGT-BLK', options: { Finish: 'Black' }, lviv: 31, warsaw: 24 },
    ]),
  },
  {
    slug: 'shepherds-knife',
    name: { en: 'Shepherd’s knife', uk: 'Вівчарський ніж' },
    description: {
      en: 'Carbon steel, a walnut handle inlaid with brass wire, and a blade just long enough for bread, bacon and carving a whistle. It will need oil, and repay it.',
      uk: 'Вуглецева сталь, горіхове руків’я, інкрустоване латунним дротом, і лезо якраз для хліба, сала й вирізаної сопілки. Просить олії, зате служить онукам.',
    },
    brand: 'polonyna',
    categories: ['camp-kitchen', 'gifts'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Steel' },
      { name: 'Origin', value: 'Carpathians' },
    ],
    motif: 'knife',
    palette: 'dusk',
    variants: variantsOf({ priceEur: 6_200, weightGrams: 180 }, [
      { sku: 'PLN-KNF-SHP-FIX', options: { Kind: 'Fixed blade' }, lviv: 32, warsaw: 22 },
      { sku: 'PLN-KNF-SHP-FLD', options: { Kind: 'Folding' }, priceEur: 6_900, weightGrams: 140, lviv: 12, warsaw: 6 },
    ]),
  },
  {
    slug: 'dormouse-sleeping-bag',
    name: { en: 'Dormouse sleeping bag', uk: 'Спальник «Вовчок»' },
    description: {
      en: 'Dormice sleep seven months a year, and they know something about insulation. Comfortable to minus four, with a hidden pocket for tomorrow’s dry socks.',
      uk: 'Вовчки сплять сім місяців на рік, тож на теплі таки знаються. Комфортний до мінус чотирьох, із потайною кишенею для сухих шкарпеток на завтра.',
    },
    brand: 'vatryshche',
    categories: ['camp-kitchen'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Down' },
      { name: 'Season', value: 'Autumn' },
    ],
    motif: 'sleeping-bag',
    palette: 'clay',
    variants: variantsOf({ priceEur: 15_900, saleEur: 12_700, weightGrams: 980 }, [
      { sku: 'PLN-SLB-DRM-REG', options: { Length: 'Regular' }, lviv: 33, warsaw: 30 },
      { sku: 'PLN-SLB-DRM-LNG', options: { Length: 'Long' }, priceEur: 16_900, saleEur: 13_500, weightGrams: 1_060, lviv: 28, warsaw: 24 },
    ]),
  },
  {
    slug: 'old-hunter-compass',
    name: { en: 'North Star compass', uk: 'Компас «Полярна зоря»' },
    description: {
      en: 'No battery, no signal, no update in the middle of the forest. The needle settles in two seconds and has never once asked for permission to know your location.',
      uk: 'Ані батарейки, ані зв’язку, ані оновлень посеред лісу. Стрілка заспокоюється за дві секунди й жодного разу не спитала дозволу на геолокацію.',
    },
    brand: 'papir-i-plai',
    categories: ['camp-kitchen', 'gifts'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Brass' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'compass',
    palette: 'snow',
    variants: variantsOf({ priceEur: 3_400, weightGrams: 110 }, [
      { sku: 'PLN-CMP-NST-BLU', options: { Colour: 'Blue' }, lviv: 50, warsaw: 41 },
      { sku: 'PLN-CMP-NST-BRS', options: { Colour: 'Brass' }, lviv: 39, warsaw: 34 },
    ]),
  },
];
