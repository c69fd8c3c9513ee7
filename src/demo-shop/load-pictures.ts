import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { recipe, versionedName, type PictureNotes } from '../domain/pictures/picture-sizes';
import { makeSizes } from '../shop/pictures/make-sizes';
import { sizeFile, versionOf } from '../shop/pictures/size-files';
import { demoCategories, demoProducts } from './catalogue';
import type { Text } from './demo-types';
import { drawPicture, type Motif, type Palette } from './pictures';
import { eachWithProgress } from './progress';

type Drawable = Readonly<{ slug: string; name: Text; motif: Motif; palette: Palette }>;
export type DrawnFile = Readonly<Record<string, unknown>>;
export type Pictures = ReadonlyMap<string, DrawnFile>;

const pictureSize = 800;
const thumbnailSize = 245;

/** Draws a picture of every product and category and hands it to the upload provider. Rows are written later. */
export async function drawPictures(strapi: Core.Strapi): Promise<Pictures> {
  const drawn = new Map<string, DrawnFile>();
  const wanted: Drawable[] = [...demoProducts, ...demoCategories.map((category) => ({ ...category, slug: `category-${category.slug}` }))];
  await eachWithProgress('Pictures', wanted, async ({ slug, name, motif, palette }) => {
    const svg = Buffer.from(drawPicture({ motif, palette, seed: slug }));
    const image = sharp(svg, { limitInputPixels: 4_000_000 });
    const [full, small] = await Promise.all([
      image.clone().resize(pictureSize).webp({ quality: 82, effort: 2 }).toBuffer(),
      image.clone().resize(thumbnailSize).webp({ quality: 80, effort: 2 }).toBuffer(),
    ]);
    const { color, sizes } = await makeSizes(full, { effort: 2 });
    const picture = await upload(strapi, `demo_${slug}`, full, pictureSize);
    const thumbnail = await upload(strapi, versionedName(`thumbnail_demo_${slug}`, versionOf(small)), small, thumbnailSize);
    const formats: Record<string, DrawnFile> = { thumbnail };
    for (const size of sizes) {
      const { key, file } = sizeFile({ name: `demo_${slug}.webp`, hash: `demo_${slug}` }, size);
      formats[key] = await upload(strapi, file.hash, size.content, size.width);
    }
    const notes: PictureNotes = { version: versionOf(full), color, recipe };
    drawn.set(slug, {
      ...picture,
      alternativeText: name.en,
      folderPath: '/',
      provider: strapi.plugin('upload').config('provider'),
      formats,
      provider_metadata: notes,
    });
  });
  return drawn;
}

async function upload(strapi: Core.Strapi, hash: string, buffer: Buffer, size: number) {
  const file = {
    name: `${hash}.webp`,
    hash,
    ext: '.webp',
    mime: 'image/webp',
    size: Math.round(buffer.length / 10.24) / 100,
    width: size,
    height: size,
    buffer,
    url: '',
  };
  // The provider sets `url` on what it is given.
  await strapi.plugin('upload').provider.upload(file);
  const { buffer: _bytes, ...stored } = file;
  return stored;
}
