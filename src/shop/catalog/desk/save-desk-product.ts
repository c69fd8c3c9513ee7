import type { Core } from '@strapi/strapi';
import type { Actor } from '../../actor';
import { refuse } from '../../content/refuse-invalid';
import type { DeskChange, WantedText } from './desk-change';
import { namingField } from './name-field';
import type { ProductDesk } from './product-desk';

const uid = 'api::catalog.product';
type SaveProduct = Readonly<{ before: ProductDesk; change: DeskChange; actor: Actor }>;

/** Who Strapi shows as having changed it. */
export const editorOf = ({ type, id }: Actor): Readonly<{ updatedBy?: number }> => (type === 'staff' ? { updatedBy: Number(id) } : {});
export const makerOf = (actor: Actor): Readonly<{ createdBy?: number; updatedBy?: number }> => {
  const { updatedBy } = editorOf(actor);
  return updatedBy === undefined ? {} : { createdBy: updatedBy, updatedBy };
};

/**
 * Saves the drafts that change and answers the id of the product. What is the same in all languages Strapi keeps for each of them, so it is
 * written into all; into the default one last, for what an option is taken out of there, variants lose (check-options.ts).
 */
export async function saveProduct(strapi: Core.Strapi, { before, change, actor }: SaveProduct): Promise<string> {
  const { taxCategory, pictures, options, brand = before.brand, categories = before.categories } = change;
  const named = (documentIds: readonly string[]) => ({ set: documentIds.map((documentId) => ({ documentId })) });
  const shared = { taxCategory, brand, categories: named(categories), options: named(options), images: [...pictures] };
  const isSharedNew =
    taxCategory !== before.taxCategory ||
    brand !== before.brand ||
    !isSame(categories, before.categories) ||
    !isSame(options, before.options) ||
    !isSame(
      pictures,
      before.pictures.map(({ id }) => id),
    );
  const documents = strapi.documents(uid);
  let id = before.id;
  for (const { index, language, name, slug, description, attributes, isNew } of inOrder(change.texts, before, isSharedNew)) {
    const facts = attributes === undefined ? {} : { attributes: attributes.map((fact) => ({ ...fact })) };
    const data = { name, slug, description: description === '' ? null : description, ...facts, ...shared };
    await namingField(`texts[${index}]`, async () => {
      await checkSlug(strapi, { id, language, slug });
      if (id === null) {
        const made = await documents.create({ locale: language, data: { ...data, ...makerOf(actor) } as never });
        id = made.documentId;
      } else
        await documents.update({
          documentId: id,
          locale: language,
          data: { ...data, ...(isNew ? makerOf(actor) : editorOf(actor)) } as never,
        });
    });
  }
  if (id === null) return refuse('NAME_MISSING', 'texts', 'It has no name. Enter one in a language at least.') as never;
  return id;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The texts that change, or must be written for what is the same in all languages; that of the default language last. */
function inOrder(texts: readonly WantedText[], before: ProductDesk, isSharedNew: boolean) {
  const had = new Map(before.texts.map((text) => [text.language, text]));
  const wanted = texts.map((text, index) => ({ ...text, index, isNew: had.get(text.language)?.state === 'missing' }));
  const changed = wanted.filter(({ language, name, slug, description, attributes, isNew }) => {
    const old = had.get(language);
    const isOther = name !== old?.name || slug !== old.slug || description !== old.description;
    return isNew || isSharedNew || isOther || (attributes !== undefined && !isSame(attributes, old.attributes));
  });
  const untold = isSharedNew
    ? before.texts.flatMap((text) =>
        text.state === 'missing' || texts.some(({ language }) => language === text.language)
          ? []
          : [{ ...text, attributes: undefined, index: -1, isNew: false }],
      )
    : [];
  const [main] = before.shop.languages;
  return [...changed, ...untold].toSorted((a, b) => Number(a.language === main) - Number(b.language === main));
}

/** Strapi asks this of what is published only, and the database of all, in words nobody understands. */
async function checkSlug(
  strapi: Core.Strapi,
  { id, language, slug }: Readonly<{ id: string | null; language: string; slug: string }>,
): Promise<void> {
  const taken = await strapi.db.transaction(({ trx }) =>
    trx('products').where({ slug, locale: language }).whereRaw('document_id is distinct from ?', [id]).first('name'),
  );
  if (taken) refuse('ADDRESS_TAKEN', 'slug', `“${taken.name ?? slug}” has this address already. Choose another.`);
}

/** Publishes and takes back what is asked for: the default language last, as above. */
export async function showProduct(
  strapi: Core.Strapi,
  documentId: string,
  { shop: { languages } }: ProductDesk,
  change: DeskChange,
): Promise<void> {
  const documents = strapi.documents(uid);
  for (const locale of languages.toReversed()) {
    if (change.publish.includes(locale)) await namingField('publish', () => documents.publish({ documentId, locale }));
    if (change.unpublish.includes(locale)) await namingField('unpublish', () => documents.unpublish({ documentId, locale }));
  }
}
