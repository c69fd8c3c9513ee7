import { z } from 'zod';
import { productViews } from '../../domain/catalogue/product-views';
import { longestPictureText } from '../../domain/pictures/picture-texts';
import { longestMissed } from '../../domain/search/missed';
import { localeCode } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id } from '../../http/staff-schemas';
import { bulkEndpoints } from './bulk-contract';
import { deskChange, deskExample, foundProduct, optionsOfShop, productDesk } from './product-schemas';

const words = z.string().min(1).max(longestMissed).meta({ description: 'As they are searched by', example: 'samovar' });

const mostPictures = 100;
const pictureId = z.number().int().min(1).max(2_147_483_647).meta({ description: 'As the media library numbers it', example: 7 });
const pictureIds = z
  .string()
  .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8})*$/, 'must be numbers of pictures, with commas between them')
  .transform((text) => [...new Set(text.split(',').map(Number))])
  .refine((ids) => ids.length <= mostPictures, `must be at most ${mostPictures}`)
  .meta({ description: 'The numbers of the pictures, with commas between them', example: '7,12' });
const pictureTexts = z.record(localeCode, z.string().max(longestPictureText)).meta({
  description: 'What is seen, by language; empty where nobody said it',
  example: { en: 'A jar of honey on a wooden table', uk: '' },
});
const described = z.array(z.object({ id: pictureId, texts: pictureTexts }));

const deskRefusals = ['CONTENT_INVALID', 'EDIT_CONFLICT', 'EDIT_NOT_ALLOWED', 'PICTURE_NOT_FOUND'] as const;

export const staffCatalogue = staffEndpoints({
  ...bulkEndpoints,
  findProducts: {
    method: 'GET',
    path: '/product-search',
    tag: 'Products',
    action: 'api::products.edit',
    summary: 'Products of a view, the newest first, and those something is found in',
    description: 'Without `api::prices.edit` it tells no prices.',
    query: z.strictObject({
      view: z.enum(productViews).default('all').meta({
        description:
          '`published`: in some language; `drafts`: in none; `cannot_be_sold`: published, and something keeps it from being bought; `out_of_stock`: published, counted, and nothing is left',
      }),
      q: z.string().trim().max(100).optional().meta({ description: 'A part of a name in any language, of a SKU or of a barcode' }),
      cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: z.object({ products: z.array(foundProduct), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  readDesk: {
    method: 'GET',
    path: '/product-desks/:id',
    tag: 'Products',
    action: 'api::products.edit',
    summary: 'A product with all that is edited of it on one page',
    description:
      '`new` is one that is still to be made. Without `api::prices.edit` it holds no price lists and no prices, without `api::costs.see` no costs, without `api::pictures.describe` nothing of what is seen on pictures, and without `api::prices.edit` and `api::stock.move` no stock.',
    params: byId,
    response: productDesk,
    refusals: ['PRODUCT_NOT_FOUND'],
  },
  makeProduct: {
    method: 'POST',
    path: '/product-desks',
    tag: 'Products',
    action: 'api::products.edit',
    summary: 'Makes a product with its variants, prices and stock',
    description: 'All or nothing. `field` of a refusal is where in the body something must be mended, such as `variants[2].sku`.',
    body: deskChange,
    example: deskExample,
    bodyBytes: 2 * 1_024 * 1_024,
    response: productDesk,
    refusals: deskRefusals,
  },
  saveDesk: {
    method: 'PUT',
    path: '/product-desks/:id',
    tag: 'Products',
    action: 'api::products.edit',
    summary: 'Saves what was changed of a product, with its variants, prices and stock',
    description:
      'All or nothing, and only where nobody else saved it since it was read. `field` of a refusal is where in the body something must be mended, such as `variants[2].sku`. Whoever deletes variants must be allowed to delete them at all.',
    params: byId,
    body: deskChange,
    example: deskExample,
    bodyBytes: 2 * 1_024 * 1_024,
    response: productDesk,
    refusals: ['PRODUCT_NOT_FOUND', 'STILL_IN_USE', ...deskRefusals],
  },
  makeOption: {
    method: 'POST',
    path: '/product-options',
    tag: 'Products',
    action: 'api::products.edit',
    summary: 'Makes an option with its values, or more values of one',
    description: 'Codes are made of the names. It answers all options of the shop.',
    body: z.strictObject({
      option: id.nullable().meta({ description: 'One that is there; null makes another' }),
      name: z.string().trim().max(60),
      values: z.array(z.string().trim().min(1).max(120)).max(100),
    }),
    example: { option: null, name: 'Size', values: ['S', 'M', 'L'] },
    response: optionsOfShop,
    refusals: ['CONTENT_INVALID'],
  },
  readPictureTexts: {
    method: 'GET',
    path: '/picture-texts',
    tag: 'Pictures',
    action: 'api::pictures.describe',
    summary: 'What is said to be seen on pictures',
    description: 'In each language of the shop, the default one first. Pictures that are gone are left out.',
    query: z.strictObject({ ids: pictureIds }),
    response: described,
  },
  describePictures: {
    method: 'PUT',
    path: '/picture-texts',
    tag: 'Pictures',
    action: 'api::pictures.describe',
    summary: 'Says what is seen on pictures',
    description:
      'In the languages that are named; an empty text is none. It holds wherever the picture is shown, and is all or nothing. The text of the default language is the alternative text of the media library.',
    body: z.strictObject({
      pictures: z
        .array(z.strictObject({ id: pictureId, texts: pictureTexts }))
        .min(1)
        .max(mostPictures),
    }),
    example: { pictures: [{ id: 7, texts: { en: 'A jar of honey on a wooden table', uk: 'Банка меду на дерев’яному столі' } }] },
    response: described,
    refusals: ['PICTURE_NOT_FOUND', 'CONTENT_INVALID'],
  },
  readMisses: {
    method: 'GET',
    path: '/search-misses',
    tag: 'Search',
    action: 'api::searches.handle',
    summary: 'What was searched for and not found',
    description:
      'Those most asked for first. Searches with filters are not counted, nor what may be an address or a telephone number; nobody knows who it was.',
    query: z.strictObject({ language: localeCode.optional(), limit: z.coerce.number().int().min(1).max(1_000).default(200) }),
    response: z.array(
      z.object({
        language: z.string(),
        words,
        count: z.number().int(),
        lastDay: z.string().meta({ description: 'When it was searched for last', example: '2026-11-02' }),
      }),
    ),
  },
  forgetMiss: {
    method: 'POST',
    path: '/search-misses/forget',
    tag: 'Search',
    action: 'api::searches.handle',
    summary: 'Something was done about a search that found nothing',
    description: 'It leaves the list, and comes again when it is searched for again.',
    body: z.strictObject({ language: localeCode, words }),
    example: { language: 'en', words: 'samovar' },
    response: z.null(),
  },
});
