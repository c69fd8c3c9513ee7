/** What the page is served with: what the shop is called, and whose map lies below its stops. */
export type PageSettings = Readonly<{ shop: string; tiles: Readonly<{ url: string; attribution: string }> | null }>;

export function readPageSettings(root: HTMLElement): PageSettings {
  const { shop = '', tiles = '', attribution = '' } = root.dataset;
  return { shop, tiles: tiles === '' ? null : { url: tiles, attribution } };
}
