import { demoBrands, demoCategories, demoProducts } from './catalogue';
import { demoBlocks } from './goods/home-screen';
import { optionWords, swatches, valueWords } from './goods/options';
import { drawPicture } from './pictures';

const variants = demoProducts.flatMap((product) => product.variants);
const texts = [
  ...[...demoProducts, ...demoCategories].flatMap(({ name, description }) => [name, description]),
  ...demoBlocks.flatMap(({ title, text }) => [title, text ?? []].flat()),
];
const pieces = ({ stock }: (typeof variants)[number]) => stock.lviv + stock.warsaw;
const tracked = variants.filter(({ inventoryPolicy = 'tracked' }) => inventoryPolicy === 'tracked');
const repeated = <T>(values: readonly T[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the demo catalogue', () => {
  test('has at least 60 products with 2 to 6 variants each, and 8 categories of which some are nested', () => {
    expect(demoProducts.length).toBeGreaterThanOrEqual(60);
    expect(demoProducts.filter((product) => product.variants.length < 2 || product.variants.length > 6)).toEqual([]);
    expect(demoCategories.length).toBeGreaterThanOrEqual(8);
    expect(demoCategories.filter(({ parent }) => parent).length).toBeGreaterThanOrEqual(4);
  });

  test('names every SKU and every address once, in characters that need no escaping', () => {
    const slugs = [...demoProducts, ...demoCategories, ...demoBrands].map(({ slug }) => slug);

    expect(repeated(variants.map(({ sku }) => sku))).toEqual([]);
    expect(repeated(slugs)).toEqual([]);
    expect(variants.filter(({ sku }) => !/^[A-Z0-9-]{5,32}$/.test(sku))).toEqual([]);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  test('names only categories and brands that exist, parents before their children', () => {
    const categories = demoCategories.map(({ slug }) => slug);
    const brands = demoBrands.map(({ slug }) => slug);

    expect(demoProducts.flatMap((product) => product.categories).filter((slug) => !categories.includes(slug))).toEqual([]);
    expect(demoProducts.filter(({ brand }) => !brands.includes(brand))).toEqual([]);
    expect(demoCategories.filter(({ parent }, index) => parent && categories.indexOf(parent) >= index)).toEqual([]);
  });

  test('leaves no category without children empty', () => {
    const empty = demoCategories.filter(
      ({ slug }) =>
        !demoCategories.some(({ parent }) => parent === slug) && !demoProducts.some(({ categories }) => categories.includes(slug)),
    );
    expect(empty).toEqual([]);
  });

  test('has a home screen of what there is, of which one block is shown later', () => {
    const slugs = (all: readonly { slug: string }[]) => all.map(({ slug }) => slug);
    const drawn = [...slugs(demoProducts), ...slugs(demoCategories).map((slug) => `category-${slug}`)];

    expect(demoBlocks.flatMap(({ products = [] }) => products).filter((slug) => !slugs(demoProducts).includes(slug))).toEqual([]);
    expect(demoBlocks.flatMap(({ categories = [] }) => categories).filter((slug) => !slugs(demoCategories).includes(slug))).toEqual([]);
    expect(demoBlocks.flatMap(({ picture = [] }) => picture).filter((picture) => !drawn.includes(picture))).toEqual([]);
    expect(demoBlocks.filter(({ startsInDays = 0 }) => startsInDays > 0)).toHaveLength(1);
  });

  test('says everything in English and in Ukrainian, and nothing twice', () => {
    expect(texts.filter(({ en, uk }) => !/[A-Za-z]/.test(en) || /[А-Яа-яІіЇїЄєҐґ]/.test(en) || !/[а-яіїєґ]/.test(uk))).toEqual([]);
    expect(repeated(demoProducts.map(({ description }) => description.en))).toEqual([]);
    expect(repeated(demoProducts.map(({ description }) => description.uk))).toEqual([]);
  });

  test('says every option, and every value that is made of words, in both languages', () => {
    const chosen = variants.flatMap(({ options }) => options);
    const isNumber = (text: string) => /^(X?[SML]|[\d .,×–]+)$/.test(text);

    expect(chosen.filter(({ name }) => !optionWords[name])).toEqual([]);
    expect(chosen.filter(({ value }) => !isNumber(value) && !valueWords[value])).toEqual([]);
    expect(chosen.filter(({ name, value }) => name === 'Colour' && !swatches[value])).toEqual([]);
  });

  test('has a sale and tiers, each lower than the price', () => {
    expect(demoProducts.filter((product) => product.variants.some(({ saleEur }) => saleEur)).length).toBeGreaterThanOrEqual(8);
    expect(demoProducts.filter((product) => product.variants.some(({ tierEur }) => tierEur)).length).toBeGreaterThanOrEqual(8);
    expect(variants.filter(({ priceEur, saleEur = 0, tierEur = 0 }) => saleEur >= priceEur || tierEur >= priceEur)).toEqual([]);
  });

  test('has variants that are nearly gone, gone, on backorder and not counted', () => {
    expect(tracked.filter((variant) => pieces(variant) > 0 && pieces(variant) < 20).length).toBeGreaterThanOrEqual(15);
    expect(variants.filter((variant) => variant.inventoryPolicy !== 'untracked' && pieces(variant) === 0).length).toBeGreaterThanOrEqual(4);
    expect(
      variants.filter(({ inventoryPolicy, backorderLimit = 0 }) => inventoryPolicy === 'backorder' && backorderLimit > 0).length,
    ).toBeGreaterThanOrEqual(2);
    expect(variants.filter(({ inventoryPolicy }) => inventoryPolicy === 'untracked').length).toBeGreaterThanOrEqual(2);
  });

  test('draws a picture of its own for every product', () => {
    const pictures = demoProducts.map(({ motif, palette, slug }) => drawPicture({ motif, palette, seed: slug }));

    expect(pictures.filter((picture) => !picture.startsWith('<svg ') || !picture.endsWith('</svg>'))).toEqual([]);
    expect(repeated(pictures)).toEqual([]);
  });
});
