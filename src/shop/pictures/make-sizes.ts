import sharp, { type Metadata } from 'sharp';
import { colorOf, isTooLarge, mostPixels, widthsFor, type Dimensions } from '../../domain/pictures/picture-sizes';

export type MadeSize = Dimensions & Readonly<{ content: Buffer }>;
export type MadeSizes = Readonly<{ color: string | null; sizes: readonly MadeSize[] }>;

const none: MadeSizes = { color: null, sizes: [] };

// One picture at a time: each keeps a core busy, and lies in memory while it is made.
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** What a picture is, without reading more than its head; null where it is none that can be read. */
export async function factsOf(content: Buffer): Promise<(Metadata & Dimensions) | null> {
  try {
    return await sharp(content, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}

/** As it stands when somebody looks at it: cameras lay pictures on their side and say so. */
export const uprightSize = ({ autoOrient, width, height }: Metadata & Dimensions): Dimensions => ({
  width: autoOrient.width ?? width,
  height: autoOrient.height ?? height,
});

/**
 * Makes a picture in the widths apps need, as WebP, upright, and names its colour. Drawings in SVG, animations and what is too large
 * have none. Throws where the picture is broken. `effort` is what is spent to make it small, 0 to 6.
 */
export const makeSizes = (content: Buffer, { effort = 4 }: { effort?: number } = {}): Promise<MadeSizes> =>
  inTurn(async () => {
    const facts = await sharp(content, { limitInputPixels: false }).metadata();
    if (facts.format === 'svg' || (facts.pages ?? 1) > 1 || isTooLarge(facts)) return none;
    const isUpright = (facts.orientation ?? 1) === 1;
    const widths = widthsFor({ ...uprightSize(facts), isWebp: facts.format === 'webp' && isUpright });
    const widest = Math.max(...widths);
    if (widths.length === 0) return none;

    // It is read once, as large as it is needed, and the sizes are made of that.
    const { data, info } = await sharp(content, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: widest, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { raw: { width: info.width, height: info.height, channels: info.channels } } as const;
    const sizes: MadeSize[] = [];
    for (const width of widths) {
      const made = await sharp(data, raw).resize({ width }).webp({ quality: 80, effort }).toBuffer({ resolveWithObject: true });
      sizes.push({ width: made.info.width, height: made.info.height, content: made.data });
    }
    return { color: await mainColor(data, raw), sizes };
  });

/** What is seen most of it, on white where it is transparent. */
async function mainColor(data: Buffer, raw: Readonly<{ raw: Dimensions & Readonly<{ channels: 1 | 2 | 3 | 4 }> }>): Promise<string> {
  const small = await sharp(data, raw).resize(64, 64, { fit: 'fill' }).flatten({ background: '#ffffff' }).png().toBuffer();
  const { dominant } = await sharp(small).stats();
  return colorOf(dominant);
}
