import type { DemoProduct } from '../demo-types';
import { variantsOf } from './variants-of';

export const knitwear: readonly DemoProduct[] = [
  {
    slug: 'seven-sheep-sweater',
    name: { en: 'Seven Sheep sweater', uk: 'Светр «Сім овечок»' },
    description: {
      en: 'Undyed wool, because sheep already come in cream, grey and chocolate. It scratches a little on the first day and is your best friend by the third.',
      uk: 'Нефарбована вовна, адже вівці й так бувають кремові, сірі та шоколадні. Першого дня трішки кусається, а на третій стає найкращим другом.',
    },
    brand: 'try-vivtsi',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Wool' },
      { name: 'Origin', value: 'Carpathians' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'sweater',
    palette: 'birch',
    variants: variantsOf({ priceEur: 12_400, weightGrams: 690 }, [
      { sku: 'PLN-SWT-SVN-S-CRM', options: { Size: 'S', Colour: 'Cream' }, lviv: 28, warsaw: 26 },
      { sku: 'PLN-SWT-SVN-M-CRM', options: { Size: 'M', Colour: 'Cream' }, lviv: 40, warsaw: 34 },
      { sku: 'PLN-SWT-SVN-L-CRM', options: { Size: 'L', Colour: 'Cream' }, lviv: 37, warsaw: 33 },
      { sku: 'PLN-SWT-SVN-M-CHO', options: { Size: 'M', Colour: 'Chocolate' }, lviv: 11, warsaw: 6 },
      { sku: 'PLN-SWT-SVN-L-CHO', options: { Size: 'L', Colour: 'Chocolate' }, lviv: 0, warsaw: 0 },
    ]),
  },
  {
    slug: 'kolomyia-patterned-jumper',
    name: { en: 'Kolomyia patterned jumper', uk: 'Візерунчастий светр «Коломийка»' },
    description: {
      en: 'The yoke repeats a border from a wedding shirt of 1934, knitted row by row instead of stitched. Strangers will ask where you found it; you may keep the secret.',
      uk: 'На кокетці — кайма весільної сорочки 1934 року, тільки не вишита, а вив’язана ряд за рядом. Перехожі питатимуть, де ви таке знайшли, а ви можете й не зізнаватися.',
    },
    brand: 'try-vivtsi',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Wool' },
      { name: 'Origin', value: 'Carpathians' },
      { name: 'Season', value: 'Winter' },
    ],
    motif: 'sweater',
    palette: 'berry',
    variants: variantsOf({ priceEur: 13_900, saleEur: 10_900, weightGrams: 640 }, [
      { sku: 'PLN-SWT-KLM-S-RED', options: { Size: 'S', Colour: 'Cranberry' }, lviv: 25, warsaw: 27 },
      { sku: 'PLN-SWT-KLM-M-RED', options: { Size: 'M', Colour: 'Cranberry' }, lviv: 36, warsaw: 30 },
      { sku: 'PLN-SWT-KLM-L-RED', options: { Size: 'L', Colour: 'Cranberry' }, lviv: 33, warsaw: 24 },
      { sku: 'PLN-SWT-KLM-XL-RED', options: { Size: 'XL', Colour: 'Cranberry' }, lviv: 7, warsaw: 9 },
    ]),
  },
  {
    slug: 'watchman-turtleneck',
    name: { en: 'Watchman turtleneck', uk: 'Гольф «Сторож»' },
    description: {
      en: 'Fine merino for people who guard something all night: a fire, a flock, a deadline. Thin enough for the office, warm enough for the balcony.',
      uk: 'Тонкий меринос для тих, хто цілу ніч щось пильнує: вогонь, отару чи дедлайн. Не загрубий для офісу й достатньо теплий для балкона.',
    },
    brand: 'try-vivtsi',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Merino' },
      { name: 'Season', value: 'All year' },
    ],
    motif: 'sweater',
    palette: 'ember',
    variants: variantsOf({ priceEur: 8_900, weightGrams: 310 }, [
      { sku: 'PLN-TRT-WTC-S-CHR', options: { Size: 'S', Colour: 'Charcoal' }, lviv: 45, warsaw: 39 },
      { sku: 'PLN-TRT-WTC-M-CHR', options: { Size: 'M', Colour: 'Charcoal' }, lviv: 58, warsaw: 52 },
      { sku: 'PLN-TRT-WTC-L-CHR', options: { Size: 'L', Colour: 'Charcoal' }, lviv: 49, warsaw: 47 },
    ]),
  },
  {
    slug: 'embroidered-linen-shirt',
    name: { en: 'Embroidered linen shirt', uk: 'Лляна вишиванка' },
    description: {
      en: 'Softened linen with a hand-guided stitch along the collar and cuffs. Made for Independence Day, first days of school and ordinary Thursdays.',
      uk: 'М’який пом’ятий льон із вишивкою на комірі й манжетах. На День Незалежності, на перше вересня і на звичайний четвер.',
    },
    brand: 'chotyry-nytky',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Linen' },
      { name: 'Origin', value: 'Podillia' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'shirt',
    palette: 'clay',
    variants: variantsOf({ priceEur: 9_800, weightGrams: 260 }, [
      { sku: 'PLN-SHR-EMB-S-CLY', options: { Size: 'S', Colour: 'Clay' }, lviv: 44, warsaw: 30 },
      { sku: 'PLN-SHR-EMB-M-CLY', options: { Size: 'M', Colour: 'Clay' }, lviv: 56, warsaw: 48 },
      { sku: 'PLN-SHR-EMB-L-CLY', options: { Size: 'L', Colour: 'Clay' }, lviv: 51, warsaw: 42 },
      { sku: 'PLN-SHR-EMB-XL-CLY', options: { Size: 'XL', Colour: 'Clay' }, lviv: 31, warsaw: 23 },
    ]),
  },
  {
    slug: 'hayfield-hemp-shirt',
    name: { en: 'Hayfield hemp shirt', uk: 'Конопляна сорочка «Сінокіс»' },
    description: {
      en: 'Hemp keeps cool at noon and does not mind sweat, thorns or forty washes. The sleeves roll up and stay up, which the scythe will thank you for.',
      uk: 'Конопляне полотно холодить опівдні й не боїться ні поту, ні колючок, ні сорока прань. Рукави закочуються і не сповзають — коса вам подякує.',
    },
    brand: 'chotyry-nytky',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Hemp' },
      { name: 'Origin', value: 'Polissia' },
      { name: 'Season', value: 'Summer' },
    ],
    motif: 'shirt',
    palette: 'moss',
    variants: variantsOf({ priceEur: 7_600, saleEur: 5_900, weightGrams: 280 }, [
      { sku: 'PLN-SHR-HMP-S-GRN', options: { Size: 'S', Colour: 'Moss' }, lviv: 27, warsaw: 26 },
      { sku: 'PLN-SHR-HMP-M-GRN', options: { Size: 'M', Colour: 'Moss' }, lviv: 38, warsaw: 34 },
      { sku: 'PLN-SHR-HMP-L-GRN', options: { Size: 'L', Colour: 'Moss' }, lviv: 35, warsaw: 28 },
    ]),
  },
  {
    slug: 'sawmill-flannel',
    name: { en: 'Sawmill flannel', uk: 'Фланелева сорочка «Тартак»' },
    description: {
      en: 'Brushed on both sides, so it feels like Sunday morning from the first button. The check never quite matches at the pocket: the tailor says perfection is for machines.',
      uk: 'Начісана з обох боків, тож із першого ґудзика відчуваєш недільний ранок. Клітинка на кишені не зовсім збігається: кравець каже, що досконалість — то для машин.',
    },
    brand: 'hrim-i-viter',
    categories: ['jackets-knitwear'],
    taxCategory: 'standard',
    attributes: [
      { name: 'Material', value: 'Cotton' },
      { name: 'Season', value: 'Autumn' },
    ],
    motif: 'flannel',
    palette: 'berry',
    variants: variantsOf({ priceEur: 6_400, weightGrams: 340 }, [
      { sku: 'PLN-FLN-SAW-S-RED', options: { Size: 'S', Colour: 'Red check' }, lviv: 41, warsaw: 37 },
      { sku: 'PLN-FLN-SAW-M-RED', options: { Size: 'M', Colour: 'Red check' }, lviv: 57, warsaw: 50 },
      { sku: 'PLN-FLN-SAW-L-RED', options: { Size: 'L', Colour: 'Red check' }, lviv: 52, warsaw: 46 },
      { sku: 'PLN-FLN-SAW-XL-RED', options: { Size: 'XL', Colour: 'Red check' }, lviv: 34, warsaw: 20 },
    ]),
  },
];
