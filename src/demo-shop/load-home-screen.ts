import type { Core } from '@strapi/strapi';
import { demoBlocks } from './goods/home-screen';
import type { Catalogue } from './load-catalogue';

const DAY = 24 * 60 * 60 * 1_000;
const inDays = (days: number | undefined): Date | undefined => (days === undefined ? undefined : new Date(Date.now() + days * DAY));

/** The blocks of the app's start page, in each language of the demo. */
export async function loadHomeScreen(strapi: Core.Strapi, { products, categories, files }: Catalogue): Promise<void> {
  const documents = strapi.documents('api::store.home-section');
  const known = (ids: ReadonlyMap<string, string>, slugs: readonly string[] = []) => slugs.flatMap((slug) => ids.get(slug) ?? []);
  for (const [position, block] of demoBlocks.entries()) {
    const shared = {
      kind: block.kind,
      position,
      image: files.get(block.picture ?? ''),
      products: known(products, block.products),
      categories: known(categories, block.categories),
      link: block.link,
      startsAt: inDays(block.startsInDays),
      endsAt: inDays(block.endsInDays),
    };
    const { documentId } = await documents.create({
      locale: 'en',
      status: 'published',
      data: { ...shared, title: block.title.en, text: block.text?.en },
    });
    await documents.update({
      documentId,
      locale: 'uk',
      status: 'published',
      data: { ...shared, title: block.title.uk, text: block.text?.uk },
    });
  }
}
