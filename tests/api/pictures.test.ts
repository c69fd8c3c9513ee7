import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');

type Size = { width: number; height: number; url: string; mime: string };
type File = {
  id: number;
  url: string;
  width: number;
  height: number;
  formats: Record<string, Size> | null;
  provider_metadata: { version?: string; color?: string | null } | null;
};
type Image = { url: string; alt: string; color: string | null; width: number; sizes: { width: number; url: string; type: string }[] };

let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

const uploaded = new Set<number>();
afterAll(async () => {
  for (const id of uploaded) await staff.delete(`/upload/files/${id}`);
});

const plain = (width: number, height: number, color = '#3366cc') => sharp({ create: { width, height, channels: 3, background: color } });
async function upload(content: Buffer): Promise<File> {
  const [file] = (await staff.upload(content).expect(201)).body as [File];
  uploaded.add(file.id);
  return file;
}
const replace = async (id: number, content: Buffer): Promise<File> =>
  (await staff.upload(content, 'files', {}, `/upload?id=${id}`).expect(200)).body;
const widthsOf = ({ formats }: File): number[] =>
  Object.entries(formats ?? {}).flatMap(([key, { width }]) => (/^w\d+$/.test(key) ? [width] : []));
const onDisk = (url: string): boolean => existsSync(path.join(process.cwd(), 'public', url.split('?')[0] ?? ''));
const sizesOf = ({ formats }: File): string[] => Object.values(formats ?? {}).map(({ url }) => url);

/** The picture of the first product of the list, which shows this file from now on. */
async function shown(file: File): Promise<Image> {
  await app.sql(`update files_related_mph set file_id = $1 where related_type = 'api::catalog.product'`, [file.id]);
  const { body } = await app.http().get('/api/storefront/products?currency=EUR&limit=1').expect(200);
  return body.data[0].image;
}

