import type { DemoProduct } from '../demo-types';
import { variantsOf } from './variants-of';

export const jackets: readonly DemoProduct[] = [
  {
    slug: 'chornohora-storm-jacket',
    name: { en: 'Chornohora storm jacket', uk: 'Штормова куртка «Чорногора»' },
    description: {
      en: 'Three layers, taped seams and a hood that turns with your head, for the hour when the ridge disappears in cloud. The pockets sit above the hip belt, so the chocolate stays within reach.',
      uk: 'Три шари, проклеєні шви і каптур, що повертається разом із головою, — для тієї години, коли хребет зникає в хмарі. Кишені розташовано вище за пояс наплічника, тож до шоколаду завжди можна дотягнутися.',
    },
    brand: 'hrim-i-viter',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Recycled polyester' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'jacket',
    palette: 'moss',
    variants: variantsOf({ priceEur: 18_900, weightGrams: 620 }, [
      { sku: 'PLN-JKT-CHR-S-GRN', options: { Size: 'S', Colour: 'Moss' }, lviv: 32, warsaw: 24 },
      { sku: 'PLN-JKT-CHR-M-GRN', options: { Size: 'M', Colour: 'Moss' }, lviv: 48, warsaw: 41 },
      { sku: 'PLN-JKT-CHR-L-GRN', options: { Size: 'L', Colour: 'Moss' }, lviv: 44, warsaw: 38 },
      { sku: 'PLN-JKT-CHR-M-BLK', options: { Size: 'M', Colour: 'Charcoal' }, lviv: 36, warsaw: 29 },
      { sku: 'PLN-JKT-CHR-L-BLK', options: { Size: 'L', Colour: 'Charcoal' }, lviv: 9, warsaw: 4 },
      { sku: 'PLN-JKT-CHR-XL-BLK', options: { Size: 'XL', Colour: 'Charcoal' }, lviv: 27, warsaw: 26 },
    ]),
  },
  {
    slug: 'svydovets-down-jacket',
    name: { en: 'Svydovets down jacket', uk: 'Пухова куртка «Свидовець»' },
    description: {
      en: 'Weighs less than a loaf of bread and packs into its own pocket. Put it on at the pass, while the others are still looking for their fleece.',
      uk: 'Легша за хлібину і ховається у власну кишеню. Вдягніть її на перевалі, поки решта ще шукає фліс.',
    },
    brand: 'hrim-i-viter',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Down' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'puffer',
    palette: 'spruce',
    variants: variantsOf({ priceEur: 22_900, saleEur: 17_900, weightGrams: 480 }, [
      { sku: 'PLN-JKT-SVD-S-SPR', options: { Size: 'S', Colour: 'Spruce' }, lviv: 30, warsaw: 22 },
      { sku: 'PLN-JKT-SVD-M-SPR', options: { Size: 'M', Colour: 'Spruce' }, lviv: 41, warsaw: 35 },
      { sku: 'PLN-JKT-SVD-L-SPR', options: { Size: 'L', Colour: 'Spruce' }, lviv: 0, warsaw: 0 },
      { sku: 'PLN-JKT-SVD-XL-SPR', options: { Size: 'XL', Colour: 'Spruce' }, lviv: 28, warsaw: 25 },
    ]),
  },
  {
    slug: 'dzembronia-anorak',
    name: { en: 'Dzembronia anorak', uk: 'Анорак «Дземброня»' },
    description: {
      en: 'Waxed cotton that smells faintly of campfire after the first weekend and only gets better. Pull it over a sweater, fill the front pocket with hazelnuts and go.',
      uk: 'Вощена бавовна, що вже після першого походу трохи пахне ватрою і з роками лише кращає. Одягайте поверх светра, сипте в передню кишеню ліщину — і гайда.',
    },
    brand: 'hrim-i-viter',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Cotton' },
      { name: 'Season', value: 'Autumn' },
    ],
    motif: 'anorak',
    palette: 'berry',
    variants: variantsOf({ priceEur: 11_900, weightGrams: 740 }, [
      { sku: 'PLN-ANR-DZM-S-BER', options: { Size: 'S', Colour: 'Berry' }, lviv: 33, warsaw: 31 },
      { sku: 'PLN-ANR-DZM-M-BER', options: { Size: 'M', Colour: 'Berry' }, lviv: 46, warsaw: 40 },
      { sku: 'PLN-ANR-DZM-L-BER', options: { Size: 'L', Colour: 'Berry' }, lviv: 39, warsaw: 30 },
      { sku: 'PLN-ANR-DZM-XL-BER', options: { Size: 'XL', Colour: 'Berry' }, lviv: 54 },
    ]),
  },
  {
    slug: 'sheepskin-keptar',
    name: { en: 'Sheepskin keptar', uk: 'Кептар з овчини' },
    description: {
      en: 'The sleeveless coat of the Hutsuls: fleece inside, stitched ornament outside, arms free for work or for dancing. One furrier in Kosiv makes six of them a month.',
      uk: 'Гуцульська безрукавка: хутро всередині, вишитий орнамент зовні, а руки вільні — хоч до роботи, хоч до танцю. Один кушнір у Косові шиє таких лише шість на місяць.',
    },
    brand: 'polonyna',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Sheepskin' },
      { name: 'Origin', value: 'Kosiv' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'vest',
    palette: 'honey',
    variants: variantsOf({ priceEur: 24_800, weightGrams: 1_350 }, [
      { sku: 'PLN-VST-KPT-S', options: { Size: 'S' }, lviv: 6 },
      { sku: 'PLN-VST-KPT-M', options: { Size: 'M' }, lviv: 8, warsaw: 3 },
      { sku: 'PLN-VST-KPT-L', options: { Size: 'L' }, lviv: 5 },
    ]),
  },
  {
    slug: 'gorgany-wind-jacket',
    name: { en: 'Gorgany wind jacket', uk: 'Вітрівка «Ґорґани»' },
    description: {
      en: 'A hundred and ninety grams against the wind that never stops on the stone fields. It dries on your shoulders before you have finished complaining about the rain.',
      uk: 'Сто дев’яносто грамів проти вітру, що ніколи не вщухає на кам’яних розсипах. Висихає просто на плечах — швидше, ніж ви встигнете насваритися на дощ.',
    },
    brand: 'hrim-i-viter',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Recycled polyester' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'jacket',
    palette: 'lake',
    variants: variantsOf({ priceEur: 9_400, saleEur: 7_400, weightGrams: 190 }, [
      { sku: 'PLN-JKT-GRG-S-LAK', options: { Size: 'S', Colour: 'Lake' }, lviv: 29, warsaw: 27 },
      { sku: 'PLN-JKT-GRG-M-LAK', options: { Size: 'M', Colour: 'Lake' }, lviv: 47, warsaw: 44 },
      { sku: 'PLN-JKT-GRG-L-LAK', options: { Size: 'L', Colour: 'Lake' }, lviv: 40, warsaw: 32 },
    ]),
  },
  {
    slug: 'first-snow-parka',
    name: { en: 'First Snow parka', uk: 'Парка «Перший сніг»' },
    description: {
      en: 'Long enough to sit on a frozen bench, warm enough to stay there. Two chest pockets are lined with wool for hands that forgot their mittens.',
      uk: 'Досить довга, щоб сісти на змерзлу лавку, і досить тепла, щоб там лишитися. Дві нагрудні кишені підбито вовною — для рук, що забули рукавиці вдома.',
    },
    brand: 'hrim-i-viter',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Down' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'puffer',
    palette: 'dusk',
    variants: variantsOf({ priceEur: 27_900, weightGrams: 1_180 }, [
      { sku: 'PLN-PRK-SNW-S-NVY', options: { Size: 'S', Colour: 'Night blue' }, lviv: 26, warsaw: 28 },
      { sku: 'PLN-PRK-SNW-M-NVY', options: { Size: 'M', Colour: 'Night blue' }, lviv: 34, warsaw: 36 },
      { sku: 'PLN-PRK-SNW-L-NVY', options: { Size: 'L', Colour: 'Night blue' }, lviv: 31, warsaw: 33 },
      { sku: 'PLN-PRK-SNW-XL-NVY', options: { Size: 'XL', Colour: 'Night blue' }, lviv: 2, warsaw: 5 },
    ]),
  },
  {
    slug: 'little-shepherd-anorak',
    name: { en: 'Little Shepherd anorak', uk: 'Дитячий анорак «Вівчарик»' },
    description: {
      en: 'For people who climb every boulder twice. Sleeves with a fold to let down next year, and a pocket exactly the size of a toy sheep.',
      uk: 'Для тих, хто на кожен камінь вилазить двічі. Рукави із запасом на наступний рік і кишеня якраз під іграшкову вівцю.',
    },
    brand: 'polonyna',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Cotton' },
      { name: 'Season', value: 'All year' },
      { name: 'For', value: 'Children' },
    ],
    motif: 'anorak',
    palette: 'wildflower',
    variants: variantsOf({ priceEur: 6_900, weightGrams: 410 }, [
      { sku: 'PLN-ANR-KID-4', options: { Age: '4–5' }, lviv: 38, warsaw: 29 },
      { sku: 'PLN-ANR-KID-6', options: { Age: '6–7' }, lviv: 42, warsaw: 37 },
      { sku: 'PLN-ANR-KID-8', options: { Age: '8–9' }, lviv: 35, warsaw: 30 },
      { sku: 'PLN-ANR-KID-10', options: { Age: '10–11' }, warsaw: 58 },
    ]),
  },
];
