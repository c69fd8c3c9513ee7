import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../actor';
import { refuse } from '../../content/refuse-invalid';
import { describePictures } from '../../pictures/describe-pictures';
import { markCommittedOnce } from '../../mark-committed-once';
import type { DeskChange } from './desk-change';
import type { ProductDesk } from './product-desk';
import { readDesk, seenBy, wholeDesk, type DeskSight } from './read-desk';
import { saveCosts } from './save-desk-costs';
import { savePrices } from './save-desk-prices';
import { saveProduct, showProduct } from './save-desk-product';
import { countStock } from './save-desk-stock';
import { saveVariants } from './save-desk-variants';

export type SaveDesk = Readonly<{
  /** null for a product that is new. */
  productId: string | null;
  /** Of what was read before it was changed. */
  revision: string;
  change: DeskChange;
  sight: DeskSight;
  actor: Actor;
}>;

/**
 * Saves a product with its texts, pictures, options, variants, prices and stock, all or nothing, by the rules content is saved by. Refuses
 * `PRODUCT_NOT_FOUND`; `EDIT_CONFLICT` when somebody else saved it since, or counted the same stock; `EDIT_NOT_ALLOWED` where somebody sends
 * what they may not see; `CONTENT_INVALID` with the place of what must be mended in `field`.
 */
export async function saveDesk(strapi: Core.Strapi, { productId, revision, change, sight, actor }: SaveDesk): Promise<ProductDesk> {
  const saved = await strapi.db.transaction(async ({ trx }) => {
    if (productId !== null) await waitForOthers(trx, productId);
    const before = seenBy(await wholeDesk(strapi, trx, productId), sight);
    if (productId !== null && before.revision !== revision)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this product meanwhile. Compare, then save again.', {
        revision: before.revision,
      });
    if (productId === null && !(await markCommittedOnce(trx)))
      throw new DomainError('EDIT_CONFLICT', 'This was made already, by a request whose answer was lost. Look for it among the products.');
    checkRights(change, sight);
    checkNames(change, before);
    await checkPictures(trx, change);
    const id = await saveProduct(strapi, { before, change, actor });
    const variants = await saveVariants(strapi, trx, { productId: id, before, change, actor });
    await savePrices(strapi, trx, { variants });
    await saveCosts(trx, { variants, currency: before.shop.currency });
    await countStock(strapi, trx, { variants, actor });
    await sayWhatIsSeen(strapi, change);
    await showProduct(strapi, id, before, change);
    return id;
  });
  return readDesk(strapi, saved, sight);
}

/** The same lock as of whoever edits the product as content (strapi/content-events.ts). */
const waitForOthers = (trx: Knex.Transaction, productId: string): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`content api::catalog.product ${productId}`]);

/** It holds wherever the pictures are shown. */
async function sayWhatIsSeen(strapi: Core.Strapi, { pictureTexts }: DeskChange): Promise<void> {
  if (pictureTexts.length > 0) await describePictures(strapi, pictureTexts);
}

function checkRights({ variants, pictureTexts }: DeskChange, sight: DeskSight): void {
  if (!sight.pictureTexts && pictureTexts.length > 0)
    throw new DomainError('EDIT_NOT_ALLOWED', 'You may not say here what is seen on pictures.', { field: 'pictureTexts' });
  if (!sight.prices && variants.some(({ prices }) => prices.length > 0))
    throw new DomainError('EDIT_NOT_ALLOWED', 'You may not change prices here.', { field: 'variants' });
  if (!sight.stock && variants.some(({ stock }) => stock.length > 0))
    throw new DomainError('EDIT_NOT_ALLOWED', 'You may not count stock here.', { field: 'variants' });
  if (!sight.costs && variants.some(({ cost }) => cost !== undefined))
    throw new DomainError('EDIT_NOT_ALLOWED', 'You may not change what it costs here.', { field: 'variants' });
}

/** Refuses `CONTENT_INVALID` where something is named that the shop or the product has not. */
function checkNames(
  { texts, taxCategory, brand, categories = [], pictures, pictureTexts, options, variants, deleted, publish, unpublish }: DeskChange,
  { shop, variants: had }: ProductDesk,
): void {
  const known = (names: readonly Readonly<{ id: string }>[]) => new Set(names.map(({ id }) => id));
  const gone = (field: string) => refuse('ENTRY_UNKNOWN', field, 'What is chosen here is not there any more. Load the page again.');
  for (const [index, { language }] of texts.entries()) if (!shop.languages.includes(language)) gone(`texts[${index}].language`);
  for (const [field, languages] of Object.entries({ publish, unpublish }))
    if (languages.some((language) => !shop.languages.includes(language))) gone(field);
  if (taxCategory !== null && !known(shop.taxCategories).has(taxCategory)) gone('taxCategory');
  if (brand && !known(shop.brands).has(brand)) gone('brand');
  if (categories.some((category) => !known(shop.categories).has(category))) gone('categories');
  for (const [index, { id, texts: seen }] of pictureTexts.entries()) {
    if (!pictures.includes(id)) gone(`pictureTexts[${index}].id`);
    if (Object.keys(seen).some((language) => !shop.languages.includes(language))) gone(`pictureTexts[${index}].texts`);
  }
  if (options.some((option) => !known(shop.options).has(option))) gone('options');
  const values = known(shop.options.flatMap((option) => option.values));
  const [own, lists, locations] = [known(had), known(shop.lists), known(shop.locations)];
  for (const [index, variant] of variants.entries()) {
    const at = `variants[${index}]`;
    if (variant.id !== null && !own.has(variant.id)) gone(`${at}.id`);
    if (variant.values.some((value) => !values.has(value))) gone(`${at}.values`);
    for (const [cell, { list }] of variant.prices.entries()) if (!lists.has(list)) gone(`${at}.prices[${cell}].list`);
    for (const [cell, { location }] of variant.stock.entries()) if (!locations.has(location)) gone(`${at}.stock[${cell}].location`);
  }
  if (deleted.some((id) => !own.has(id))) gone('deleted');
}

/** Refuses `CONTENT_INVALID` where a picture is gone, or no picture. */
async function checkPictures(trx: Knex.Transaction, { pictures }: DeskChange): Promise<void> {
  if (pictures.length === 0) return;
  const known: number[] = await trx('files')
    .whereIn('id', [...pictures])
    .where('mime', 'like', 'image/%')
    .pluck('id');
  const index = pictures.findIndex((id) => !known.includes(id));
  if (index !== -1) refuse('ENTRY_UNKNOWN', `pictures[${index}]`, 'This picture is not in the media library any more. Choose another.');
}
