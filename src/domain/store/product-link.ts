import { isWebAddress } from '../content/is-web-address';

/** What a link to a product is made of. */
export type Linked = Readonly<{ id: string; slug: string; sku: string; language: string }>;

const names = ['id', 'slug', 'sku', 'language'] as const;
const part = /\{([^{}]*)\}/g;

/** Writes the link to a product, each part of it as a browser takes it; null where the shop has no template. */
export const writeLink = (template: string, linked: Linked): string | null =>
  template === '' ? null : template.replace(part, (_whole, name: keyof Linked) => encodeURIComponent(linked[name]));

/** What is wrong with a template, for whoever typed it; null where nothing is. An empty one is none. */
export function linkProblem(template: string): string | null {
  if (template === '') return null;
  const unknown = [...template.matchAll(part)].map(([, name = '']) => name).find((name) => !(names as readonly string[]).includes(name));
  if (unknown !== undefined) return `Nothing here is called {${unknown}}. Use {slug}, {id}, {sku} or {language}.`;
  if (/[{}]/.test(template.replace(part, ''))) return 'A brace is open or closed too often. Write the parts like this: {slug}.';
  if (!/\{(slug|id|sku)\}/.test(template)) return 'All products would have one link. Put {slug}, {id} or {sku} in it.';
  const host = /^https:\/\/([^/?#]*)/.exec(template)?.[1];
  if (host === undefined || host.includes('{') || !isWebAddress(template.replace(part, 'x')))
    return 'Enter a whole address with https:// and the name of a website before it, such as https://shop.example/p/{slug}.';
  return null;
}

/** The path of such links, with `*` for what differs from product to product, as Apple takes it. */
export const linkPath = (template: string): string => new URL(template.replace(part, '*')).pathname;
