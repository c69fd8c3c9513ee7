import type { Schemas } from './contract-types.ts';

export type Picture = Schemas['Picture'];

/**
 * The address of a picture to show `width` points wide on a screen of `pixelRatio` pixels a point (`PixelRatio.get()` in React Native): of
 * the narrowest size that is wide enough, else of the widest there is. `shop` is put in front where the shop answers no whole addresses.
 */
export function pictureSource(
  picture: Picture,
  { width, pixelRatio = 1, shop = '' }: Readonly<{ width: number; pixelRatio?: number; shop?: string }>,
): string {
  const pixels = Math.ceil(width * pixelRatio);
  const fitting = picture.sizes.find((size) => size.width >= pixels);
  const widest = picture.sizes[picture.sizes.length - 1];
  const isOriginalWider = !widest || (picture.width ?? 0) > widest.width;
  // An original may be of any type and weight: beyond the sizes for the widest phones it is not worth it.
  const mostMade = 1600;
  const url = fitting?.url ?? (widest && (!isOriginalWider || widest.width >= mostMade) ? widest.url : picture.url);
  return url.startsWith('/') ? `${shop.replace(/\/+$/, '')}${url}` : url;
}
