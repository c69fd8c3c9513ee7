/** What an app asks for: from a thumbnail in a cart to a whole phone at three pixels a point. */
export const pictureWidths = [160, 320, 480, 640, 960, 1280, 1600] as const;

// A photograph of a good phone has 12 to 50 million pixels. One turned upright lies in memory whole, four bytes each.
export const mostPixels = 50_000_000;
/** Of all pictures of an animation together. */
export const mostPixelsOfAll = 200_000_000;

// No WebP is higher.
const highest = 16_383;

export type Dimensions = Readonly<{ width: number; height: number }>;

/** Whether reading it would take more memory than a picture of goods is worth. */
export const isTooLarge = ({ width, height, pages = 1 }: Dimensions & { pages?: number }): boolean =>
  width * height > mostPixels || width * height * pages > mostPixelsOfAll;

/**
 * The widths a picture is made in: all that are narrower than it, and its own where that is not beyond the widest, unless it is a WebP
 * already. Never wider, which would only make it larger.
 */
export function widthsFor({ width, height, isWebp }: Dimensions & Readonly<{ isWebp: boolean }>): number[] {
  const narrower: number[] = pictureWidths.filter((each) => each < width);
  const own = width <= Math.max(...pictureWidths) && !isWebp ? [width] : [];
  return [...narrower, ...own].filter((each) => (height * each) / width <= highest);
}

/** The key of a size in the formats of a file. Those of Strapi have other names. */
export const sizeKey = (width: number): string => `w${width}`;
export const sizeKeyPattern = '^w[0-9]+$';

/** The name of a file that says which content it has. */
export const versionedName = (name: string, version: string): string => `${name}_${version}`;

const versionPattern = '[0-9a-f]{16}';
const inQuery = new RegExp(`^${versionPattern}$`);
const inName = new RegExp(`_(${versionPattern})\\.[A-Za-z0-9]+$`);

/** The version of its content that an address names, in its name or as `v`; null where it names none. */
export function versionIn(path: string, v: unknown): string | null {
  if (typeof v === 'string') return inQuery.test(v) ? v : null;
  return inName.exec(path)?.[1] ?? null;
}

/** `#rrggbb` */
export const colorOf = ({ r, g, b }: Readonly<{ r: number; g: number; b: number }>): string =>
  `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** How the sizes were made. Pictures of another recipe are made again by `npm run pictures`. */
export const recipe = 1;

/**
 * What is remembered of a picture beside Strapi's own: the version of its content, its colour, and by which recipe its sizes were made.
 * `isUnreadable`: nobody can make any of it.
 */
export type PictureNotes = { version?: string; color?: string | null; recipe?: number; isUnreadable?: boolean };