describe('an uploaded picture', () => {
  test.each<[string, () => Promise<Buffer>, number[]]>([
    ['a photograph', () => plain(2000, 1500).jpeg().toBuffer(), [160, 320, 480, 640, 960, 1280, 1600]],
    [
      'a small one that is partly transparent',
      () =>
        sharp({ create: { width: 500, height: 400, channels: 4, background: '#3366cc80' } })
          .png()
          .toBuffer(),
      [160, 320, 480, 500],
    ],
    ['a WebP', () => plain(640, 640).webp().toBuffer(), [160, 320, 480]],
    ['an AVIF', () => plain(400, 300).avif({ effort: 0 }).toBuffer(), [160, 320, 400]],
    ['a GIF of one picture', () => plain(400, 300).gif().toBuffer(), [160, 320, 400]],
  ])('has the sizes apps need: %s', async (_what, draw, widths) => {
    const file = await upload(await draw());

    expect(widthsOf(file)).toEqual(widths);
    for (const url of sizesOf(file)) expect(onDisk(url)).toBe(true);
    const [size] = Object.entries(file.formats ?? {}).filter(([key]) => key === 'w160');
    const { body } = await app
      .http()
      .get(size?.[1].url ?? '')
      .expect(200)
      .expect('Content-Type', 'image/webp');
    expect(await sharp(body).metadata()).toMatchObject({ width: 160, format: 'webp' });
  });

  test('stands upright, as the camera said', async () => {
    const file = await upload(await plain(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer());

    expect(file).toMatchObject({ width: 200, height: 400 });
    expect(file.formats?.w160).toMatchObject({ width: 160, height: 320 });
  });

  test('that moves has no sizes, and is kept', async () => {
    const frames = await Promise.all(['#ff0000', '#00ff00'].map((color) => plain(300, 300, color).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();

    const file = await upload(moving);

    expect(widthsOf(file)).toEqual([]);
    expect(onDisk(file.url)).toBe(true);
  });

  test.each<[string, () => Promise<Buffer>, number, string]>([
    ['that is broken', async () => (await plain(300, 300).png().toBuffer()).subarray(0, 150), 400, 'BAD_REQUEST'],
    ['in SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 400, 'BAD_REQUEST'],
    ['of too many pixels', () => plain(9000, 9000).png().toBuffer(), 422, 'PICTURE_TOO_LARGE'],
    ['that says it is enormous', async () => enormous(await plain(30, 30).png().toBuffer()), 422, 'PICTURE_TOO_LARGE'],
  ])('%s is refused', async (_what, draw, status, code) => {
    const { body, status: answered } = await staff.upload(await draw());

    expect([answered, body.error?.details?.code]).toEqual([status, code]);
  });

  test('takes its sizes along when it is deleted', async () => {
    const file = await upload(await plain(800, 600).jpeg().toBuffer());

    await staff.delete(`/upload/files/${file.id}`).expect(200);

    expect([file.url, ...sizesOf(file)].filter(onDisk)).toEqual([]);
  });
});

describe('customers are shown', () => {
  test('sizes, a colour and what is seen, in their language', async () => {
    const file = await upload(await plain(800, 600).jpeg().toBuffer());
    await app.sql('update files set alternative_text = $1 where id = $2', ['A blue field', file.id]);

    const image = await shown(file);

    expect(image).toMatchObject({ width: 800, alt: 'A blue field' });
    expect(image.color).toMatch(/^#[0-9a-f]{6}$/);
    expect(image.sizes.map(({ width, type }) => [width, type])).toEqual([160, 320, 480, 640, 800].map((width) => [width, 'image/webp']));
    const { body } = await app.http().get('/api/storefront/products?currency=EUR&limit=1&locale=uk').expect(200);
    expect(body.data[0].image.alt).toBe(body.data[0].name);
  });

  test('the picture of a variant, by its own name where nobody said what is seen', async () => {
    const file = await upload(await plain(400, 300).jpeg().toBuffer());
    // Another question each time: what is written past the shop may not be heard yet when a kept answer is asked for.
    let limit = 0;
    const list = () =>
      app
        .http()
        .get(`/api/storefront/products?currency=EUR&limit=${(limit += 1)}`)
        .expect(200);
    const [card] = (await list()).body.data;
    expect(card.variants[0].image).toBeNull();

    await app.sql(
      `insert into files_related_mph (file_id, related_id, related_type, field, "order")
       select $1, id, 'api::catalog.variant', 'image', 1 from variants where document_id = $2`,
      [file.id, card.variants[0].id],
    );

    const [{ image }] = (await list()).body.data[0].variants;
    expect(image.alt).toBe(`${card.name}, ${card.variants[0].name}`);
    expect(image.sizes.map(({ width }: { width: number }) => width)).toEqual([160, 320, 400]);
    await app.sql(`update files set alternative_text = 'A jar' where id = $1`, [file.id]);
    expect((await list()).body.data[0].variants[0].image.alt).toBe('A jar');
  });

  test('another address at once where a picture is replaced, and what was made of the old one is gone', async () => {
    const file = await upload(await plain(800, 600, '#ff0000').jpeg().toBuffer());
    const before = await shown(file);

    const replaced = await replace(file.id, await plain(500, 500, '#00ff00').jpeg().toBuffer());

    const { body } = await app.http().get('/api/storefront/products?currency=EUR&limit=1').expect(200);
    const after: Image = body.data[0].image;
    expect(after).toMatchObject({ width: 500 });
    expect(after.sizes.map(({ width }) => width)).toEqual([160, 320, 480, 500]);
    expect(after.url).not.toBe(before.url);
    expect(before.sizes.map(({ url }) => url).filter(onDisk)).toEqual([]);
    expect(after.color).not.toBe(before.color);
    // What staff wrote into a text still leads to the picture.
    expect(replaced.url).toBe(file.url);
  });
});

describe('an address is kept for ever', () => {
  const kept = async (url: string) => (await app.http().get(url)).headers['cache-control'];

  test('where it names the version that lies there, and no other', async () => {
    const file = await upload(await plain(800, 600).jpeg().toBuffer());
    const image = await shown(file);

    for (const url of [image.url, ...sizesOf(file)]) expect([url, await kept(url)]).toEqual([url, 'public, max-age=31536000, immutable']);
    for (const url of [
      file.url,
      `${file.url}?v=0123456789abcdef`,
      `${file.url}?v=`,
      `${file.url}?v=x&v=y`,
      '/uploads/none_0123456789abcdef.webp',
    ])
      expect([url, await kept(url)]).not.toEqual([url, expect.stringContaining('immutable')]);
  });

  test('and is not the old one when the picture was replaced', async () => {
    const file = await upload(await plain(800, 600, '#ff0000').jpeg().toBuffer());
    const { url } = await shown(file);
    expect(await kept(url)).toContain('immutable');

    await replace(file.id, await plain(800, 600, '#00ff00').jpeg().toBuffer());

    expect(await kept(url)).not.toContain('immutable');
  });
});

describe('pictures from before get their sizes', () => {
  type Completed = { made: number; unread: { id: number; because: string }[] };
  const complete = () => app.call<Completed>('shop/pictures/complete-pictures', 'completePictures');
  const place = ({ url }: File) => path.join(process.cwd(), 'public', url);
  const asBefore = async ({ id, formats }: File): Promise<void> => {
    for (const url of sizesOf({ formats } as File)) rmSync(path.join(process.cwd(), 'public', url), { force: true });
    await app.sql('update files set formats = null, provider_metadata = null where id = $1', [id]);
  };
  const row = async ({ id }: File): Promise<File> =>
    (await app.sql<File>('select url, formats, provider_metadata from files where id = $1', [id]))[0] as File;

  test('one by one, and those that cannot be read are told', async () => {
    const [good, broken, gone] = [
      await upload(await plain(700, 500).jpeg().toBuffer()),
      await upload(await plain(300, 200).jpeg().toBuffer()),
      await upload(await plain(300, 201).jpeg().toBuffer()),
    ];
    for (const file of [good, broken, gone]) await asBefore(file);
    writeFileSync(place(broken), 'no picture');
    rmSync(place(gone));

    const first = await complete();

    expect(first.made).toBe(1);
    expect(first.unread).toEqual([
      { id: broken.id, name: 'a.png', because: 'it is broken' },
      { id: gone.id, name: 'a.png', because: expect.stringContaining('could not be fetched') },
    ]);
    const made = await row(good);
    expect(widthsOf(made)).toEqual([160, 320, 480, 640, 700]);
    expect(sizesOf(made).every(onDisk)).toBe(true);
    expect(made.provider_metadata).toMatchObject({ version: good.provider_metadata?.version ?? '', color: good.provider_metadata?.color });
    // What is broken stays so; what is not there may come back.
    expect(await complete()).toEqual({ made: 0, unread: [expect.objectContaining({ id: gone.id })] });
    await staff.delete(`/upload/files/${gone.id}`).expect(200);
    expect(await complete()).toEqual({ made: 0, unread: [] });
  });

  test('and one that is replaced meanwhile keeps its own', async () => {
    const file = await upload(await plain(700, 500, '#ff0000').jpeg().toBuffer());
    await asBefore(file);

    await app.whileLocked(
      `select 1 from files where id = ${file.id} for update`,
      () => complete(),
      (query) => query(`update files set updated_at = updated_at + interval '1 second' where id = ${file.id}`),
    );

    expect((await row(file)).formats).toBeNull();
    expect(await complete()).toEqual({ made: 1, unread: [] });
  });
});

/** A picture of a few bytes whose head says that it has 40,000 by 40,000 pixels. */
function enormous(png: Buffer): Buffer {
  const changed = Buffer.from(png);
  changed.writeUInt32BE(40_000, 16);
  changed.writeUInt32BE(40_000, 20);
  changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29);
  return changed;
}
