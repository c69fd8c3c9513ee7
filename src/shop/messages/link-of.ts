import type { Core } from '@strapi/strapi';
import { writeLink } from '../../domain/store/product-link';
import { accountSettings } from '../customers/account-mail';
import { storeSettings } from '../store/store-settings';
import { preparedStatement } from '../prepared-statement';

type Leading = Readonly<{ data: Readonly<Record<string, string>>; language: string }>;

/**
 * Where what a message is about is opened: the page of a product where the shop has such pages, else a place in the app, as mails about the
 * account lead there; null where the shop has said neither.
 */
export async function linkOf(strapi: Core.Strapi, { data, language }: Leading): Promise<string | null> {
  if (data.url !== undefined) return data.url;
  const { appLinks } = await storeSettings(strapi);
  const { appLink } = accountSettings(strapi);
  const inApp = (place: string) => (appLink === null ? null : `${appLink.replace(/\/+$/, '')}/${place}`);
  if (data.product !== undefined) {
    const page = appLinks.productLink === '' ? null : await pageOf(strapi, { product: data.product, variant: data.variant, language });
    return page ?? inApp(`product?id=${encodeURIComponent(data.product)}`);
  }
  if (data.category !== undefined) return inApp(`category?id=${encodeURIComponent(data.category)}`);
  if (data.cart !== undefined) return inApp('cart');
  return inApp('notifications');
}

type Wanted = Readonly<{ product: string; variant: string | undefined; language: string }>;

async function pageOf(strapi: Core.Strapi, { product, variant, language }: Wanted): Promise<string | null> {
  const { appLinks, defaultLocale } = await storeSettings(strapi);
  const { rows } = await preparedStatement<{ slug: string; sku: string }>(
    strapi.db.connection,
    `select t.slug, v.sku from listing_products t
       join listing_stock s on s.product = t.product join variants v on v.id = s.variant
      where t.product = :product::text and t.locale in (:language::text, :usual::text)
      order by t.locale = :language::text desc, coalesce(v.document_id = :variant::text, false) desc, v.id limit 1`,
    { product, variant: variant ?? null, language, usual: defaultLocale },
  );
  const [found] = rows;
  return found ? writeLink(appLinks.productLink, { id: product, ...found, language }) : null;
}
